package org.zhibiao.bulk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.ContentReader;
import org.zhibiao.document.format.table.RowDocuments;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.export.HitJson;
import org.zhibiao.export.SourceEntry;
import org.zhibiao.export.SourceJson;
import org.zhibiao.extract.Extractor;
import org.zhibiao.ingest.ExtractionVersion;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Finding;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.DocumentVersion;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.Hit;
import org.zhibiao.store.Outcome;
import org.zhibiao.store.Source;
import org.zhibiao.store.json.OriginJson;
import org.zhibiao.store.json.WordedAimJson;

/**
 * Reads documents one by one as ingesting does, and stores nothing. Whatever is wrong with one is told in its row and costs
 * no other. For any number of threads; to make one takes about as long as to read a long report, so one a process is enough.
 */
public final class BulkReader {

    private static final Logger LOG = LoggerFactory.getLogger(BulkReader.class);

    /** A library that hangs on a file holds its thread for ever; the others go on. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("bulk-reader-", 0).factory());

    private final Extractor extractor;
    private final DocumentReader documents;
    private final DocumentColumns columns;
    private final Limits limits;
    private final String extraction;

    /**
     * A reader by tables and rules.
     *
     * @param limits how much one document may ask for
     * @param columns headings of tables whose rows are documents, by what they tell; they outweigh what is known
     * @throws org.zhibiao.lexicon.LexiconException when one of the tables is missing or has a mistake
     */
    public BulkReader(Models models, Limits limits, Map<ColumnRole, List<String>> columns) {
        this.extractor = Extractor.of(models);
        this.documents = new DocumentReader(extractor.knowledge());
        this.columns = extractor.knowledge().columns().choosing(columns);
        this.limits = limits;
        this.extraction = ExtractionVersion.of(models).toString();
    }

    /**
     * The documents in a file of any format that is read.
     *
     * @param name what it is called
     * @param content its bytes
     * @param said what is said of it beside it, such as the address that it was taken from
     * @return at least one row
     */
    public List<BulkRow> file(String name, byte[] content, Map<MetadataField, String> said) {
        if (content.length > limits.bytes()) {
            return List.of(refused(name, content.length, tooLarge()));
        }
        DocumentVersion version = DocumentVersion.of(content, extraction);
        return guarded(name, version, content.length, () -> {
            List<Reading> readings =
                    ContentReader.readPlainText(name, content, limits).orElseGet(() -> readInTime(name, content));
            return rows(name, version, content.length, readings, said);
        });
    }

    /**
     * The document that a row of a table is.
     *
     * @param table what the table is called; the row is called {@code TABLE#NUMBER}
     * @param format the format of the table
     * @param number the number of the row, from 1
     * @param cells what stands in its columns, by their names, in their order
     */
    public BulkRow row(String table, FileFormat format, long number, Map<String, String> cells) {
        String name = table + "#" + number;
        byte[] content = String.join("\t", cells.values()).getBytes(StandardCharsets.UTF_8);
        if (content.length > limits.bytes()) {
            return refused(name, content.length, tooLarge());
        }
        DocumentVersion version = DocumentVersion.of(content, extraction);
        return guarded(name, version, content.length, () -> {
                    List<Reading> readings = new ArrayList<>();
                    RowDocuments rows =
                            new RowDocuments(table, Origin.of(format), limits, reading(cells.keySet()), readings::add);
                    rows.row("", 0, List.copyOf(cells.keySet()));
                    rows.row("", number, List.copyOf(cells.values()));
                    rows.end();
                    return rows(name, version, content.length, readings, Map.of());
                })
                .getFirst();
    }

    /**
     * A single row does not show whether a column named 内容 holds documents, as the first rows of a table do; whoever gives
     * rows one by one says that they are documents. Columns whose names are sure outweigh others.
     */
    private DocumentColumns reading(Set<String> headings) {
        if (columns.chosen().containsKey(ColumnRole.TEXT)) {
            return columns;
        }
        for (boolean sure : List.of(true, false)) {
            List<String> texts = headings.stream()
                    .filter(heading -> columns.role(heading)
                            .filter(known -> known.role() == ColumnRole.TEXT && (known.sure() || !sure))
                            .isPresent())
                    .toList();
            if (!texts.isEmpty()) {
                Map<ColumnRole, List<String>> chosen = new EnumMap<>(ColumnRole.class);
                chosen.putAll(columns.chosen());
                chosen.put(ColumnRole.TEXT, texts);
                return columns.choosing(chosen);
            }
        }
        return columns;
    }

