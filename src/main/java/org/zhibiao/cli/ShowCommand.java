package org.zhibiao.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.MarkedText;
import org.zhibiao.document.Metadata;
import org.zhibiao.record.Layer;
import org.zhibiao.store.DocumentSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao show}: a stored document with its findings marked. */
@Command(
        name = "show",
        footer = {"  zhibiao show reports/政府工作报告.txt", "  zhibiao show 政府工作报告.txt | less"})
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "DOC", descriptionKey = "DOC")
    private String name;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = zhibiao.environment();
        try (Zhibiao base = zhibiao.opened()) {
            DocumentSummary document = StoredName.in(base, name, zhibiao);
            String text = base.documents()
                    .text(document.name())
                    .orElseThrow(
                            () -> new IOException("the text of " + document.name() + " is missing; ingest it again"));
            String marked = MarkedText.of(
                    text, base.documents().findings(document.name()), environment.colours(), environment.messages());
            environment.print(List.of(heading(document), counts(document, environment), "", marked.stripTrailing()));
        }
        return ExitCode.OK;
    }

    private static String heading(DocumentSummary document) {
        Metadata metadata = document.metadata();
        return Stream.of(
                        document.name(),
                        metadata.title().value(),
                        metadata.placeName().orElse(""),
                        metadata.year()
                                .map(year -> String.valueOf(year.value()))
                                .orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String counts(DocumentSummary document, Environment environment) {
        return Arrays.stream(Layer.values())
                .map(layer -> MarkedText.label(layer, environment.colours(), environment.messages()) + " "
                        + document.findings().get(layer))
                .collect(Collectors.joining(", "));
    }
}
