package org.zhibiao.store.loosen;

import org.zhibiao.store.query.Expression;

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
     * The condition was replaced by a wider one: a time that is not the target's but the document's, words of which
     * some are to be found, or an indicator that is told more often in place of the one that was asked for.
     *
     * @param condition the condition as it was asked
     * @param by what stands in its place
     */
    record Widened(Expression condition, Expression by) implements Loosened {}
}
