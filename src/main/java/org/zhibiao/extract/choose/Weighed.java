package org.zhibiao.extract.choose;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.zhibiao.lexicon.ReadingEvidence;
import org.zhibiao.record.Finding;

/**
 * A finding and what is known of it that tells how sure it is.
 *
 * @param finding the record
 * @param evidence what speaks for and against it
 */
public record Weighed(Finding finding, Set<ReadingEvidence> evidence) {

    /** Keeps its own copy of the evidence, and adds what holds of every finding. */
    public Weighed {
        EnumSet<ReadingEvidence> all = EnumSet.of(ReadingEvidence.ANY);
        all.addAll(evidence);
        evidence = Collections.unmodifiableSet(all);
    }
}