    /** A source that is refused before it is read. */
    public BulkRow refused(String name, long bytes, Refusal refusal) {
        return without(Source.refused(name, new DocumentVersion("", extraction), bytes, refusal));
    }

    /** A source that the disk does not give. */
    public BulkRow failed(String name, long bytes, String fault) {
        return without(Source.failed(name, new DocumentVersion("", extraction), bytes, fault, ""));
    }

    /** Why a file that is larger than the limit is refused. */
    public Refusal tooLarge() {
        return new Refusal(
                Refusal.Reason.TOO_LARGE,
                "is larger than the limit of " + (limits.bytes() >> 20) + " MB (--max-megabytes)",
                "split it into documents, or raise the limit");
    }

    private interface Attempt {
        List<BulkRow> run() throws UnreadableDocumentException;
    }

    private List<BulkRow> guarded(String name, DocumentVersion version, long bytes, Attempt attempt) {
        try {
            return attempt.run();
        } catch (UnreadableDocumentException e) {
            return List.of(without(Source.refused(name, version, bytes, e.refusal())));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // One odd document must not cost the others. Memory ran out for what it asked for, and is free again.
            LOG.debug("{}", name, e);
            return List.of(without(Source.failed(
                    name, version, bytes, "could not be analysed: " + e, "run with --verbose and report it")));
        }
    }

    private List<Reading> readInTime(String name, byte[] content) {
        Future<List<Reading>> reading = THREADS.submit(() -> ContentReader.read(name, content, limits, columns));
        try {
            return reading.get(limits.seconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            return List.of(new Reading.Refused(
                    name,
                    new Refusal(
                            Refusal.Reason.TIMED_OUT,
                            "took longer than the limit of " + limits.seconds() + " s (--max-seconds)",
                            "")));
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        }
    }

    private List<BulkRow> rows(
            String name, DocumentVersion version, long bytes, List<Reading> readings, Map<MetadataField, String> said)
            throws UnreadableDocumentException {
        Source source = Source.read(name, version, bytes);
        List<BulkRow> rows = new ArrayList<>();
        List<BulkRow> refused = new ArrayList<>();
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Read read -> {
                    for (Document document : documents.documents(read.name(), with(read.content(), said), Map.of())) {
                        rows.add(row(source, rows.size(), document));
                    }
                }
                case Reading.Refused no ->
                    refused.add(without(Source.refused(no.name(), version, bytes, no.refusal())));
                case Reading.Table table -> LOG.debug("{}", table);
            }
        }
        rows.addAll(refused);
        if (rows.isEmpty()) {
            rows.add(without(Source.refused(
                    name,
                    version,
                    bytes,
                    new Refusal(
                            Refusal.Reason.UNSUPPORTED,
                            "has no column that holds a text",
                            "name it by --text-column"))));
        }
        return rows;
    }

    /** What a file says of itself outweighs what is said of it. */
    private static Content with(Content content, Map<MetadataField, String> said) {
        Map<MetadataField, String> declared = new EnumMap<>(MetadataField.class);
        declared.putAll(said);
        declared.putAll(content.declared());
        return new Content(content.origin(), content.text(), declared, content.place());
    }

    private BulkRow row(Source source, int place, Document document) {
        DocumentWithFindings found = DocumentWithFindings.of(document, extractor);
        DocumentSummary summary = found.summary(source.name(), source.version());
        List<String> findings = new ArrayList<>();
        for (Finding finding : found.findings()) {
            findings.add(HitJson.write(new Hit(summary, finding)).toString());
        }
        return new BulkRow(
                source.name(),
                place,
                document.name(),
                source.version().contentHash(),
                source.size(),
                extraction,
                Outcome.ADDED,
                "",
                "",
                SourceJson.write(new SourceEntry(source, document.name(), Optional.of(summary)))
                        .toString(),
                new BulkRow.Text(
                        summary.textHash(),
                        document.text().stored(),
                        OriginJson.write(document.origin()),
                        OriginJson.writeDeclared(document.declared()),
                        WordedAimJson.write(found.wordedAims()),
                        found.unreadCells(),
                        findings));
    }

    private BulkRow without(Source source) {
        return new BulkRow(
                source.name(),
                0,
                source.name(),
                source.version().contentHash(),
                source.size(),
                extraction,
                source.outcome(),
                source.fault(),
                source.advice(),
                SourceJson.write(new SourceEntry(source, source.name(), Optional.empty()))
                        .toString(),
                null);
    }
}
