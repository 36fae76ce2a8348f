package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Messages;
import org.zhibiao.cli.terminal.TextTable;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Rival;
import org.zhibiao.export.Format;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.SourceEntry;
import org.zhibiao.export.TableOptions;
import org.zhibiao.store.DocumentSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao documents}: what became of every file, and what every document is. */
@Command(
        name = "documents",
        footer = {"  zhibiao documents --failed", "  zhibiao documents --format csv > documents.csv"})
final class DocumentsCommand implements Callable<Integer> {

    private static final List<Column> COLUMNS = List.of(
            Column.left("document", 40),
            Column.left("outcome", 30),
            Column.left("format"),
            Column.left("title", 40),
            Column.left("region"),
            Column.left("year"),
            Column.right("chars"),
            Column.right("findings"),
            Column.right("unread cells"));
    private static final List<Column> FAILED =
            List.of(Column.left("document", 48), Column.left("outcome"), Column.left("reason"));

    private static final List<Column> DOUBTFUL = List.of(
            Column.left("document", 40),
            Column.left("field"),
            Column.left("taken", 30),
            Column.left("or", 30),
            Column.left("which speaks for it", 40));

    @ParentCommand
    private Main zhibiao;

    @Option(names = "--failed")
    private boolean failed;

    @Option(names = "--doubtful")
    private boolean doubtful;

    @Option(names = "--unread")
    private boolean unread;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "table")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        Environment environment = zhibiao.environment();
        List<SourceEntry> entries;
        try (Zhibiao base = zhibiao.opened()) {
            entries = base.documents().sources().stream()
                    .filter(entry -> !failed || entry.failed())
                    .filter(entry -> !doubtful || !doubts(entry).isEmpty())
                    .filter(entry -> !unread || unreadCells(entry) > 0)
                    .toList();
        }
        switch (format) {
            case TABLE -> print(environment, entries);
            case CSV -> write(Format.CSV, entries);
            case JSONL -> write(Format.JSONL, entries);
        }
        return ExitCode.OK;
    }

    private void write(Format form, List<SourceEntry> entries) throws IOException {
        Tables.documents().write(form, zhibiao.environment().out(), TableOptions.USUAL, RecordTable.all(entries));
    }

    private void print(Environment environment, List<SourceEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            environment.tell(
                    failed
                            ? "documents.none_failed"
                            : doubtful
                                    ? "documents.none_doubtful"
                                    : unread ? "documents.none_unread" : "documents.none");
            return;
        }
        if (doubtful) {
            TextTable table = TextTable.of(DOUBTFUL, environment.messages());
            entries.forEach(entry -> doubts(entry).forEach(doubt -> table.row(doubtfulRow(entry, doubt))));
            environment.print(table.lines(environment.width()));
            return;
        }
        TextTable table = TextTable.of(failed ? FAILED : COLUMNS, environment.messages());
        entries.forEach(entry ->
                table.row(failed ? failedRow(entry, environment.messages()) : row(entry, environment.messages())));
        environment.print(table.lines(environment.width()));
    }

    private static int unreadCells(SourceEntry entry) {
        return entry.document().map(DocumentSummary::unreadCells).orElse(0);
    }

    private static List<Rival> doubts(SourceEntry entry) {
        return entry.document()
                .map(DocumentSummary::metadata)
                .map(Metadata::doubts)
                .orElse(List.of());
    }

    private static List<String> doubtfulRow(SourceEntry entry, Rival doubt) {
        Metadata metadata = entry.document().orElseThrow().metadata();
        String taken = switch (doubt.field()) {
            case TITLE -> metadata.title().value();
            case GENRE -> metadata.form();
            case REGION -> metadata.placeName().orElse("");
            case ISSUER -> metadata.issuer().map(Known::value).orElse("");
            case DOCUMENT_NUMBER -> metadata.documentNumber().map(Known::value).orElse("");
            case WRITTEN ->
                metadata.written().map(day -> day.value().toString()).orElse("");
            case PUBLISHED ->
                metadata.published().map(day -> day.value().toString()).orElse("");
            case YEAR -> metadata.year().map(year -> year.value().toString()).orElse("");
            default -> "";
        };
        return List.of(
                entry.name(),
                doubt.field().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                taken,
                doubt.value().equals(taken) ? "" : doubt.value(),
                doubt.words());
    }

    private static List<String> failedRow(SourceEntry entry, Messages messages) {
        String advice = entry.source().advice();
        return List.of(
                entry.name(),
                messages.code("outcome", entry.source().outcome().label()),
                messages.translated(
                        advice.isEmpty()
                                ? entry.source().fault()
                                : entry.source().fault() + "; " + advice));
    }

    private static List<String> row(SourceEntry entry, Messages messages) {
        Optional<DocumentSummary> document = entry.document();
        Optional<Metadata> metadata = document.map(DocumentSummary::metadata);
        return List.of(
                entry.name(),
                entry.isDuplicate()
                        ? messages.text(
                                "documents.duplicate_of", document.orElseThrow().name())
                        : messages.code("outcome", entry.outcome().label()),
                document.map(summary -> summary.origin().format().label()).orElse(""),
                metadata.map(known -> known.title().value())
                        .orElse(messages.translated(entry.source().fault())),
                metadata.flatMap(Metadata::placeName).orElse(""),
                metadata.flatMap(Metadata::year)
                        .map(year -> year.value().toString())
                        .orElse(""),
                document.map(summary -> number(summary.length())).orElse(""),
                document.map(summary -> number(summary.total())).orElse(""),
                document.map(DocumentSummary::unreadCells)
                        .filter(cells -> cells > 0)
                        .map(DocumentsCommand::number)
                        .orElse(""));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
