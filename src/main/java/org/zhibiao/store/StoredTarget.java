package org.zhibiao.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.zhibiao.record.Target;

/** A target or result of a knowledge base, of which the words are read when they are asked for. */
public final class StoredTarget {

    private final StoredDocuments documents;
    private final DocumentSummary document;
    private final int number;
    private final TargetValues values;

    StoredTarget(StoredDocuments documents, DocumentSummary document, int number, TargetValues values) {
        this.documents = documents;
        this.document = document;
        this.number = number;
        this.values = values;
    }

    /** Its document; of the sources of that only the one that it is named after. */
    public DocumentSummary document() {
        return document;
    }

    /** Its number in the index: words are read fastest in this order. */
    public int number() {
        return number;
    }

    /** What it is compared by. */
    public TargetValues values() {
        return values;
    }

    /**
     * The whole record, read from the knowledge base, which must still be open.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public Target target() {
        try {
            return (Target) documents.finding(number, document.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
