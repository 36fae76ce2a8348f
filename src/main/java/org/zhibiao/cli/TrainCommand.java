package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhibiao.Evaluator;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.TextTable;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.evaluate.Calibration;
import org.zhibiao.evaluate.GoldException;
import org.zhibiao.evaluate.Training;
import org.zhibiao.record.Layer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao train}: weights of evidence, fitted to documents coded by hand. */
@Command(
        name = "train",
        footer = {
            "  zhibiao train corpus",
            "  zhibiao train corpus my-documents --models my-models --write",
            "  zhibiao train corpus | patch -p1"
        })
final class TrainCommand implements Callable<Integer> {

    private static final String TABLE = "weights.csv";

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "GOLD_DIR", arity = "1..*", descriptionKey = "GOLD_DIR")
    private List<Path> folders;

    @Option(names = "--afresh")
    private boolean afresh;

    @Option(names = "--write")
    private boolean write;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = zhibiao.environment();
        if (write && zhibiao.modelsFolder().isEmpty()) {
            throw CommandException.wrongUse(environment, "train.no_folder");
        }
        Training training;
        try {
            training = new Evaluator(zhibiao.models()).training(folders, afresh, this::complain);
        } catch (GoldException e) {
            e.faults().forEach(this::complain);
            return ExitCode.WRONG_USE;
        }
        List<String> lines = new ArrayList<>(judgements(training));
        lines.add("");
        lines.addAll(calibration(training));
        String difference = training.difference();
        if (!difference.isEmpty()) {
            lines.add("");
            lines.addAll(difference.lines().toList());
        }
        environment.print(lines);
        if (difference.isEmpty()) {
            say("train.nothing");
        } else if (write) {
            Path table = zhibiao.modelsFolder().orElseThrow().resolve(TABLE);
            replace(table, training.table());
            say("train.written", table);
        } else {
            say("train.proposed");
        }
        return ExitCode.OK;
    }

    /** Whole or not at all: a table cut off in the middle would keep the program from starting. */
    private static void replace(Path table, String text) throws IOException {
        Path temporary = Files.createTempFile(table.toAbsolutePath().getParent(), TABLE, ".new");
        try {
            Files.writeString(temporary, text);
            Files.move(temporary, table, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private List<String> judgements(Training training) {
        TextTable table = table("layer", "weights", "findings", "wrong", "log loss", "Brier", "AUC", "in least tenth");
        for (Layer layer : Layer.values()) {
            Training.Judgement judgement = training.judgement(layer);
            if (judgement.rate().findings() > 0) {
                row(table, layer, "train.rate", judgement.rate());
                row(table, layer, "train.present", judgement.present());
                row(table, layer, "train.others", judgement.trained());
            }
        }
        return table.lines(zhibiao.environment().width());
    }

    private void row(TextTable table, Layer layer, String weights, Calibration figures) {
        table.row(List.of(
                code(layer),
                zhibiao.environment().text(weights),
                String.valueOf(figures.findings()),
                String.valueOf(figures.wrong()),
                number(figures.logLoss()),
                number(figures.brier()),
                number(figures.areaUnderCurve()),
                number(figures.foundInLeastTenth())));
    }

    private List<String> calibration(Training training) {
        TextTable table = table("layer", "score", "findings", "mean score", "right");
        for (Layer layer : Layer.values()) {
            for (Calibration.Bin bin : training.judgement(layer).trained().bins()) {
                table.row(List.of(
                        code(layer),
                        String.format(Locale.ROOT, "%.2f–%.2f", bin.from(), bin.to()),
                        String.valueOf(bin.findings()),
                        number(bin.foretold()),
                        number(bin.right())));
            }
        }
        return table.lines(zhibiao.environment().width());
    }

    /** A table whose first two columns are words. */
    private TextTable table(String... names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            String header = zhibiao.environment().messages().column(name);
            columns.add(columns.size() < 2 ? Column.left(header) : Column.right(header));
        }
        return new TextTable(columns);
    }

    private String code(Layer layer) {
        return zhibiao.environment().messages().code("layer", layer.code());
    }

    /** A figure to four places; a hyphen where findings that are all right, or all wrong, have none. */
    private static String number(double figure) {
        return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%.4f", figure);
    }

    private void complain(String fault) {
        zhibiao.environment().complain(zhibiao.environment().messages().translated(fault));
    }

    private void say(String key, Object... arguments) {
        zhibiao.environment().err().println(zhibiao.environment().text(key, arguments));
    }
}
