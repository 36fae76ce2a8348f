package org.zhibiao;

import java.util.Comparator;
import java.util.Optional;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.review.Sequences;
import org.zhibiao.store.query.Expression;

/**
 * Which findings are to be reviewed, and which come first.
 *
 * @param query which findings
 * @param order which come first
 * @param seed of the random order: the same seed gives the same order, whatever else is in the knowledge base
 * @param all whether also those come that are judged and read as they were then
 * @param after the record behind which to go on; the beginning without one
 * @param limit how many at most, 1 or more
 */
public record ReviewQueue(Expression query, Sequence order, long seed, boolean all, Optional<Place> after, int limit) {

    /**
     * Where a queue goes on.
     *
     * @param document name of the document
     * @param item of the record, as {@link ReviewedFinding#item} names it
     */
    public record Place(String document, String item) {}

    /** Which findings come first. */
    public enum Sequence {
        /** By name of the document and position in it. */
        DOCUMENT,
        /** At random, by the seed. */
        RANDOM,
        /** Those that are read otherwise than when they were judged, then those that are most likely to be wrong. */
        DOUBTFUL
    }

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException when it is below 1
     */
    public ReviewQueue {
        if (limit < 1) {
            throw new IllegalArgumentException("a queue has at least 1 finding, not " + limit);
        }
    }

    /** What comes first of two findings in this order. */
    Comparator<ReviewedFinding> comparator() {
        return switch (order) {
            case DOCUMENT -> Sequences.BY_PLACE;
            case RANDOM -> Sequences.random(seed);
            case DOUBTFUL -> Sequences.DOUBTFUL_FIRST;
        };
    }
}
