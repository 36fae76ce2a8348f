package org.zhibiao;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.ContentReader;
import org.zhibiao.document.reader.Corrections;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.extract.Explanation;
import org.zhibiao.extract.Extractor;
import org.zhibiao.extract.UnreadTable;
import org.zhibiao.ingest.FileContent;
import org.zhibiao.ingest.Ingestion;
import org.zhibiao.ingest.Met;
import org.zhibiao.ingest.SourceFile;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Finding;
import org.zhibiao.store.StoredDocument;

/** Reads policy documents by tables and rules: what they say, and how that was found. For any number of threads. */
public final class PolicyReader {

    private final Extractor extractor;
    private final DocumentReader documents;
    private final DocumentColumns columns;

    /**
     * What a file holds.
     *
     * @param documents its documents, at least one; an archive has many
     * @param refused what in an archive or a table could not be read, and why
     * @param tables how its tables were read in which each row is a document
     */
    public record Contents(List<Document> documents, List<Reading.Refused> refused, List<Reading.Table> tables) {

        /** Keeps its own copies of the lists. */
        public Contents {
            documents = List.copyOf(documents);
            refused = List.copyOf(refused);
            tables = List.copyOf(tables);
        }
    }

    /**
     * A reader by tables and rules; to make one takes about as long as to read a long report.
     *
     * @throws org.zhibiao.lexicon.LexiconException when one of the tables is missing or has a mistake
     */
    public PolicyReader(Models models) {
        this(models, Map.of());
    }

    /**
     * A reader by tables and rules, and by what the user says of the columns of tables whose rows are documents.
     *
     * @param columns headings, by what they tell
     * @throws org.zhibiao.lexicon.LexiconException when one of the tables is missing or has a mistake
     */
    public PolicyReader(Models models, Map<ColumnRole, List<String>> columns) {
        this.extractor = Extractor.of(models);
        this.documents = new DocumentReader(extractor.knowledge());
        this.columns = extractor.knowledge().columns().choosing(columns);
    }

    /**
     * The document that a text is.
     *
     * @param name what it shall be called; a year may be read from it
     * @throws UnreadableDocumentException when the text is empty
     */
    public Document document(String name, String text) throws UnreadableDocumentException {
        return documents.layOut(name, Origin.of(FileFormat.TEXT), text, Map.of());
    }

    /**
     * The documents in a file of any format that is read, under the names that a knowledge base would give them.
     *
     * @throws UnreadableDocumentException when it holds no document; tells why, and what to do
     * @throws IOException when the disk does not give it
     */
    public Contents contents(Path file) throws IOException, UnreadableDocumentException {
        return contents(
                SourceFile.of(file, file).name(),
                FileContent.read(file, Limits.DEFAULT).bytes());
    }

    /**
     * The documents in a file that was met, as {@link #contents(Path)} gives them.
     *
     * @throws UnreadableDocumentException when it holds no document; tells why, and what to do
     * @throws IOException when the disk does not give it
     */
    public Contents contents(Met.Taken file) throws IOException, UnreadableDocumentException {
        return contents(
                file.place().name(),
                FileContent.read(file.path(), Limits.DEFAULT).bytes());
    }

    /**
     * What ingesting a folder would meet; nothing is read.
     *
     * @param knowledgeBase a folder that is no part of it
     * @throws IOException when it cannot be looked into
     */
    public static List<Met> met(Path folder, Path knowledgeBase) throws IOException {
        return Ingestion.met(List.of(folder), knowledgeBase);
    }

    /**
     * The documents in a stream, which stays open.
     *
     * @param name what it shall be called
     * @throws UnreadableDocumentException when it holds no document
     * @throws IOException when it cannot be read
     */
    public Contents contents(String name, InputStream stream) throws IOException, UnreadableDocumentException {
        return contents(name, FileContent.read(stream, Limits.DEFAULT));
    }

    private Contents contents(String name, byte[] bytes) throws UnreadableDocumentException {
        List<Document> found = new ArrayList<>();
        List<Reading.Refused> refused = new ArrayList<>();
        List<Reading.Table> tables = new ArrayList<>();
        for (Reading reading : ContentReader.read(name, bytes, Limits.DEFAULT, columns)) {
            switch (reading) {
                case Reading.Read read -> found.addAll(documents.documents(read.name(), read.content(), Map.of()));
                case Reading.Refused no -> refused.add(no);
                case Reading.Table table -> tables.add(table);
            }
        }
        if (found.isEmpty()) {
            throw new UnreadableDocumentException(refused.getFirst().refusal());
        }
        return new Contents(found, refused, tables);
    }

    /** All findings of a document, in text order. */
    public List<Finding> findings(Document document) {
        return extractor.extract(document);
    }

    /** How the findings of a document came about, sentence by sentence, in text order. */
    public List<Explanation> explanations(Document document) {
        return extractor.explain(document);
    }

    /** The document that is stored, with what people say that it is. */
    Document document(StoredDocument stored, Corrections corrections) throws IOException {
        try {
            return new DocumentReader(extractor.knowledge(), corrections)
                    .layOut(stored.name(), stored.origin(), stored.text(), stored.declared());
        } catch (UnreadableDocumentException e) {
            throw new IOException("the stored document " + stored.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The tables of a document that were not read, or not all of them, in text order. */
    public List<UnreadTable> unreadTables(Document document) {
        return extractor.unreadTables(document, extractor.extract(document));
    }

    Extractor extractor() {
        return extractor;
    }
}
