package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Two texts of as many lines, of which some are other, as a unified diff that {@code patch} and {@code git apply} take. */
final class LineDifference {

    /** As many unchanged lines stand around those that changed. */
    private static final int CONTEXT = 3;

    private LineDifference() {}

    /**
     * Compares line by line.
     *
     * @param name the file's name
     * @throws IllegalArgumentException when they have not as many lines
     */
    static String unified(String name, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        if (old.size() != now.size()) {
            throw new IllegalArgumentException("only lines may be other, and none more or fewer");
        }
        List<int[]> hunks = hunks(old, now);
        return hunks.isEmpty()
                ? ""
                : "--- a/" + name + "\n+++ b/" + name + "\n"
                        + hunks.stream()
                                .map(hunk -> hunk(old, now, hunk[0], hunk[1]))
                                .collect(Collectors.joining());
    }

    /** Stretches, as first line and the line after the last, that hold what changed and what stands around it. */
    private static List<int[]> hunks(List<String> old, List<String> now) {
        List<int[]> hunks = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).equals(now.get(i))) {
                int from = Math.max(0, i - CONTEXT);
                int to = Math.min(old.size(), i + 1 + CONTEXT);
                if (!hunks.isEmpty() && hunks.getLast()[1] >= from) {
                    hunks.getLast()[1] = to;
                } else {
                    hunks.add(new int[] {from, to});
                }
            }
        }
        return hunks;
    }

    private static String hunk(List<String> old, List<String> now, int from, int to) {
        int size = to - from;
        StringBuilder lines = new StringBuilder("@@ -%d,%d +%d,%d @@\n".formatted(from + 1, size, from + 1, size));
        for (int i = from; i < to; ) {
            if (old.get(i).equals(now.get(i))) {
                lines.append(' ').append(old.get(i++)).append('\n');
                continue;
            }
            int end = i;
            while (end < to && !old.get(end).equals(now.get(end))) {
                end++;
            }
            old.subList(i, end).forEach(line -> lines.append('-').append(line).append('\n'));
            now.subList(i, end).forEach(line -> lines.append('+').append(line).append('\n'));
            i = end;
        }
        return lines.toString();
    }
}
