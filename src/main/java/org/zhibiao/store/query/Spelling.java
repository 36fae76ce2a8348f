package org.zhibiao.store.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the right spelling that is nearest to a wrong one. */
public final class Spelling {

    private static final int LONGEST = 100;
    /** Of so many characters one may be wrong; more, and two words have nothing to do with each other. */
    private static final int CHARACTERS_PER_MISTAKE = 3;

    private static final int SHORTEST_BEGINNING = 3;

    private Spelling() {}

    private record Candidate(String word, int distance) {}

    /**
     * The nearest of some words by edit distance (Damerau 1964: a character left out, added, replaced, or two that
     * changed places), or the shortest that begins with the wrong one. Case does not matter.
     *
     * @param wrong what was written
     * @param right the words that would be right
     * @return empty when none is near enough: one mistake in three characters
     */
    public static Optional<String> nearest(String wrong, Collection<String> right) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        int most = Math.max(1, lower.length() / CHARACTERS_PER_MISTAKE);
        if (lower.length() > LONGEST) {
            return Optional.empty();
        }
        return right.stream()
                .filter(word -> Math.abs(word.length() - lower.length()) <= most)
                .map(word -> new Candidate(word, distance(lower, word.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= most
                        && candidate.distance() < candidate.word().length())
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::word)
                .or(() -> right.stream()
                        .filter(word -> lower.length() >= SHORTEST_BEGINNING
                                && word.toLowerCase(Locale.ROOT).startsWith(lower))
                        .min(Comparator.comparingInt(String::length)));
    }

    /** Optimal string alignment distance. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        IntStream.rangeClosed(0, a.length()).forEach(i -> cost[i][0] = i);
        IntStream.rangeClosed(0, b.length()).forEach(j -> cost[0][j] = j);
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
