package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;

/** Writes documents and sources into the index, and keeps the inventory of it. */
final class Blocks {

    private final IndexWriter writer;
    private final Inventory inventory;
    private final Set<String> touched = new HashSet<>();

    Blocks(IndexWriter writer, Inventory inventory) {
        this.writer = writer;
        this.inventory = inventory;
    }

    Inventory inventory() {
        return inventory;
    }

    /** Names of the documents that were written. */
    Set<String> touched() {
        return Set.copyOf(touched);
    }

    /** Writes a document with its findings, in place of the document of that name if there is one. */
    void write(Block block) throws IOException {
        DocumentSummary document = block.document();
        List<Iterable<IndexableField>> fields = block.standing().isCopy()
                ? new ArrayList<>()
                : SentenceFields.of(block.findings(), document.name(), document.metadata());
        fields.add(DocumentFields.of(block));
        writer.updateDocuments(key(document.name()), fields);
        inventory.put(
                document.name(),
                new Inventory.Held(document.holder(), document.textHash(), document.version(), block.standing()));
        touched.add(document.name());
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
            return now.block(document);
        }
    }

    private static Term key(String document) {
        return new Term(Schema.DOC, Schema.key(document));
    }

    private static Term sourceKey(String source) {
        return new Term(Schema.SOURCE_NAME, Schema.key(source));
    }
}
