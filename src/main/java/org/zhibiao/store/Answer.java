package org.zhibiao.store;

import java.util.List;
import org.zhibiao.store.loosen.Loosened;
import org.zhibiao.store.query.Expression;

/**
 * The findings that answer a question, and how far the question had to be loosened to have any.
 *
 * @param asked all that was asked for, with the filter beside the question
 * @param answered what the findings answer; equal to {@code asked} when nothing was loosened
 * @param loosened what was loosened, in the order in which it was asked
 * @param hits the findings; none when nothing in the knowledge base answers even the loosened question
 */
public record Answer(Expression asked, Expression answered, List<Loosened> loosened, Hits hits) {

    /** Keeps its own copy of the list. */
    public Answer {
        loosened = List.copyOf(loosened);
    }
}
