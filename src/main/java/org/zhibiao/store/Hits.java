package org.zhibiao.store;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param total how many findings there are
 * @param hits the first of them: best first when words were asked for, else by document and position
 */
public record Hits(int total, List<Hit> hits) {

    /** Keeps its own copy of the list. */
    public Hits {
        hits = List.copyOf(hits);
    }
}
