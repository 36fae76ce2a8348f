package org.zhibiao.review.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.zhibiao.record.Layer;
import org.zhibiao.review.CodedFields;

/**
 * How right the findings are, as a sample that was judged tells.
 *
 * @param findings how many findings were judged
 * @param sentences how many sentences were read
 * @param open how many rows nobody has judged; those of their stratum stand for them
 * @param figures precision and recall of each layer, then the share right of each of its fields
 */
public record Validation(int findings, int sentences, int open, List<Measure> figures) {

    /** What is told of the findings of a layer that are right to be there. */
    public static final String PRECISION = "precision";

    /** What is told of the records of a layer that are there. */
    public static final String RECALL = "recall";

    /**
     * A figure.
     *
     * @param layer the layer
     * @param what {@value #PRECISION}: the share of the findings that are right to be there; {@value #RECALL}: the share of what
     *     is there to be found that is found; or a field: the share of the right findings in which it is right
     * @param share the share
     */
    public record Measure(Layer layer, String what, Share share) {}

    /** Keeps its own copy of the list. */
    public Validation {
        figures = List.copyOf(figures);
    }

    /** The figures of the rows that were judged. */
    public static Validation of(List<SampleRow> rows) {
        List<SampleRow> judged =
                rows.stream().filter(row -> row.verdict().isPresent()).toList();
        List<SampleRow> findings = judged.stream().filter(SampleRow::isFinding).toList();
        List<SampleRow> sentences =
                judged.stream().filter(row -> !row.isFinding()).toList();
        Map<String, Long> drawn = new HashMap<>();
        judged.forEach(row -> drawn.merge(row.stratum(), 1L, Long::sum));
        List<Measure> figures = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            addLayer(layer, findings, sentences, drawn, figures);
        }
        return new Validation(findings.size(), sentences.size(), rows.size() - judged.size(), figures);
    }

    private static void addLayer(
            Layer layer,
            List<SampleRow> findings,
            List<SampleRow> sentences,
            Map<String, Long> drawn,
            List<Measure> figures) {
        Share precision = share(
                findings, drawn, row -> of(row, layer) && verdict(row).right() ? 1 : 0, row -> of(row, layer) ? 1 : 0);
        if (precision.judged() > 0) {
            figures.add(new Measure(layer, PRECISION, precision));
        }
        // Without a finding of the layer that was judged, all that were found count as right.
        double right = precision.judged() > 0 ? precision.value() : 1;
        Share recall = share(
                sentences,
                drawn,
                row -> right * row.found().getOrDefault(layer, 0),
                row -> right * row.found().getOrDefault(layer, 0)
                        + verdict(row).missed().getOrDefault(layer, 0));
        if (recall.judged() > 0) {
            figures.add(new Measure(layer, RECALL, recall));
        }
        for (String field : CodedFields.of(layer)) {
            Share share = share(
                    findings,
                    drawn,
                    row -> isRight(row, layer) && !verdict(row).wrongFields().contains(field) ? 1 : 0,
                    row -> isRight(row, layer) ? 1 : 0);
            if (share.judged() > 0) {
                figures.add(new Measure(layer, field, share));
            }
        }
    }

    private static Share share(
            List<SampleRow> rows,
            Map<String, Long> drawn,
            ToDoubleFunction<SampleRow> right,
            ToDoubleFunction<SampleRow> cases) {
        return Share.of(rows.stream()
                .map(row -> new Share.Count(
                        row.stratum(),
                        (double) row.population() / drawn.getOrDefault(row.stratum(), 1L),
                        right.applyAsDouble(row),
                        cases.applyAsDouble(row)))
                .toList());
    }

    private static boolean of(SampleRow row, Layer layer) {
        return row.layer().filter(layer::equals).isPresent();
    }

    private static boolean isRight(SampleRow row, Layer layer) {
        return of(row, layer) && verdict(row).right();
    }

    private static SampleRow.Verdict verdict(SampleRow row) {
        return row.verdict().orElseThrow();
    }

    /** The figure of a layer. */
    public Optional<Share> share(Layer layer, String what) {
        return figures.stream()
                .filter(one -> one.layer() == layer && one.what().equals(what))
                .map(Measure::share)
                .findFirst();
    }
}
