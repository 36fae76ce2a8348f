package org.zhibiao.record;

/** How a time limit binds. */
public enum DeadlineKind implements Coded {
    /** At its end the thing is to be reached. */
    BY,
    /** Within the named period. */
    IN,
    /** Every year. */
    ANNUAL,
    /** In total over the period. */
    CUMULATIVE,
    /** Within a length of time from a starting event. */
    WITHIN
}
