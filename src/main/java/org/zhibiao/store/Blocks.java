package org.zhibiao.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;

/** Writes documents and sources into the index, and keeps the inventory of it. */
final class Blocks {

    private final IndexWriter writer;
    private final Inventory inventory;

    Blocks(IndexWriter writer, Inventory inventory) {
        this.writer = writer;
        this.inventory = inventory;
    }

    Inventory inventory() {
        return inventory;
    }

    /** Writes a document with its findings, in place of the document of that name if there is one. */
    void write(Block block) throws IOException {
        DocumentSummary document = block.document();
        List<Iterable<IndexableField>> fields =
                SentenceFields.of(block.findings(), document.name(), document.metadata());
        fields.add(DocumentFields.of(block));
        writer.updateDocuments(key(document.name()), fields);
        inventory.put(document.name(), new Inventory.Held(document.holder(), document.textHash(), document.version()));
    }

    /** Deletes a document with its findings. */
    void delete(String document) throws IOException {
        writer.deleteDocuments(key(document));
        inventory.removeDocument(document);
    }

    /** Writes a source in place of the source of that name. */
    void write(Source source) throws IOException {
        writer.updateDocument(sourceKey(source.name()), SourceFields.of(source));
        inventory.put(source);
    }

    /** Deletes a source; its documents stay. */
    void deleteSource(String name) throws IOException {
        writer.deleteDocuments(sourceKey(name));
        inventory.removeSource(name);
    }

    /** Reads a document back, also one that was written since the last commit. */
    Block read(String document) throws IOException {
        try (StoredDocuments now = new StoredDocuments(DirectoryReader.open(writer))) {
            Optional<DocumentSummary> summary = now.named(document);
            Optional<StoredDocument> stored = now.stored(document);
            if (summary.isEmpty() || stored.isEmpty()) {
                throw new IOException("a document is missing in the index: " + document);
            }
            return new Block(summary.get(), stored.get().text(), stored.get().declared(), now.findings(document));
        }
    }

    private static Term key(String document) {
        return new Term(Schema.DOC, Schema.key(document));
    }

    private static Term sourceKey(String source) {
        return new Term(Schema.SOURCE_NAME, Schema.key(source));
    }
}
