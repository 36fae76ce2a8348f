package org.zhibiao.review.validation;

import java.util.List;
import org.zhibiao.store.query.Expression;

/**
 * What is to be drawn.
 *
 * @param query of which findings
 * @param size how many findings, and how many sentences, at the least
 * @param by what makes strata: {@link By#GENRE}, {@link By#LAYER}; none for one stratum. Sentences are in any case drawn from
 *     those with findings and those without, half of each
 * @param seed the same seed draws the same of the same knowledge base
 */
public record SampleRequest(Expression query, int size, List<By> by, long seed) {

    /** What makes strata. */
    public enum By {
        /** The kind of document. */
        GENRE,
        /** The layer of the finding; of no matter to sentences. */
        LAYER
    }

    /**
     * Keeps its own copy of the list.
     *
     * @throws IllegalArgumentException when nothing is to be drawn
     */
    public SampleRequest {
        by = List.copyOf(by);
        if (size < 1) {
            throw new IllegalArgumentException("a sample has at least 1 finding, not " + size);
        }
    }
}
