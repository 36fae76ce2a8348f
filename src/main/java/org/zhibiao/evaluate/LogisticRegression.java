package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhibiao.extract.choose.Scorer;
import org.zhibiao.lexicon.ReadingEvidence;

/**
 * Fits the weights of one layer: logistic regression in which a weight is the sooner left as it was, the fewer findings
 * have its evidence (a normal prior around the weights that one begins with, of variance 1/3). Solved by Newton's method,
 * which needs some ten steps; all of it in the same order, so that the same documents give the same weights.
 */
final class LogisticRegression {

    private static final int MOST_STEPS = 50;
    private static final double PRECISION = 1e-9;
    /** Of the prior: 1 divided by its variance. */
    private static final double STRENGTH = 3;

    private final List<ReadingEvidence> evidence;
    private final double[] start;
    private final double[] weights;

    private LogisticRegression(Map<ReadingEvidence, Double> start) {
        this.evidence = new ArrayList<>(start.keySet());
        this.start = evidence.stream()
                .mapToDouble(piece -> start.getOrDefault(piece, 0.0))
                .toArray();
        this.weights = this.start.clone();
    }

    /**
     * Fits weights to findings.
     *
     * @param start what is held of the weights before the findings are seen
     */
    static Map<ReadingEvidence, Double> fit(List<Observation> observations, Map<ReadingEvidence, Double> start) {
        LogisticRegression regression = new LogisticRegression(start);
        List<Row> rows = observations.stream().map(regression::row).toList();
        for (int step = 0; step < MOST_STEPS && regression.step(rows) > PRECISION; step++) {
            // Each step comes nearer; the last changes nothing.
        }
        Map<ReadingEvidence, Double> fitted = new EnumMap<>(ReadingEvidence.class);
        for (int i = 0; i < regression.weights.length; i++) {
            fitted.put(regression.evidence.get(i), regression.weights[i]);
        }
        return fitted;
    }

    /** An observation by the places of its evidence. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loop
    private record Row(int[] places, boolean right) {}

    private Row row(Observation observation) {
        Set<ReadingEvidence> known = observation.evidence();
        return new Row(
                IntStream.range(0, evidence.size())
                        .filter(i -> known.contains(evidence.get(i)))
                        .toArray(),
                observation.right());
    }

    /** One step; gives how far the weight moved that moved most. */
    private double step(List<Row> rows) {
        int size = weights.length;
        double[] slope = new double[size];
        double[][] curve = new double[size][size];
        for (int i = 0; i < size; i++) {
            slope[i] = STRENGTH * (start[i] - weights[i]);
            curve[i][i] = STRENGTH;
        }
        for (Row row : rows) {
            double probability = Scorer.probability(margin(row));
            double missed = (row.right() ? 1 : 0) - probability;
            double spread = probability * (1 - probability);
            for (int i : row.places()) {
                slope[i] += missed;
                for (int j : row.places()) {
                    curve[i][j] += spread;
                }
            }
        }
        return take(rows, solve(curve, slope));
    }

    /** Goes a way, or half of it and so on where that would be too far; gives how far the weight moved that moved most. */
    private double take(List<Row> rows, double[] move) {
        double[] from = weights.clone();
        double before = fit(rows);
        double share = 1;
        do {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = from[i] + share * move[i];
            }
            share /= 2;
        } while (fit(rows) < before && share > PRECISION);
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> Math.abs(weights[i] - from[i]))
                .max()
                .orElse(0);
    }

    private double margin(Row row) {
        double margin = 0;
        for (int place : row.places()) {
            margin += weights[place];
        }
        return margin;
    }

    /** How well the weights fit: the logarithm of the likelihood and of the prior, but for constants. */
    private double fit(List<Row> rows) {
        double fit = 0;
        for (Row row : rows) {
            double margin = row.right() ? margin(row) : -margin(row);
            // ln(1 / (1 + e^-m)), in a form that does not overflow.
            fit -= margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
        }
        for (int i = 0; i < weights.length; i++) {
            fit -= STRENGTH / 2.0 * (weights[i] - start[i]) * (weights[i] - start[i]);
        }
        return fit;
    }

    /** Solves a system of equations whose matrix is positive definite, as the prior makes it (Cholesky). */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
            }
        }
        double[] solved = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solved[i] -= root[i][k] * solved[k];
            }
            solved[i] /= root[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solved[i] -= root[k][i] * solved[k];
            }
            solved[i] /= root[i][i];
        }
        return solved;
    }
}
