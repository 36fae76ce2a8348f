package org.zhibiao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Messages;
import org.zhibiao.cli.terminal.TextTable;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.document.Metadata;
import org.zhibiao.record.Layer;
import org.zhibiao.store.DocumentSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao stats}: what the knowledge base holds. */
@Command(
        name = "stats",
        footer = {"  zhibiao stats", "  zhibiao stats --documents | grep 许昌"})
final class StatsCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Option(names = "--documents")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        Environment environment = zhibiao.environment();
        try (Zhibiao base = zhibiao.opened()) {
            List<DocumentSummary> documents = base.documents().all();
            if (documents.isEmpty()) {
                environment.tell("documents.none");
                return ExitCode.OK;
            }
            environment.print(list ? listed(documents, environment.width()) : counted(documents, environment.width()));
        }
        return ExitCode.OK;
    }

    private List<String> listed(List<DocumentSummary> documents, int width) {
        TextTable table = TextTable.of(
                List.of(
                        Column.left("document"),
                        Column.left("title"),
                        Column.left("region"),
                        Column.left("year"),
                        Column.right("chars"),
                        Column.right("findings")),
                messages());
        for (DocumentSummary document : documents) {
            Metadata metadata = document.metadata();
            table.row(List.of(
                    document.name(),
                    metadata.title().value(),
                    metadata.placeName().orElse(""),
                    metadata.year().map(year -> String.valueOf(year.value())).orElse(""),
                    number(document.length()),
                    number(document.total())));
        }
        return table.lines(width);
    }

    private List<String> counted(List<DocumentSummary> documents, int width) {
        List<String> lines = new ArrayList<>();
        lines.addAll(by("", documents, width, document -> messages().text("stats.all")));
        lines.addAll(by(
                "genre",
                documents,
                width,
                document -> messages()
                        .code(
                                "genre",
                                document.metadata()
                                        .genre()
                                        .value()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))));
        lines.addAll(by(
                "region",
                documents,
                width,
                document -> document.metadata().placeName().orElse(unknown())));
        lines.addAll(by(
                "year", documents, width, document -> year(document.metadata().yearNumber())));
        lines.removeLast();
        return lines;
    }

    private Messages messages() {
        return zhibiao.environment().messages();
    }

    private String unknown() {
        return messages().text("stats.unknown");
    }

    private String year(OptionalInt year) {
        return year.isPresent() ? String.valueOf(year.getAsInt()) : unknown();
    }

    /** A table of the groups that a property makes, and an empty line. */
    private List<String> by(
            String header, List<DocumentSummary> documents, int width, Function<DocumentSummary, String> property) {
        List<Column> columns =
                new ArrayList<>(List.of(Column.left(header), Column.right("documents"), Column.right("chars")));
        Arrays.stream(Layer.values()).map(Layer::code).map(Column::right).forEach(columns::add);
        TextTable table = TextTable.of(columns, messages());
        Comparator<String> unknownLast =
                Comparator.<String, Boolean>comparing(unknown()::equals).thenComparing(Comparator.naturalOrder());
        Map<String, List<DocumentSummary>> groups = documents.stream()
                .collect(Collectors.groupingBy(property, () -> new TreeMap<>(unknownLast), Collectors.toList()));
        groups.forEach((name, group) -> table.row(row(name, group)));
        List<String> lines = new ArrayList<>(table.lines(width));
        lines.add("");
        return lines;
    }

    private static List<String> row(String name, List<DocumentSummary> group) {
        List<String> cells = new ArrayList<>(List.of(
                name,
                number(group.size()),
                number(group.stream().mapToLong(DocumentSummary::length).sum())));
        for (Layer layer : Layer.values()) {
            cells.add(number(group.stream()
                    .mapToLong(document -> document.findings().get(layer))
                    .sum()));
        }
        return cells;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
