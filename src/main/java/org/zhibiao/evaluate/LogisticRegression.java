package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.extract.choose.Scorer;
import org.zhibiao.lexicon.ReadingEvidence;

/**
 * Fits the weights of one layer: logistic regression in which a weight is the sooner left as it was, the fewer findings
 * have its evidence (a normal prior around the weights that one begins with, of variance 1). Solved by Newton's method,
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
    private record Row(int[] places, boolean right) {}

    private Row row(Observation observation) {
        Set<ReadingEvidence> known = observation.evidence();
        return new Row(
                java.util.stream.IntStream.range(0, evidence.size())
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
            double margin = 0;
            for (int place : row.places()) {
                margin += weights[place];
            }
            double probability = Scorer.probability(margin);
            double missed = (row.right() ? 1 : 0) - probability;
            double spread = probability * (1 - probability);
            for (int i : row.places()) {
                slope[i] += missed;
                for (int j : row.places()) {
                    curve[i][j] += spread;
                }
            }
        }
        double[] move = solve(curve, slope);
        double largest = 0;
        for (int i = 0; i < size; i++) {
            weights[i] += move[i];
            largest = Math.max(largest, Math.abs(move[i]));
        }
        return largest;
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
