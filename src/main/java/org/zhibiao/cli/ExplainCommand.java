package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.PolicyReader;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.extract.Explanation;
import org.zhibiao.ingest.FileFault;
import org.zhibiao.record.Status;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao explain}: how each finding of a file came about, and why other numbers gave none. */
@Command(
        name = "explain",
        footer = {"  zhibiao explain 政府工作报告.txt --line 12", "  echo '新建高标准农田21万亩。' | zhibiao explain -"})
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    @ArgGroup(exclusive = true)
    private @Nullable Place place;

    /** Which sentences to explain; all without it. */
    private static final class Place {
        @Option(names = "--at", paramLabel = "OFFSET")
        private @Nullable Integer offset;

        @Option(names = "--line", paramLabel = "N")
        private @Nullable Integer line;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = zhibiao.environment();
        PolicyReader reader = zhibiao.reader();
        List<Document> documents;
        try {
            documents = NamedDocument.read(file, environment, reader);
        } catch (UnreadableDocumentException e) {
            environment.complain(
                    file + " " + zhibiao.environment().messages().translated(Objects.requireNonNull(e.getMessage())));
            return e.refusal().reason() == Reason.EMPTY ? ExitCode.OK : ExitCode.SOME_FAILED;
        } catch (IOException e) {
            environment.complain(file + " " + zhibiao.environment().messages().translated(FileFault.of(e)));
            return ExitCode.SOME_FAILED;
        }
        boolean any = false;
        for (Document document : documents) {
            List<Explanation> explanations = reader.explanations(document).stream()
                    .filter(explanation -> wanted(document, explanation))
                    .toList();
            any |= !explanations.isEmpty();
            if (documents.size() > 1 && !explanations.isEmpty()) {
                environment.print(List.of("== " + document.name()));
            }
            environment.print(explanations.stream()
                    .flatMap(explanation -> lines(explanation).stream())
                    .toList());
        }
        return any || place == null ? ExitCode.OK : nothingThere(documents.getFirst());
    }

    private int nothingThere(Document document) {
        zhibiao.environment()
                .complain(zhibiao.environment()
                        .text(
                                "explain.nothing_there",
                                document.text().length(),
                                lineOf(document, document.text().length()) + 1));
        return ExitCode.WRONG_USE;
    }

    private boolean wanted(Document document, Explanation explanation) {
        if (place == null) {
            return !explanation.mentions().isEmpty() || !explanation.reasons().isEmpty();
        }
        if (place.offset != null) {
            return explanation.start() <= place.offset && place.offset < explanation.end();
        }
        int first = lineOf(document, explanation.start()) + 1;
        int last = lineOf(document, explanation.end() - 1) + 1;
        return place.line != null && first <= place.line && place.line <= last;
    }

    private static int lineOf(Document document, int position) {
        return (int) document.text()
                .normal()
                .substring(0, position)
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private static List<String> lines(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add(explanation.start() + "–" + explanation.end() + "  " + explanation.text());
        if (!explanation.section().isEmpty()) {
            lines.add("  section   " + String.join(" > ", explanation.section()));
        }
        lines.add("  part      " + (explanation.part() == Status.TARGET ? "plans" : "reports"));
        lines.add("  words     " + String.join(" ", explanation.words()));
        for (Explanation.Mention mention : explanation.mentions()) {
            lines.add("  seen      " + mention.raw() + " (" + mention.kind() + ")"
                    + mention.withoutRecord().map(why -> ": no record, " + why).orElse(""));
        }
        for (Explanation.Reason reason : explanation.reasons()) {
            lines.add("  %-9s %s (%d–%d)"
                    .formatted(
                            reason.finding().layer().code(),
                            reason.finding().span().raw(),
                            reason.finding().span().start(),
                            reason.finding().span().end()));
            reason.because().forEach(line -> lines.add("              " + line));
        }
        lines.add("");
        return lines;
    }
}
