package org.zhibiao.record;

/** What kind of quantity a value is: the codebook's field {@code measure} of a target. */
public enum MeasureType implements Coded {
    /** A state. */
    LEVEL,
    /** Relative growth or decline. */
    RATE,
    /** Absolute change, or margin over another. */
    CHANGE,
    /** Amount done or added in the period. */
    FLOW,
    /** So many times another. */
    MULTIPLE,
    /** Place in an order. */
    RANK
}
