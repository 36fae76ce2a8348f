package org.zhibiao.compare;

import org.zhibiao.record.MeasureType;

/** Kinds of value of which each is only compared with its own. */
public enum ValueKind {
    /**
     * How much there is or is done. The codebook tells states from flows; texts give the same figure now as the
     * one, now as the other (新增就业5万人, 城镇新增就业达到5万人).
     */
    AMOUNT,
    /** Relative growth or decline. */
    RATE,
    /** Absolute change, or margin over another. */
    CHANGE,
    /** So many times another. */
    MULTIPLE,
    /** Place in an order. */
    RANK;

    /** The kind of the values of a measure type. */
    static ValueKind of(MeasureType measure) {
        return switch (measure) {
            case LEVEL, FLOW -> AMOUNT;
            case RATE -> RATE;
            case CHANGE -> CHANGE;
            case MULTIPLE -> MULTIPLE;
            case RANK -> RANK;
        };
    }
}
