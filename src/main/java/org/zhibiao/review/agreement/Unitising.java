package org.zhibiao.review.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Krippendorff's alpha for unitising a continuum, of one category: how far two coders mark the same stretches. Krippendorff,
 * Measuring the reliability of qualitative text analysis data, Quality and Quantity 38 (2004), as in On the
 * reliability of unitizing contiguous data, Sociological Methodology 25 (1995). A mark that overlaps is a mark half agreed on,
 * the worse the longer what only one has marked; that both left the rest alone counts by its length.
 */
public final class Unitising {

    private static final int CODERS = 2;

    private final List<Block> blocks;

    /** Stretches, without those that touch or overlap: a coder's marks of one category are one where they do. */
    private record Marks(List<Stretch> stretches) {

        static Marks of(List<Stretch> stretches, int length) {
            List<Stretch> joined = new ArrayList<>();
            stretches.stream().sorted(Comparator.comparingInt(Stretch::start)).forEach(one -> {
                if (!joined.isEmpty() && joined.getLast().end() > one.start()) {
                    Stretch last = joined.removeLast();
                    joined.add(new Stretch(last.start(), Math.max(last.end(), one.end())));
                } else {
                    joined.add(one);
                }
            });
            if (joined.stream().anyMatch(one -> one.start() < 0 || one.end() > length || one.end() <= one.start())) {
                throw new IllegalArgumentException("a stretch is not within the " + length + " characters");
            }
            return new Marks(List.copyOf(joined));
        }

        int size() {
            return stretches.size();
        }

        int start(int mark) {
            return stretches.get(mark).start();
        }

        int end(int mark) {
            return stretches.get(mark).end();
        }
    }

    private record Block(int length, Marks first, Marks second) {}

    /**
     * A marked stretch.
     *
     * @param start where it begins, from 0
     * @param end where it ends
     */
    public record Stretch(int start, int end) {}

    /** Prepares for blocks to be added. */
    public Unitising() {
        this.blocks = new ArrayList<>();
    }

    /**
     * Adds a stretch of text that both coders have read, such as a document.
     *
     * @param length how long it is
     * @param first what the first coder has marked in it
     * @param second what the second has
     * @throws IllegalArgumentException when a mark is not within it
     */
    public void add(int length, List<Stretch> first, List<Stretch> second) {
        blocks.add(new Block(length, Marks.of(first, length), Marks.of(second, length)));
    }

    /**
     * The coefficient over all blocks, put one behind the other.
     *
     * @param seed of the resampling of blocks by which the interval is found
     * @param samples how many times
     * @return not a number when nobody has marked anything; no interval when there are fewer than five blocks
     */
    public Estimate alpha(long seed, int samples) {
        double alpha = alpha(IntStream.range(0, blocks.size()).toArray());
        if (Double.isNaN(alpha) || blocks.size() < 5) {
            return new Estimate(alpha, Double.NaN, Double.NaN);
        }
        Random random = new Random(seed);
        double[] drawn = new double[samples];
        int known = 0;
        for (int sample = 0; sample < samples; sample++) {
            double one = alpha(random.ints(blocks.size(), 0, blocks.size()).toArray());
            if (!Double.isNaN(one)) {
                drawn[known++] = one;
            }
        }
        return new Estimate(alpha, Quantiles.low(drawn, known), Quantiles.high(drawn, known));
    }

    private double alpha(int[] chosen) {
        double length =
                Arrays.stream(chosen).mapToDouble(i -> blocks.get(i).length()).sum();
        double observed = observed(chosen) / (CODERS * (CODERS - 1) * length * length);
        double expected = expected(chosen, length);
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }

    /** The disagreement that chance gives, so {@link #alpha} without what is observed; for the tests of the example. */
    double expected() {
        int[] all = IntStream.range(0, blocks.size()).toArray();
        return expected(
                all, Arrays.stream(all).mapToDouble(i -> blocks.get(i).length()).sum());
    }

    /** The disagreement that is observed; for the tests of the example. */
    double observed() {
        int[] all = IntStream.range(0, blocks.size()).toArray();
        double length =
                Arrays.stream(all).mapToDouble(i -> blocks.get(i).length()).sum();
        return observed(all) / (CODERS * (CODERS - 1) * length * length);
    }

    /** The sum over all pairs of sections, each pair both ways. */
    private double observed(int[] chosen) {
        double sum = 0;
        for (int i : chosen) {
            Block block = blocks.get(i);
            sum += 2 * overlaps(block)
                    + 2 * (alone(block.first(), block.second()) + alone(block.second(), block.first()));
        }
        return sum;
    }

    /** Marks that overlap: the squares of how far apart their ends are. */
    private static double overlaps(Block block) {
        Marks a = block.first();
        Marks b = block.second();
        double sum = 0;
        int from = 0;
        for (int i = 0; i < a.size(); i++) {
            while (from < b.size() && b.end(from) <= a.start(i)) {
                from++;
            }
            for (int j = from; j < b.size() && b.start(j) < a.end(i); j++) {
                sum += square(a.start(i) - b.start(j)) + square(a.end(i) - b.end(j));
            }
        }
        return sum;
    }

    /** Marks of one coder that lie where the other has none: the squares of their lengths. */
    private static double alone(Marks of, Marks other) {
        double sum = 0;
        int from = 0;
        for (int i = 0; i < of.size(); i++) {
            while (from < other.size() && other.end(from) <= of.start(i)) {
                from++;
            }
            if (from == other.size() || other.start(from) >= of.end(i)) {
                sum += square(of.end(i) - of.start(i));
            }
        }
        return sum;
    }

    private static double square(double number) {
        return number * number;
    }

    private double expected(int[] chosen, double length) {
        List<Integer> marks = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        sections(chosen, true, marks, gaps);
        sections(chosen, false, marks, gaps);
        long[] sorted = gaps.stream().mapToLong(Integer::longValue).sorted().toArray();
        double[] sumFrom = new double[sorted.length + 1];
        for (int i = sorted.length - 1; i >= 0; i--) {
            sumFrom[i] = sumFrom[i + 1] + sorted[i];
        }
        double all = CODERS * length;
        double pairs = all * (all - 1);
        double sum = 0;
        for (int mark : marks) {
            double l = mark;
            pairs -= l * (l - 1);
            int from = firstNotBelow(sorted, mark);
            double places = sumFrom[from] - (l - 1) * (sorted.length - from);
            sum += (marks.size() - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l) + l * l * places;
        }
        return pairs <= 0 ? 0 : 2 / length * sum / pairs;
    }

    /** Lengths of what one coder has marked, and of what lies between it, over all blocks one behind the other. */
    private void sections(int[] chosen, boolean first, List<Integer> marks, List<Integer> gaps) {
        int gap = 0;
        for (int i : chosen) {
            Block block = blocks.get(i);
            Marks of = first ? block.first() : block.second();
            int at = 0;
            for (int mark = 0; mark < of.size(); mark++) {
                gap += of.start(mark) - at;
                if (gap > 0) {
                    gaps.add(gap);
                }
                gap = 0;
                marks.add(of.end(mark) - of.start(mark));
                at = of.end(mark);
            }
            gap += block.length() - at;
        }
        if (gap > 0) {
            gaps.add(gap);
        }
    }

    private static int firstNotBelow(long[] sorted, long value) {
        int found = Arrays.binarySearch(sorted, value);
        int from = found < 0 ? -found - 1 : found;
        while (from > 0 && sorted[from - 1] == value) {
            from--;
        }
        return from;
    }
}
