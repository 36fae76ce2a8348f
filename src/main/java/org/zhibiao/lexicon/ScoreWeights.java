package org.zhibiao.lexicon;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Layer;

/** How much each piece of evidence speaks for or against a finding of each layer: {@code weights.csv}. */
public final class ScoreWeights {

    private static final String EXAMPLE = "target,known_name,0.85,names that statistics use are seldom cut wrong";
    private static final List<String> COLUMNS = List.of("layer", "evidence", "weight", "why");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,2}(?:\\.\\d{1,3})?");
    private static final Pattern LINE = Pattern.compile("(\\w+),(\\w+),([^,]*)(,.*)?");

    private final String text;
    private final Map<Layer, Map<ReadingEvidence, Double>> weights;

    private ScoreWeights(String text, Map<Layer, Map<ReadingEvidence, Double>> weights) {
        this.text = text;
        this.weights = weights;
    }

    static ScoreWeights read(ModelFile file) {
        Map<Layer, Map<ReadingEvidence, Double>> weights = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            weights.put(layer, new EnumMap<>(ReadingEvidence.class));
        }
        Table.read(file, EXAMPLE, COLUMNS).rows().forEach(row -> add(weights, row));
        for (ReadingEvidence evidence : ReadingEvidence.values()) {
            for (Layer layer : evidence.layers()) {
                if (!of(weights, layer).containsKey(evidence)) {
                    throw new LexiconException(
                            file.place(),
                            1,
                            "there is no weight of " + evidence.code() + " for layer " + layer.code(),
                            EXAMPLE);
                }
            }
        }
        return new ScoreWeights(file.text(), weights);
    }

    private static void add(Map<Layer, Map<ReadingEvidence, Double>> weights, Table.Row row) {
        String layerCode = row.required("layer");
        Layer layer = Arrays.stream(Layer.values())
                .filter(one -> one.code().equals(layerCode))
                .findFirst()
                .orElseThrow(() -> row.wrong("'" + layerCode + "' is no layer; there are "
                        + String.join(
                                ", ",
                                Arrays.stream(Layer.values()).map(Coded::code).toList())));
        String code = row.required("evidence");
        ReadingEvidence evidence = Arrays.stream(ReadingEvidence.values())
                .filter(one -> one.code().equals(code) && one.layers().contains(layer))
                .findFirst()
                .orElseThrow(() -> row.wrong("'" + code + "' is no evidence about layer " + layerCode));
        String number = row.required("weight");
        if (!NUMBER.matcher(number).matches()) {
            throw row.wrong(
                    "column 'weight' holds '" + number + "', which is no number below 100 with at most three decimals");
        }
        row.required("why");
        Double before = of(weights, layer).put(evidence, Double.valueOf(number));
        if (before != null) {
            throw row.wrong(code + " already has the weight " + before + " for layer " + layerCode);
        }
    }

    private static Map<ReadingEvidence, Double> of(Map<Layer, Map<ReadingEvidence, Double>> weights, Layer layer) {
        return Objects.requireNonNull(weights.get(layer));
    }

    /** The weight of a piece of evidence about findings of a layer; 0 where it cannot be known of them. */
    public double of(Layer layer, ReadingEvidence evidence) {
        return of(weights, layer).getOrDefault(evidence, 0.0);
    }

    /** The weights of a layer, by what can be known of its findings. */
    public Map<ReadingEvidence, Double> of(Layer layer) {
        return Collections.unmodifiableMap(of(weights, layer));
    }

    /** The table as it was read. */
    public String text() {
        return text;
    }

    /**
     * The table with other weights, line by line as it was but for them.
     *
     * @param others new weights; the others stay
     */
    public String with(Map<Layer, Map<ReadingEvidence, Double>> others) {
        Map<String, Double> byRow = new LinkedHashMap<>();
        others.forEach((layer, changed) ->
                changed.forEach((evidence, weight) -> byRow.put(layer.code() + "," + evidence.code(), weight)));
        StringBuilder written = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            String row = line.stripTrailing();
            Matcher cells = LINE.matcher(row);
            Double weight = cells.matches() ? byRow.get(cells.group(1) + "," + cells.group(2)) : null;
            written.append(
                    weight == null
                            ? line
                            : cells.group(1) + "," + cells.group(2) + "," + written(weight)
                                    + (cells.group(4) == null ? "" : cells.group(4)) + line.substring(row.length()));
        }
        return written.toString();
    }

    /** A weight as the table has it: to two decimals, since more is not known of it. */
    public static String written(double weight) {
        double rounded = Math.round(weight * 100) / 100.0;
        return String.format(Locale.ROOT, "%.2f", rounded == 0 ? 0.0 : rounded);
    }
}
