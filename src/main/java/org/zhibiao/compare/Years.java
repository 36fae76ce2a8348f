package org.zhibiao.compare;

import org.zhibiao.record.Timing;

/** How a value spreads over years, of which each kind is only compared with its own. */
public enum Years {
    /** One year, or a state at its end. */
    SINGLE,
    /** The yearly average of several years. */
    AVERAGE,
    /** The sum of several years. */
    TOTAL;

    /** How a value of a timing spreads. */
    static Years of(Timing timing) {
        return switch (timing) {
            case BY, IN -> SINGLE;
            case ANNUAL -> AVERAGE;
            case CUMULATIVE -> TOTAL;
        };
    }
}
