package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well probabilities tell right findings from wrong ones.
 *
 * @param findings how many findings there are
 * @param wrong how many of them are wrong
 * @param logLoss mean of −ln of the probability given to what came true: 0 at best
 * @param brier mean square of the distance to what came true: 0 at best
 * @param areaUnderCurve how often a right finding has the greater probability than a wrong one; 0.5 by chance; not a
 *     number where all are right, or all wrong
 * @param foundInLeastTenth share of the wrong findings that are among the tenth with the least probability
 * @param bins what came true by what was foretold
 */
public record Calibration(
        int findings,
        int wrong,
        double logLoss,
        double brier,
        double areaUnderCurve,
        double foundInLeastTenth,
        List<Bin> bins) {

    /** Where the bins begin: most findings are right, so that the upper ones are narrower. */
    private static final double[] BOUNDS = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1};

    private static final double LEAST = 1e-6;

    /** Keeps its own copy of the list. */
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * A finding with what was foretold of it.
     *
     * @param probability how likely it was said to be right
     * @param right whether it is
     */
    record Foretold(double probability, boolean right) {}

    /**
     * Findings with a probability in a range.
     *
     * @param from the least
     * @param to the greatest
     * @param findings how many there are
     * @param foretold their mean probability
     * @param right the share of them that is right
     */
    public record Bin(double from, double to, int findings, double foretold, double right) {}

    static Calibration of(List<Foretold> all) {
        List<Foretold> ordered = all.stream()
                .sorted(Comparator.comparingDouble(Foretold::probability))
                .toList();
        int wrong = (int) all.stream().filter(one -> !one.right()).count();
        double logLoss = 0;
        double brier = 0;
        for (Foretold one : ordered) {
            double given = Math.clamp(one.probability(), LEAST, 1 - LEAST);
            logLoss -= Math.log(one.right() ? given : 1 - given);
            brier += Math.pow((one.right() ? 1 : 0) - one.probability(), 2);
        }
        int size = Math.max(1, ordered.size());
        return new Calibration(
                ordered.size(),
                wrong,
                logLoss / size,
                brier / size,
                areaUnderCurve(ordered, wrong),
                foundInLeastTenth(ordered, wrong),
                bins(ordered));
    }

    /** By the ranks of the right ones; those of one probability share the mean of theirs (Mann and Whitney). */
    private static double areaUnderCurve(List<Foretold> ordered, int wrong) {
        double ranks = 0;
        for (int from = 0; from < ordered.size(); ) {
            int to = from;
            int right = 0;
            while (to < ordered.size()
                    && ordered.get(to).probability() == ordered.get(from).probability()) {
                right += ordered.get(to).right() ? 1 : 0;
                to++;
            }
            ranks += right * (from + 1 + to) / 2.0;
            from = to;
        }
        double right = ordered.size() - wrong;
        return right * wrong == 0 ? Double.NaN : (ranks - right * (right + 1) / 2) / (right * wrong);
    }

    /** Of those with one probability that the bound of the tenth divides, as many as chance would take. */
    private static double foundInLeastTenth(List<Foretold> ordered, int wrong) {
        double bound = ordered.size() / 10.0;
        double found = 0;
        for (int from = 0; from < bound; ) {
            int to = from;
            int missed = 0;
            while (to < ordered.size()
                    && ordered.get(to).probability() == ordered.get(from).probability()) {
                missed += ordered.get(to).right() ? 0 : 1;
                to++;
            }
            found += missed * Math.min(1, (bound - from) / (to - from));
            from = to;
        }
        return wrong == 0 ? Double.NaN : found / wrong;
    }

    private static List<Bin> bins(List<Foretold> ordered) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i + 1 < BOUNDS.length; i++) {
            double from = BOUNDS[i];
            double to = BOUNDS[i + 1];
            List<Foretold> within = ordered.stream()
                    .filter(one -> one.probability() >= from && (one.probability() < to || to == 1))
                    .toList();
            if (!within.isEmpty()) {
                bins.add(new Bin(
                        from,
                        to,
                        within.size(),
                        within.stream()
                                .mapToDouble(Foretold::probability)
                                .average()
                                .orElseThrow(),
                        within.stream().filter(Foretold::right).count() / (double) within.size()));
            }
        }
        return bins;
    }
}
