package org.zhibiao.web.chart;

import java.util.List;

/** Quantiles of a sample, as Hyndman and Fan 1996 define them under number 7, which R and most programs take. */
public final class Quantile {

    private Quantile() {}

    /**
     * A quantile.
     *
     * @param sorted the values in ascending order, 1 or more
     * @param share which share of them lies below: 0.5 for the median
     */
    public static double of(List<Double> sorted, double share) {
        double place = (sorted.size() - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
