package org.zhibiao.review;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhibiao.document.content.MetadataField;

/** What a coder decides. */
public sealed interface Decision {

    /** A decision on a record. */
    sealed interface OnRecord extends Decision {

        /** The record as it was seen; of {@link Add} as it is to be. */
        Subject subject();
    }

    /** The record is right as it was seen. */
    record Accept(Subject subject) implements OnRecord {}

    /** There should be no such record. */
    record Reject(Subject subject) implements OnRecord {}

    /**
     * Fields of the record have other values.
     *
     * @param subject the record
     * @param changes old and new values by names of fields; none to keep what was corrected before in the face of a new
     *     reading
     */
    record Correct(Subject subject, SortedMap<String, Change> changes) implements OnRecord {

        /** Keeps its own copy of the map. */
        public Correct {
            changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
        }

        /** Changes in any map. */
        public Correct(Subject subject, Map<String, Change> changes) {
            this(subject, new TreeMap<>(changes));
        }
    }

    /** The program missed a record. */
    record Add(Subject subject) implements OnRecord {}

    /**
     * An earlier decision is taken back: one's own, or as adjudicator anybody's. What was taken back is not brought back by
     * another of this kind, but decided again.
     *
     * @param entry id of its entry
     */
    record Undo(String entry) implements Decision {}

    /** The document is not to be in the data set. */
    record Exclude(DocumentId document) implements Decision {}

    /** The document is to be in the data set after all. */
    record Include(DocumentId document) implements Decision {}

    /**
     * The document is another than the program thinks.
     *
     * @param document the document
     * @param changes what its title, genre, place or year was and is; {@code null} of JSON takes back what people said
     */
    record Identify(DocumentId document, SortedMap<MetadataField, Change> changes) implements Decision {

        /** Keeps its own copy of the map. */
        public Identify {
            changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
        }

        /** Changes in any map. */
        public Identify(DocumentId document, Map<MetadataField, Change> changes) {
            this(document, new TreeMap<>(changes));
        }
    }

    /** The coder has read the passage to its end: what should be found in it is found or added. */
    record ReadThrough(Passage passage) implements Decision {}
}
