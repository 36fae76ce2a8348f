package org.zhibiao.review.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;
import org.zhibiao.review.CodedFields;
import org.zhibiao.review.coding.CodedRecord;

/**
 * How far two coders agree.
 *
 * @param first name of the first
 * @param second name of the second
 * @param documents in how many documents both have coded
 * @param figures for each layer that was coded: which words, whether records that were shown are right, each field
 * @param disagreements all of them, by document and place
 */
public record Agreement(
        String first, String second, int documents, List<Figure> figures, List<Disagreement> disagreements) {

    /** Keeps its own copies of the lists. */
    public Agreement {
        figures = List.copyOf(figures);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * Compares.
     *
     * @param blocks what both have read
     * @param seed of the samples by which intervals of alpha are found
     * @param samples how many samples, 1000 or more for figures that are to be published
     */
    public static Agreement of(String first, String second, List<CodedBlock> blocks, long seed, int samples) {
        List<Figure> figures = new ArrayList<>();
        List<Disagreement> disagreements = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            new OfLayer(layer, seed, samples).compare(blocks, figures, disagreements);
        }
        disagreements.sort(Comparator.comparing(Disagreement::document)
                .thenComparing(Disagreement::span)
                .thenComparing(Disagreement::layer));
        int documents =
                (int) blocks.stream().map(CodedBlock::document).distinct().count();
        return new Agreement(first, second, documents, figures, disagreements);
    }

    /** Two records that overlap. */
    private record Pair(CodedRecord first, CodedRecord second) {

        boolean sameWords() {
            return first.span().equals(second.span());
        }

        long sameValues() {
            return first.values().entrySet().stream()
                    .filter(one -> one.getValue().equals(second.values().get(one.getKey())))
                    .count();
        }

        int common() {
            return Math.min(first.span().end(), second.span().end())
                    - Math.max(first.span().start(), second.span().start());
        }
    }

    /** The comparison of one layer. */
    private static final class OfLayer {

        private final Layer layer;
        private final long seed;
        private final int samples;
        private final Unitising words = new Unitising();
        private final List<Nominal.Unit> offered = new ArrayList<>();
        private final Map<String, List<Nominal.Unit>> byField = new LinkedHashMap<>();
        private int marks;
        private int paired;

        OfLayer(Layer layer, long seed, int samples) {
            this.layer = layer;
            this.seed = seed;
            this.samples = samples;
            CodedFields.of(layer).forEach(field -> byField.put(field, new ArrayList<>()));
        }

        void compare(List<CodedBlock> blocks, List<Figure> figures, List<Disagreement> disagreements) {
            blocks.forEach(block -> compare(block, disagreements));
            if (marks == 0 && offered.isEmpty()) {
                return;
            }
            OptionalDouble shared = marks == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * paired / marks);
            figures.add(new Figure(
                    layer, Disagreement.WORDS, marks - paired, shared, Optional.empty(), words.alpha(seed, samples)));
            if (!offered.isEmpty()) {
                figures.add(figure(Disagreement.RECORD, offered));
            }
            byField.forEach((field, units) -> {
                if (!units.isEmpty()) {
                    figures.add(figure(field, units));
                }
            });
        }

        private Figure figure(String field, List<Nominal.Unit> units) {
            Nominal nominal = Nominal.of(units);
            return new Figure(
                    layer,
                    field,
                    units.size(),
                    nominal.observed(),
                    Optional.of(nominal.kappa()),
                    nominal.alpha(seed, samples));
        }

        private void compare(CodedBlock block, List<Disagreement> disagreements) {
            List<CodedRecord> one = of(block.first());
            List<CodedRecord> other = of(block.second());
            words.add(block.length(), stretches(one, block), stretches(other, block));
            block.offered().stream()
                    .filter(shown -> shown.layer() == layer)
                    .forEach(shown -> offered.add(
                            new Nominal.Unit(String.valueOf(shown.first()), String.valueOf(shown.second()))));
            List<Pair> pairs = pairs(one, other);
            marks += one.size() + other.size();
            paired += pairs.size();
            pairs.forEach(pair -> compare(block.document(), pair, disagreements));
            Set<CodedRecord> alone = new HashSet<>(one);
            pairs.forEach(pair -> alone.remove(pair.first()));
            alone.forEach(record -> disagreements.add(new Disagreement(
                    block.document(),
                    layer,
                    record.span(),
                    Disagreement.RECORD,
                    record.span().raw(),
                    "")));
            alone.clear();
            alone.addAll(other);
            pairs.forEach(pair -> alone.remove(pair.second()));
            alone.forEach(record -> disagreements.add(new Disagreement(
                    block.document(),
                    layer,
                    record.span(),
                    Disagreement.RECORD,
                    "",
                    record.span().raw())));
        }

        private List<CodedRecord> of(List<CodedRecord> records) {
            return records.stream()
                    .filter(one -> one.layer() == layer)
                    .distinct()
                    .toList();
        }

        private static List<Unitising.Stretch> stretches(List<CodedRecord> records, CodedBlock block) {
            return records.stream()
                    .map(CodedRecord::span)
                    .map(span -> new Unitising.Stretch(
                            Math.max(0, span.start() - block.start()),
                            Math.min(block.length(), span.end() - block.start())))
                    .filter(stretch -> stretch.end() > stretch.start())
                    .toList();
        }

        /** One to one, what is most alike first. */
        private static List<Pair> pairs(List<CodedRecord> some, List<CodedRecord> others) {
            List<Pair> possible = new ArrayList<>();
            for (CodedRecord one : some) {
                for (CodedRecord other : others) {
                    if (one.span().overlaps(other.span())) {
                        possible.add(new Pair(one, other));
                    }
                }
            }
            possible.sort(Comparator.comparing(Pair::sameWords)
                    .thenComparingLong(Pair::sameValues)
                    .thenComparingInt(Pair::common)
                    .reversed());
            Set<CodedRecord> taken = new HashSet<>();
            Set<CodedRecord> takenOfOthers = new HashSet<>();
            List<Pair> pairs = new ArrayList<>();
            for (Pair pair : possible) {
                if (!taken.contains(pair.first()) && takenOfOthers.add(pair.second())) {
                    taken.add(pair.first());
                    pairs.add(pair);
                }
            }
            return pairs;
        }

        private void compare(String document, Pair pair, List<Disagreement> disagreements) {
            Span span = pair.first().span();
            if (!pair.sameWords()) {
                disagreements.add(new Disagreement(
                        document,
                        layer,
                        span,
                        Disagreement.WORDS,
                        span.raw(),
                        pair.second().span().raw()));
            }
            byField.forEach((field, units) -> {
                String one = pair.first().values().get(field);
                String other = pair.second().values().get(field);
                if (one != null && other != null) {
                    units.add(new Nominal.Unit(one, other));
                    if (!one.equals(other)) {
                        disagreements.add(new Disagreement(document, layer, span, field, one, other));
                    }
                }
            });
        }
    }
}
