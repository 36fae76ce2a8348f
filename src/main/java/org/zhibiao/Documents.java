package org.zhibiao;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.document.Document;
import org.zhibiao.document.Known;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.export.SourceEntry;
import org.zhibiao.record.Finding;
import org.zhibiao.review.Identities;
import org.zhibiao.review.Journal;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.StoredDocument;

/** The documents of a knowledge base, and the files that they came from. */
public final class Documents {

    private final OpenedBase base;
    private final Journal journal;

    Documents(OpenedBase base, Journal journal) {
        this.base = base;
        this.journal = journal;
    }

    /** What of a document people can correct: its title, genre, place and year. */
    public static Set<MetadataField> correctable() {
        return Identities.FIELDS;
    }

    /**
     * The value of such a field as it is corrected, with how it was found; empty when it is not known.
     *
     * @throws IllegalArgumentException when the field cannot be corrected
     */
    public static Optional<Known<String>> identity(DocumentSummary document, MetadataField field) {
        return Identities.known(document.metadata(), field);
    }

    /** All documents, by name. */
    public List<DocumentSummary> all() throws IOException {
        return base.get().documents();
    }

    /** Documents of which this is the name, the name's last part, or a pattern with {@code *}. */
    public List<DocumentSummary> named(String name) throws IOException {
        return base.get().documents(name);
    }

    /** The text of a document, as it was read. */
    public Optional<String> text(String name) throws IOException {
        return base.get().text(name);
    }

    /**
     * A document laid out as it was when it was taken in, so that how its findings came about can be told.
     *
     * @throws IOException also when its stored text cannot be read any more
     */
    public Optional<Document> laidOut(String name, PolicyReader reader) throws IOException {
        Optional<StoredDocument> stored = base.get().stored(name);
        return stored.isPresent()
                ? Optional.of(reader.document(stored.get(), journal.state().identities()))
                : Optional.empty();
    }

    /** The findings of a document, in text order. */
    public List<Finding> findings(String name) throws IOException {
        return base.get().findings(name);
    }

    /** All files that were met, each text in them with what became of it, by the file's name. */
    public List<SourceEntry> sources() throws IOException {
        KnowledgeBase opened = base.get();
        return SourceEntry.of(opened.sources(), opened.documents());
    }
}
