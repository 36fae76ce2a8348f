package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.PolicyReader;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Messages;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.extract.Explanation;
import org.zhibiao.ingest.FileFault;
import org.zhibiao.record.Span;
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

    /** Columns of the terminal that a label takes with the gap behind it. */
    private static final int LABEL = 10;

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
                    .flatMap(explanation -> lines(explanation, environment.messages()).stream())
                    .toList());
            if (place == null) {
                environment.print(reader.unreadTables(document).stream()
                        .map(table -> environment.text(
                                "explain.unread", table.start(), table.end(), table.unread(), table.amounts()))
                        .toList());
            }
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

    private static List<String> lines(Explanation explanation, Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(explanation.start() + "–" + explanation.end() + "  " + explanation.text());
        if (!explanation.section().isEmpty()) {
            lines.add(labelled(messages.text("explain.section"), String.join(" > ", explanation.section())));
        }
        lines.add(labelled(
                messages.text("explain.part"),
                messages.text(explanation.part() == Status.TARGET ? "explain.plans" : "explain.reports")));
        lines.add(labelled(messages.text("explain.words"), String.join(" ", explanation.words())));
        for (Explanation.Mention mention : explanation.mentions()) {
            lines.add(labelled(messages.text("explain.seen"), seen(mention, messages)));
        }
        for (Explanation.Reason reason : explanation.reasons()) {
            Span span = reason.finding().span();
            lines.add(labelled(
                    messages.code("layer", reason.finding().layer().code()),
                    "%s (%d–%d)".formatted(span.raw(), span.start(), span.end())));
            reason.because().forEach(why -> lines.add("              " + messages.translated(why)));
        }
        lines.add("");
        return lines;
    }

    private static String seen(Explanation.Mention mention, Messages messages) {
        String kind = messages.translated(mention.kind());
        return mention.withoutRecord()
                .map(why -> messages.text("explain.no_record", mention.raw(), kind, messages.translated(why)))
                .orElseGet(() -> messages.text("explain.mention", mention.raw(), kind));
    }

    private static String labelled(String label, String text) {
        return "  " + label + " ".repeat(Math.max(1, LABEL - DisplayWidth.of(label))) + text;
    }
}
