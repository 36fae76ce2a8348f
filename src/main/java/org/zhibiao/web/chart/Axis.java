package org.zhibiao.web.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis of values, from a round number to a round number.
 *
 * @param least where it begins
 * @param greatest where it ends
 * @param step from one tick to the next
 */
record Axis(double least, double greatest, double step) {

    private static final int TICKS = 5;
    private static final double[] ROUND = {1, 2, 5, 10};

    /** The axis on which some values have room. */
    static Axis of(double least, double greatest) {
        double extent = greatest > least ? greatest - least : Math.max(Math.abs(greatest), 1);
        double power = Math.pow(10, Math.floor(Math.log10(extent / TICKS)));
        double step = power * ROUND[ROUND.length - 1];
        for (double round : ROUND) {
            if (extent / (power * round) <= TICKS + 1) {
                step = power * round;
                break;
            }
        }
        double from = Math.floor(least / step) * step;
        double to = Math.ceil(greatest / step) * step;
        return new Axis(from, to > from ? to : from + step, step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; least + i * step <= greatest + step / 2; i++) {
            ticks.add(least + i * step);
        }
        return ticks;
    }

    /** How far up a value is, from 0 to 1. */
    double share(double value) {
        return (value - least) / (greatest - least);
    }

    /** A value as it is written at a tick. */
    static String written(double value) {
        BigDecimal rounded = new BigDecimal(value, new MathContext(6)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}
