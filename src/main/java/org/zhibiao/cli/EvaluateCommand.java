package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Evaluator;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.TextTable;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.evaluate.AskedQuestion;
import org.zhibiao.evaluate.CodingError;
import org.zhibiao.evaluate.GoldException;
import org.zhibiao.evaluate.QuestionReport;
import org.zhibiao.evaluate.QuestionScore;
import org.zhibiao.evaluate.Report;
import org.zhibiao.evaluate.ReportTable;
import org.zhibiao.ingest.FileFault;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Layer;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao evaluate}: how well the program reads, measured against records coded by hand. */
@Command(
        name = "evaluate",
        footer = {
            "  zhibiao evaluate corpus",
            "  zhibiao evaluate corpus --errors target",
            "  zhibiao evaluate corpus --format markdown > scores.md"
        })
final class EvaluateCommand implements Callable<Integer> {

    /** How figures are printed. */
    enum ReportFormat {
        TABLE,
        JSON,
        MARKDOWN
    }

    private static final int SHOWN_PLACES = 5;
    private static final String ALL_LAYERS = "all";

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "GOLD_DIR", arity = "0..1", descriptionKey = "GOLD_DIR")
    private @Nullable Path folder;

    @Option(names = "--questions", paramLabel = "FILE")
    private @Nullable Path questions;

    @Option(names = "--errors", paramLabel = "LAYER", arity = "0..1", parameterConsumer = LayerIfNamed.class)
    private @Nullable String errors;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "table")
    private ReportFormat format;

    @Override
    public Integer call() throws CommandException, IOException {
        if ((folder == null) == (questions == null)) {
            throw CommandException.wrongUse(zhibiao.environment(), "evaluate.either");
        }
        if (questions != null) {
            return evaluateQuestions(questions);
        }
        return evaluateRecords(Objects.requireNonNull(folder));
    }

    private int evaluateQuestions(Path table) throws CommandException, IOException {
        List<AskedQuestion> asked;
        try {
            asked = Evaluator.questions(table);
        } catch (IOException e) {
            String problem =
                    e instanceof FileSystemException ? table + " " + FileFault.of(e) : String.valueOf(e.getMessage());
            throw new CommandException(
                    ExitCode.WRONG_USE, zhibiao.environment().messages().translated(problem));
        }
        try (Zhibiao base = zhibiao.opened()) {
            QuestionReport answers = new Evaluator(zhibiao.models()).answers(asked, base);
            print(answers);
            answers.read()
                    .notAnsweredWithin(SHOWN_PLACES)
                    .forEach(missed -> zhibiao.environment()
                            .err()
                            .println(zhibiao.environment().text("evaluate.missed", SHOWN_PLACES, missed.line())));
        }
        return ExitCode.OK;
    }

    private void print(QuestionReport report) throws IOException {
        zhibiao.environment()
                .print(
                        switch (format) {
                            case TABLE -> table(report.read(), report.words());
                            case JSON -> List.of(report.json().toString());
                            case MARKDOWN -> report.markdown().lines().toList();
                        });
    }

    private List<String> table(QuestionScore read, QuestionScore words) {
        Environment environment = zhibiao.environment();
        TextTable table = new TextTable(Stream.concat(
                        Stream.of(Column.left(environment.messages().column("questions"))),
                        Stream.of("n", "at 1", "at 5", "MRR")
                                .map(name -> Column.right(environment.messages().column(name))))
                .toList());
        table.row(row(environment.text("evaluate.read"), read));
        table.row(row(environment.text("evaluate.words"), words));
        return table.lines(zhibiao.environment().width());
    }

    private static List<String> row(String name, QuestionScore score) {
        return List.of(
                name,
                String.valueOf(score.questions().size()),
                "%.4f".formatted(score.answeredWithin(1)),
                "%.4f".formatted(score.answeredWithin(SHOWN_PLACES)),
                "%.4f".formatted(score.meanReciprocalRank()));
    }

    private int evaluateRecords(Path coded) throws IOException {
        Evaluator.Records records;
        try {
            records = new Evaluator(zhibiao.models()).records(coded);
        } catch (GoldException e) {
            e.faults().forEach(this::complain);
            return ExitCode.WRONG_USE;
        }
        records.warnings().forEach(this::complain);
        print(records.report(this::isListed));
        return ExitCode.OK;
    }

    private void complain(String fault) {
        zhibiao.environment().complain(zhibiao.environment().messages().translated(fault));
    }

    private boolean isListed(CodingError error) {
        return errors != null
                && (errors.equals(ALL_LAYERS) || errors.equals(error.layer().code()));
    }

    private void print(Report report) throws IOException {
        switch (format) {
            case TABLE -> zhibiao.environment().print(lines(report));
            case JSON -> zhibiao.environment().print(List.of(report.json().toString()));
            case MARKDOWN ->
                zhibiao.environment().print(report.markdown().lines().toList());
        }
    }

    private List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        for (ReportTable table : report.tables()) {
            if (!table.rows().isEmpty()) {
                lines.add(table.title());
                lines.addAll(laidOut(table));
                lines.add("");
            }
        }
        lines.removeLast();
        if (!report.errors().isEmpty()) {
            lines.add("");
        }
        report.errors()
                .forEach(error -> lines.add("%s %s: %s, line %d: …%s…  [%s]"
                        .formatted(
                                error.layer().code(),
                                error.kind().code(),
                                error.document(),
                                error.line(),
                                error.context(),
                                error.detail())));
        return lines;
    }

    private List<String> laidOut(ReportTable table) {
        TextTable text = new TextTable(table.columns().stream()
                .map(column -> column.isNumber() ? Column.right(column.header()) : Column.left(column.header()))
                .toList());
        table.rows().forEach(text::row);
        return text.lines(zhibiao.environment().width());
    }

    /** Takes the next argument for a layer only if it is one: {@code --errors corpus} names the folder. */
    static final class LayerIfNamed implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            List<String> layers = Stream.concat(Arrays.stream(Layer.values()).map(Coded::code), Stream.of(ALL_LAYERS))
                    .toList();
            boolean named = !arguments.isEmpty() && layers.contains(arguments.peek());
            boolean mistaken = !named
                    && !arguments.isEmpty()
                    && !arguments.peek().startsWith("-")
                    && !Files.exists(Path.of(arguments.peek()));
            if (mistaken) {
                Main zhibiao = (Main) command.root().userObject();
                throw new ParameterException(
                        command.commandLine(),
                        zhibiao.environment().text("evaluate.no_layer", arguments.peek(), String.join(", ", layers)));
            }
            option.setValue(named ? arguments.pop() : ALL_LAYERS);
        }
    }
}
