package org.zhibiao.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A decision as it stands in the journal.
 *
 * @param id 20 hexadecimal digits that follow from all the rest, so that the same entry has the same id in every journal
 * @param when the instant, to the microsecond, in UTC; later than that of every entry that the journal had then
 * @param coder who decided
 * @param decision what
 * @param note what the coder said of it
 */
public record Entry(String id, Instant when, Coder coder, Decision decision, Optional<String> note) {

    /** By time, which is the order in which entries hold, whatever the order in which journals were put together. */
    static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::when).thenComparing(Entry::id);
}
