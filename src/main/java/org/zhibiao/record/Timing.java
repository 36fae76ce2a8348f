package org.zhibiao.record;

/** How a value stands to the period that its deadline ends. */
public enum Timing implements Coded {
    /** A state at the end date. */
    BY,
    /** Within the one year or period. */
    IN,
    /** Each year, or on yearly average, over the period. */
    ANNUAL,
    /** Total or change over several years. */
    CUMULATIVE
}
