package org.zhibiao.review;

import java.math.BigDecimal;
import java.util.Comparator;

/** Orders in which findings are reviewed. */
public final class Sequences {

    /** By name of the document and position in it. */
    public static final Comparator<ReviewedFinding> BY_PLACE = Comparator.comparing(
                    (ReviewedFinding one) -> one.document().name())
            .thenComparing(one -> one.finding().span())
            .thenComparing(one -> one.finding().layer())
            .thenComparing(ReviewedFinding::item);

    /**
     * What coders see differently and what is read otherwise than when it was judged, then those that are the least likely to
     * be right.
     */
    public static final Comparator<ReviewedFinding> DOUBTFUL_FIRST = Comparator.comparing(
                    (ReviewedFinding one) -> !one.disputed())
            .thenComparing(one -> !one.stale())
            .thenComparing(Sequences::likelihood)
            .thenComparing(BY_PLACE);

    private Sequences() {}

    /**
     * At random: every order of the items is as likely as any other when the seed is. An item keeps its place among the others
     * when more come or some go (permanent random numbers: Ohlsson, Coordination of samples using permanent random numbers,
     * in Cox et al., Business Survey Methods, 1995).
     */
    public static Comparator<ReviewedFinding> random(long seed) {
        return Comparator.comparingLong((ReviewedFinding one) -> random(seed, one.item()))
                .thenComparing(ReviewedFinding::item)
                .thenComparing(BY_PLACE);
    }

    /**
     * The random number of an item: its first 64 bits and the seed through the finalizer of SplitMix64 (Steele, Lea and Flood,
     * Fast splittable pseudorandom number generators, OOPSLA 2014).
     */
    public static long random(long seed, String item) {
        return mixed(mixed(seed) ^ Long.parseUnsignedLong(item, 0, 16, 16));
    }

    private static long mixed(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** The probability that the whole record is right; one that nobody has weighed comes last, as in the index. */
    private static BigDecimal likelihood(ReviewedFinding one) {
        return one.finding().provenance().score().orElse(BigDecimal.TEN);
    }
}
