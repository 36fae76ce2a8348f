package org.zhibiao.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhibiao.record.Target;

/** A target or result of a knowledge base, of which the words are read when they are asked for. */
public final class StoredTarget {

    private final StoredDocuments documents;
    private final DocumentSummary document;
    private final int number;
    private final TargetValues values;
    private volatile Optional<Target> whole = Optional.empty();

    StoredTarget(StoredDocuments documents, DocumentSummary document, int number, TargetValues values) {
        this.documents = documents;
        this.document = document;
        this.number = number;
        this.values = values;
    }

    /**
     * Reads the whole records of many, which are kept until {@link #forget}. They are read in the order of the index, so
     * that what is packed together is unpacked once for all of them and not once for each.
     *
     * @throws IOException when they cannot be read
     */
    public static void readAhead(Collection<StoredTarget> targets) throws IOException {
        List<StoredTarget> ordered = targets.stream()
                .filter(target -> target.whole.isEmpty())
                .sorted(Comparator.comparingInt(target -> target.number))
                .toList();
        if (!ordered.isEmpty()) {
            FindingReader reader = ordered.getFirst().documents.findingsInOrder();
            for (StoredTarget target : ordered) {
                target.whole = Optional.of((Target) reader.read(target.number, target.document.name()));
            }
        }
    }

    /** Its document; of the sources of that only the one that it is named after. */
    public DocumentSummary document() {
        return document;
    }

    /** What it is compared by. */
    public TargetValues values() {
        return values;
    }

    /**
     * The whole record, read from the knowledge base when it is first asked for; that must still be open then.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public Target target() {
        try {
            if (whole.isEmpty()) {
                whole = Optional.of((Target) documents.finding(number, document.name()));
            }
            return whole.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the room of the whole record back; it can be read again. */
    public void forget() {
        whole = Optional.empty();
    }
}
