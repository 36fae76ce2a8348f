package org.zhibiao.review.validation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A share of the whole that was found on a sample, with its interval of 95 %.
 *
 * @param value the share, 0 to 1; not a number when nothing was judged
 * @param low the lower end
 * @param high the upper end
 * @param judged on how many cases
 */
public record Share(double value, double low, double high, int judged) {

    /** The normal distribution's quantile for an interval of 95 %. */
    private static final double QUANTILE = 1.959963984540054;

    /**
     * What was counted in one unit that was drawn.
     *
     * @param stratum what it was drawn from
     * @param weight how many units of the whole it stands for
     * @param right how many cases in it are as asked
     * @param cases how many cases are in it
     */
    record Count(String stratum, double weight, double right, double cases) {}

    /**
     * The interval of Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
     * Statistical Association 22 (1927), without correction for continuity.
     *
     * @param share the share in the sample
     * @param cases how many cases there are in it; of a sample from strata how many of a simple one tell as much
     */
    static Share wilson(double share, double cases, int judged) {
        if (judged == 0 || cases <= 0) {
            return new Share(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double square = QUANTILE * QUANTILE;
        double middle = share + square / (2 * cases);
        double half = QUANTILE * Math.sqrt(share * (1 - share) / cases + square / (4 * cases * cases));
        double scale = 1 + square / cases;
        return new Share(share, Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale), judged);
    }

    /**
     * The share in the whole: a ratio of two estimated totals, each unit counted with its weight. Its variance is that of the
     * linearised ratio within strata (Cochran, Sampling Techniques, third edition, 1977, chapters 5 and 6), without the
     * finite population correction, which makes it no smaller; and its interval Wilson's for as many cases of a simple random
     * sample as would have that variance. Of one stratum it is Wilson's interval of the plain share.
     */
    static Share of(List<Count> counts) {
        double right =
                counts.stream().mapToDouble(one -> one.weight() * one.right()).sum();
        double cases =
                counts.stream().mapToDouble(one -> one.weight() * one.cases()).sum();
        double plain = counts.stream().mapToDouble(Count::cases).sum();
        if (cases <= 0) {
            return wilson(Double.NaN, 0, 0);
        }
        double share = right / cases;
        double squares = counts.stream()
                .mapToDouble(one -> one.weight() * one.weight() * one.cases())
                .sum();
        double byWeights = cases * cases / squares;
        double variance = variance(counts, share) / (cases * cases);
        double telling = variance > 0 ? Math.min(plain, share * (1 - share) / variance) : byWeights;
        return wilson(share, telling, (int) Math.round(plain));
    }

    private static double variance(List<Count> counts, double share) {
        Map<String, List<Count>> strata = counts.stream().collect(Collectors.groupingBy(Count::stratum));
        double variance = 0;
        for (List<Count> stratum : strata.values()) {
            double mean = stratum.stream()
                    .mapToDouble(one -> one.right() - share * one.cases())
                    .average()
                    .orElse(0);
            double squares = 0;
            for (Count one : stratum) {
                double apart = one.right() - share * one.cases() - mean;
                squares += one.weight() * one.weight() * apart * apart;
            }
            variance += squares;
        }
        return variance;
    }
}
