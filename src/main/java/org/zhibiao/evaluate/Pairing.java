package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zhibiao.record.Span;

/**
 * The records of one part in one document, found against gold: one to one where spans overlap.
 *
 * @param matches pairs, in the order of the gold; those of optional gold are left out
 * @param missing gold that nothing was found for, optional gold left out
 * @param spurious found records that are no gold, nor overlap optional gold
 */
record Pairing(List<Match> matches, List<CodedRecord> missing, List<CodedRecord> spurious) {

    /**
     * Two records whose spans overlap, by their places in their lists.
     *
     * @param exact whether the spans are the same
     * @param right how many key fields are right
     * @param distance how far apart starts and ends are, in code points
     */
    private record Candidate(int gold, int found, boolean exact, int right, int distance) {

        /** The most alike first; of equals the earlier gold, then the earlier found. */
        static final Comparator<Candidate> MOST_ALIKE_FIRST = Comparator.comparing(Candidate::exact)
                .reversed()
                .thenComparing(Comparator.comparingInt(Candidate::right).reversed())
                .thenComparingInt(Candidate::distance)
                .thenComparingInt(Candidate::gold)
                .thenComparingInt(Candidate::found);
    }

    /** Pairs the records of one part, taking first what is most alike. */
    static Pairing of(List<CodedRecord> gold, List<CodedRecord> found) {
        int[] foundOfGold = new int[gold.size()];
        Arrays.fill(foundOfGold, -1);
        boolean[] used = new boolean[found.size()];
        for (Candidate candidate : candidates(gold, found)) {
            if (foundOfGold[candidate.gold()] < 0 && !used[candidate.found()]) {
                foundOfGold[candidate.gold()] = candidate.found();
                used[candidate.found()] = true;
            }
        }
        List<CodedRecord> optional = gold.stream().filter(CodedRecord::optional).toList();
        return new Pairing(
                asked(gold)
                        .filter(i -> foundOfGold[i] >= 0)
                        .mapToObj(i -> Match.of(gold.get(i), found.get(foundOfGold[i])))
                        .toList(),
                asked(gold).filter(i -> foundOfGold[i] < 0).mapToObj(gold::get).toList(),
                IntStream.range(0, found.size())
                        .filter(j -> !used[j])
                        .mapToObj(found::get)
                        .filter(record -> optional.stream()
                                .noneMatch(other -> other.span().overlaps(record.span())))
                        .toList());
    }

    private static IntStream asked(List<CodedRecord> gold) {
        return IntStream.range(0, gold.size()).filter(i -> !gold.get(i).optional());
    }

    private static List<Candidate> candidates(List<CodedRecord> gold, List<CodedRecord> found) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                if (gold.get(i).span().overlaps(found.get(j).span())) {
                    candidates.add(candidate(i, gold.get(i), j, found.get(j)));
                }
            }
        }
        candidates.sort(Candidate.MOST_ALIKE_FIRST);
        return candidates;
    }

    private static Candidate candidate(int i, CodedRecord gold, int j, CodedRecord found) {
        Span a = gold.span();
        Span b = found.span();
        int right = (int) FieldChecks.key(gold, found).values().stream()
                .filter(check -> check)
                .count();
        int distance = Math.abs(a.start() - b.start()) + Math.abs(a.end() - b.end());
        return new Candidate(i, j, distance == 0, right, distance);
    }
}
