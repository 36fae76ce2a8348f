package org.zhibiao.review.agreement;

import java.util.Arrays;

/** The ends of an interval of 95 % among figures that were drawn. */
final class Quantiles {

    /** With fewer nothing can be said of the ends. */
    private static final int FEWEST = 40;

    private Quantiles() {}

    /** The value below which 2.5 % of the first figures lie. */
    static double low(double[] drawn, int count) {
        return at(drawn, count, 0.025);
    }

    /** The value above which 2.5 % of the first figures lie. */
    static double high(double[] drawn, int count) {
        return at(drawn, count, 0.975);
    }

    private static double at(double[] drawn, int count, double share) {
        if (count < FEWEST) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(drawn, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (count - 1))];
    }
}
