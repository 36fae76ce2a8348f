package org.zhibiao.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Precision, recall and their harmonic mean, each from 0 to 1 and rounded to four places.
 *
 * @param precision share of what was found that is right; 1 when nothing was found
 * @param recall share of what was asked for that was found; 1 when nothing was asked for
 * @param f1 their harmonic mean; 0 when both are 0
 */
public record Score(double precision, double recall, double f1) {

    private static final int PLACES = 4;

    /**
     * The score of so many hits.
     *
     * @param hits how many are right
     * @param found how many were found
     * @param gold how many were asked for
     */
    static Score of(int hits, int found, int gold) {
        double precision = found > 0 ? (double) hits / found : 1;
        double recall = gold > 0 ? (double) hits / gold : 1;
        double sum = precision + recall;
        return new Score(rounded(precision), rounded(recall), sum > 0 ? rounded(2 * precision * recall / sum) : 0);
    }

    /** Rounds the exact binary value, ties to even, so that figures agree with those of other languages. */
    static double rounded(double share) {
        return new BigDecimal(share).setScale(PLACES, RoundingMode.HALF_EVEN).doubleValue();
    }
}
