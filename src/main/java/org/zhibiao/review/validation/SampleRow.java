package org.zhibiao.review.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;

/**
 * What was drawn to be judged.
 *
 * @param stratum what it was drawn from
 * @param population how many there are in the stratum
 * @param document name of the document
 * @param item what tells it from all others
 * @param layer of a finding; empty of a sentence
 * @param values of the finding's fields that are judged, as text, by their names; none of a sentence
 * @param span where the sentence stands, or the words of the finding
 * @param sentence the sentence
 * @param found how many findings of each layer the rules give in the sentence; none is a key of a finding's row
 * @param verdict what was judged; empty until then
 */
public record SampleRow(
        String stratum,
        long population,
        String document,
        String item,
        Optional<Layer> layer,
        Map<String, String> values,
        Span span,
        String sentence,
        Map<Layer, Integer> found,
        Optional<Verdict> verdict) {

    /**
     * What was judged.
     *
     * @param right whether the finding is right to be there; of a sentence nothing is said by it
     * @param wrongFields fields of a right finding that have wrong values
     * @param missed how many records of each layer were missed in the sentence
     */
    public record Verdict(boolean right, List<String> wrongFields, Map<Layer, Integer> missed) {

        /** Keeps its own copies. */
        public Verdict {
            wrongFields = List.copyOf(wrongFields);
            missed = Collections.unmodifiableMap(new TreeMap<>(missed));
        }
    }

    /** Keeps its own copies of the maps. */
    public SampleRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        found = Collections.unmodifiableMap(new TreeMap<>(found));
    }

    /** The same, judged. */
    public SampleRow judged(Verdict judged) {
        return new SampleRow(
                stratum, population, document, item, layer, values, span, sentence, found, Optional.of(judged));
    }

    /** Whether it is a finding; else a sentence. */
    public boolean isFinding() {
        return layer.isPresent();
    }

    /** Drawn from a stratum. */
    SampleRow from(String drawn, long size) {
        return new SampleRow(drawn, size, document, item, layer, values, span, sentence, found, verdict);
    }
}
