package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.record.Layer;
import org.zhibiao.review.validation.JudgedSheet;
import org.zhibiao.review.validation.SampleRow;

/** What was drawn to be judged, as rows that a person fills in. */
public final class SampleJson {

    /** The table in {@code columns.tsv}. */
    public static final String TABLE = "sample";

    private SampleJson() {}

    /** The row. */
    public static ObjectNode write(SampleRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", row.isFinding() ? "finding" : "sentence");
        json.put("stratum", row.stratum());
        json.put("population", row.population());
        json.put("doc", row.document());
        json.put("item", row.item());
        json.put("layer", row.layer().map(Layer::code).orElse(null));
        json.put("start", row.span().start());
        json.put("end", row.span().end());
        json.put("raw", row.isFinding() ? row.span().raw() : null);
        String record = row.values().entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("; "));
        json.put("record", row.isFinding() ? record : null);
        json.put("sentence", row.sentence());
        json.put(
                "right",
                row.isFinding()
                        ? row.verdict().map(said -> said.right() ? "yes" : "no").orElse(null)
                        : null);
        json.put(
                "wrongFields",
                row.verdict()
                        .map(said -> String.join(", ", said.wrongFields()))
                        .filter(fields -> !fields.isEmpty())
                        .orElse(null));
        for (Layer layer : Layer.values()) {
            String plural = JudgedSheet.plural(layer);
            put(json, "found" + plural, row.isFinding() ? null : row.found().getOrDefault(layer, 0));
            put(
                    json,
                    "missed" + plural,
                    row.isFinding()
                            ? null
                            : row.verdict()
                                    .map(said -> said.missed().getOrDefault(layer, 0))
                                    .orElse(null));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Integer value) {
        json.put(name, value);
    }
}
