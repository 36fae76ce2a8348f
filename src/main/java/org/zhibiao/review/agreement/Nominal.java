package org.zhibiao.review.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/** Agreement of two coders who gave each of some units a category. */
public final class Nominal {

    /** The normal distribution's quantile for an interval of 95 %. */
    private static final double QUANTILE = 1.959963984540054;

    private final int[] first;
    private final int[] second;
    private final int categories;

    /**
     * A unit.
     *
     * @param first the first coder's category
     * @param second the second coder's
     */
    public record Unit(String first, String second) {}

    private Nominal(int[] first, int[] second, int categories) {
        this.first = first;
        this.second = second;
        this.categories = categories;
    }

    /** Takes units. */
    public static Nominal of(List<Unit> units) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] first = new int[units.size()];
        int[] second = new int[units.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = numbers.computeIfAbsent(units.get(i).first(), category -> numbers.size());
            second[i] = numbers.computeIfAbsent(units.get(i).second(), category -> numbers.size());
        }
        return new Nominal(first, second, numbers.size());
    }

    /** The share of units on which the coders agree; empty without units. */
    public OptionalDouble observed() {
        if (first.length == 0) {
            return OptionalDouble.empty();
        }
        int same = 0;
        for (int i = 0; i < first.length; i++) {
            same += first[i] == second[i] ? 1 : 0;
        }
        return OptionalDouble.of((double) same / first.length);
    }

    /**
     * Cohen's kappa: Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20
     * (1960). The interval is that of the large-sample variance of Fleiss, Cohen and Everitt, Large sample standard errors of
     * kappa and weighted kappa, Psychological Bulletin 72 (1969).
     *
     * @return not a number when both coders gave all units one category, of which chance gives as much
     */
    public Estimate kappa() {
        int n = first.length;
        double[][] table = new double[categories][categories];
        for (int i = 0; i < n; i++) {
            table[first[i]][second[i]] += 1.0 / n;
        }
        double[] rows = new double[categories];
        double[] columns = new double[categories];
        double observed = 0;
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
            }
            observed += table[i][i];
        }
        double expected = 0;
        for (int i = 0; i < categories; i++) {
            expected += rows[i] * columns[i];
        }
        if (n == 0 || expected >= 1) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        double kappa = (observed - expected) / (1 - expected);
        double error = Math.sqrt(Math.max(0, variance(table, rows, columns, kappa, expected)) / n);
        return new Estimate(kappa, Math.max(-1, kappa - QUANTILE * error), Math.min(1, kappa + QUANTILE * error));
    }

    private static double variance(double[][] table, double[] rows, double[] columns, double kappa, double expected) {
        double onDiagonal = 0;
        double offDiagonal = 0;
        for (int i = 0; i < rows.length; i++) {
            double weight = 1 - (rows[i] + columns[i]) * (1 - kappa);
            onDiagonal += table[i][i] * weight * weight;
            for (int j = 0; j < rows.length; j++) {
                if (i != j) {
                    offDiagonal += table[i][j] * (columns[i] + rows[j]) * (columns[i] + rows[j]);
                }
            }
        }
        double chance = kappa - expected * (1 - kappa);
        return (onDiagonal + (1 - kappa) * (1 - kappa) * offDiagonal - chance * chance)
                / ((1 - expected) * (1 - expected));
    }

    /**
     * Krippendorff's alpha for nominal data, two coders and no missing values: Krippendorff, Computing Krippendorff's
     * alpha-reliability (2011), sections A and B.
     *
     * @param seed of the resampling of units by which the interval is found: the middle 95 % of the alphas of samples as large
     *     as this one, drawn with replacement
     * @param samples how many
     * @return not a number when there is but one category
     */
    public Estimate alpha(long seed, int samples) {
        int[] all = new int[first.length];
        Arrays.setAll(all, i -> i);
        double alpha = alpha(all);
        Random random = new Random(seed);
        double[] drawn = new double[samples];
        int known = 0;
        for (int sample = 0; sample < samples; sample++) {
            int[] units =
                    random.ints(first.length, 0, Math.max(1, first.length)).toArray();
            double one = alpha(units);
            if (!Double.isNaN(one)) {
                drawn[known++] = one;
            }
        }
        return Double.isNaN(alpha)
                ? new Estimate(Double.NaN, Double.NaN, Double.NaN)
                : new Estimate(alpha, Quantiles.low(drawn, known), Quantiles.high(drawn, known));
    }

    private double alpha(int[] units) {
        double values = 2.0 * units.length;
        double[] totals = new double[categories];
        double disagreeing = 0;
        for (int unit : units) {
            totals[first[unit]]++;
            totals[second[unit]]++;
            disagreeing += first[unit] == second[unit] ? 0 : 2;
        }
        double pairs = values * values;
        for (double total : totals) {
            pairs -= total * total;
        }
        return pairs <= 0 ? Double.NaN : 1 - (values - 1) * disagreeing / pairs;
    }
}
