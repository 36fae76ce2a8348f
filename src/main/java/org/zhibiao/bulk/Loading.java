package org.zhibiao.bulk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.io.LocalInputFile;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.table.ParquetRows;
import org.zhibiao.document.metadata.DocumentKnowledge;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.ingest.Failure;
import org.zhibiao.ingest.IngestListener;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.store.DocumentVersion;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.Outcome;
import org.zhibiao.store.Source;
import org.zhibiao.store.json.OriginJson;
import org.zhibiao.store.json.WordedAimJson;

/**
 * Puts what an engine for clusters wrote into a knowledge base. Nothing is extracted again: the findings are those of the
 * tables. Files come in the order of their names, rows in the order of the files; texts that others give too come last, so
 * that the knowledge base shows the same document for them as the tables do.
 */
public final class Loading {

    /** Decimals are kept as written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final List<String> COLUMNS = TextsColumn.labels();

    private static final String ENDED = "_SUCCESS";

    private final KnowledgeBaseWriter writer;
    private final DocumentReader reader;
    private final List<Failure> failures = new ArrayList<>();
    private final List<List<String>> ofOneSource = new ArrayList<>();
    private boolean first = true;
    private int sources;
    private int documents;
    private long findings;
    private int unchanged;

    /**
     * What was loaded.
     *
     * @param sources how many files, rows of tables and records of web archives
     * @param documents how many documents they gave
     * @param findings how many findings those have
     * @param unchanged how many sources were there already, read by the same program and tables
     * @param failures what could not be loaded, and why
     */
    public record Result(int sources, int documents, long findings, int unchanged, List<Failure> failures) {

        /** Keeps its own copy of the list. */
        public Result {
            failures = List.copyOf(failures);
        }
    }

    private Loading(KnowledgeBaseWriter writer, DocumentKnowledge knowledge) {
        this.writer = writer;
        this.reader = new DocumentReader(knowledge);
    }

    /**
     * Loads a folder of tables into a knowledge base, which is made if it is not there.
     *
     * @param base the knowledge base's folder
     * @param tables the folder that holds the folder {@code texts}
     * @param knowledge what tells which document a text is
     * @param listener hears how many files of the table are done
     * @throws IOException when there are no tables, or the knowledge base cannot be written; what was committed before stays
     */
    public static Result run(Path base, Path tables, DocumentKnowledge knowledge, IngestListener listener)
            throws IOException {
        Path folder = tables.resolve(TextsColumn.FOLDER);
        List<Path> files = files(tables, folder);
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(base)) {
            Loading loading = new Loading(writer, knowledge);
            if (!Files.exists(folder.resolve(ENDED))) {
                loading.failures.add(
                        new Failure(folder.toString(), "is of a job that has not ended; load it again when it has"));
            }
            int done = 0;
            for (boolean duplicates : List.of(false, true)) {
                loading.first = !duplicates;
                for (Path file : files) {
                    loading.file(file, duplicates);
                    listener.step(++done, 2 * files.size(), loading.failures.size());
                }
            }
            writer.joinDuplicates();
            return new Result(
                    loading.sources, loading.documents, loading.findings, loading.unchanged, loading.failures);
        }
    }

    private static List<Path> files(Path tables, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(
                    folder + ": is no folder; name the folder that zhibiao-spark wrote, not " + tables);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    /** A file that breaks off costs what stands behind the break, and what came before is loaded. */
    private void file(Path file, boolean duplicates) throws IOException {
        List<List<String>> wrong = new ArrayList<>();
        ofOneSource.clear();
        try {
            ParquetRows.read(new LocalInputFile(file), (sheet, number, cells) -> {
                if (number == 0) {
                    if (!cells.equals(COLUMNS)) {
                        wrong.add(cells);
                    }
                } else if (wrong.isEmpty()) {
                    take(cells, duplicates);
                }
            });
            finish(duplicates);
            if (first && !wrong.isEmpty()) {
                failures.add(new Failure(
                        file.toString(),
                        "has other columns: " + String.join(", ", wrong.getFirst()) + "; have it written again"));
            }
        } catch (StoreException e) {
            throw e.cause;
        } catch (IOException | RuntimeException e) {
            if (first) {
                failures.add(new Failure(
                        file.toString(), "cannot be read to its end (" + e.getMessage() + "); have it written again"));
            }
        }
    }

    /** Goes through the library that reads, which would take it for a fault of the file. */
    private static final class StoreException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final IOException cause;

        StoreException(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private void take(List<String> cells, boolean duplicates) {
        if (!ofOneSource.isEmpty()
                && !cell(ofOneSource.getFirst(), TextsColumn.SOURCE).equals(cell(cells, TextsColumn.SOURCE))) {
            finish(duplicates);
        }
        ofOneSource.add(cells);
    }

    private void finish(boolean duplicates) {
        if (ofOneSource.isEmpty()) {
            return;
        }
        List<List<String>> rows = List.copyOf(ofOneSource);
        ofOneSource.clear();
        boolean shownElsewhere =
                rows.stream().anyMatch(row -> !cell(row, TextsColumn.DOCUMENT).equals(cell(row, TextsColumn.NAME)));
        if (shownElsewhere != duplicates) {
            return;
        }
        try {
            store(rows);
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }

    private void store(List<List<String>> rows) throws IOException {
        List<String> head = rows.getFirst();
        String name = cell(head, TextsColumn.SOURCE);
        DocumentVersion version =
                new DocumentVersion(cell(head, TextsColumn.SHA256), cell(head, TextsColumn.EXTRACTION));
        boolean known = writer.before(name)
                .filter(source ->
                        !version.contentHash().isEmpty() && source.version().equals(version))
                .isPresent();
        sources++;
        if (known) {
            writer.touch(name);
            unchanged++;
            return;
        }
        Outcome outcome = Outcome.valueOf(cell(head, TextsColumn.OUTCOME));
        long bytes = Long.parseLong(cell(head, TextsColumn.BYTES));
        if (!outcome.givesDocuments()) {
            writer.put(
                    new Source(
                            name,
                            version,
                            bytes,
                            outcome,
                            cell(head, TextsColumn.FAULT),
                            cell(head, TextsColumn.ADVICE),
                            List.of()),
                    List.of());
            return;
        }
        List<DocumentWithFindings> given = new ArrayList<>();
        for (List<String> row : rows) {
            given.add(document(row));
        }
        writer.put(Source.read(name, version, bytes), given);
        documents += given.size();
        findings += given.stream().mapToLong(one -> one.findings().size()).sum();
    }

    private DocumentWithFindings document(List<String> row) throws IOException {
        String name = cell(row, TextsColumn.NAME);
        try {
            Document document = reader.layOut(
                    name,
                    OriginJson.readOrigin(cell(row, TextsColumn.ORIGIN)),
                    cell(row, TextsColumn.TEXT),
                    OriginJson.readDeclared(cell(row, TextsColumn.DECLARED)));
            List<Finding> found = new ArrayList<>();
            for (String line : cell(row, TextsColumn.FINDINGS).lines().toList()) {
                found.add(FindingJson.read(JSON.readTree(line)));
            }
            return new DocumentWithFindings(
                    document,
                    found,
                    WordedAimJson.read(cell(row, TextsColumn.WORDED_AIMS)),
                    Integer.parseInt(cell(row, TextsColumn.UNREAD_CELLS)));
        } catch (UnreadableDocumentException e) {
            throw new IOException("the text " + name + " cannot be laid out: " + e.getMessage(), e);
        }
    }

    private static String cell(List<String> row, TextsColumn column) {
        return row.get(COLUMNS.indexOf(column.label()));
    }
}
