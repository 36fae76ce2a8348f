package org.zhibiao.evaluate;

import java.text.Normalizer;
import java.util.Optional;

/** Whether two phrases name the same: coders cut 全市粮食总产量 and 粮食产量 differently. */
final class Likeness {

    /** Least share of common code points for indicators, nouns and names of plans. */
    static final double USUAL = 0.6;
    /** Least length of a phrase that stands inside another, as a share of the other's. */
    private static final double PART_OF_WHOLE = 0.4;

    private Likeness() {}

    /** A phrase as it is compared: full-width letters, digits and marks in their plain forms (Unicode NFKC), no blanks. */
    static String plain(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFKC).replace(" ", "");
    }

    /**
     * Whether two phrases are alike, blanks and the width of characters aside: one holds the other and is not much longer, or twice
     * their longest common subsequence is at least the given share of their lengths together. A phrase
     * that is not there is like another that is not there.
     *
     * @param least the share, from 0 to 1
     */
    static boolean alike(Optional<String> one, Optional<String> other, double least) {
        String a = plain(one.orElse(""));
        String b = plain(other.orElse(""));
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b);
        }
        int[] pointsOfA = a.codePoints().toArray();
        int[] pointsOfB = b.codePoints().toArray();
        int shorter = Math.min(pointsOfA.length, pointsOfB.length);
        int longer = Math.max(pointsOfA.length, pointsOfB.length);
        if ((a.contains(b) || b.contains(a)) && shorter >= PART_OF_WHOLE * longer) {
            return true;
        }
        return 2.0 * commonSubsequence(pointsOfA, pointsOfB) / (shorter + longer) >= least;
    }

    /** Length of the longest common subsequence. */
    static int commonSubsequence(int[] a, int[] b) {
        int[] row = new int[b.length + 1];
        for (int x : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.length; j++) {
                int above = row[j];
                row[j] = x == b[j - 1] ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length];
    }
}
