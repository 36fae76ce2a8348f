package org.zhibiao.store;

import java.util.List;
import org.zhibiao.store.query.Expression;

/**
 * The findings that answer a question, and how far the question had to be loosened to have any.
 *
 * @param asked all that was asked for, with the filter beside the question
 * @param answered what the findings answer; equal to {@code asked} when nothing was loosened
 * @param loosened what was loosened, in the order in which it was tried
 * @param hits the findings; none when nothing in the knowledge base answers even the loosened question
 */
public record Answer(Expression asked, Expression answered, List<Loosened> loosened, Hits hits) {

    /** Keeps its own copy of the list. */
    public Answer {
        loosened = List.copyOf(loosened);
    }

    /** One condition that did not hold as it was asked. */
    public sealed interface Loosened {

        /** The condition as it was asked. */
        Expression condition();

        /**
         * The condition was left out.
         *
         * @param condition the condition as it was asked
         * @param alone how many findings hold it by itself; 0 tells that it was hopeless
         */
        record LeftOut(Expression condition, int alone) implements Loosened {}

        /**
         * The condition was replaced by a wider one: a time that is not the target's but the document's, or words of
         * which some are to be found.
         *
         * @param condition the condition as it was asked
         * @param by what stands in its place
         */
        record Widened(Expression condition, Expression by) implements Loosened {}
    }
}
