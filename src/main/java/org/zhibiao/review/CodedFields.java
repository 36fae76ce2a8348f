package org.zhibiao.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.record.Codebook;
import org.zhibiao.record.CodebookField;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;

/** The fields that a coder judges, and records with other values of them. */
public final class CodedFields {

    /** Where the words stand; corrected together, since the words follow from the places. */
    private static final Set<String> PLACE = Set.of("start", "end", "raw");

    /** What says where a record comes from, which nobody can correct. */
    private static final Set<String> GIVEN = Set.of("doc", "layer", "section", "sentence", "rule", "score");

    private CodedFields() {}

    /**
     * The fields that the codebook asks a coder for. The others follow from these by tables, such as the id of an indicator,
     * or tell where the record stands.
     */
    public static List<String> of(Layer layer) {
        return switch (layer) {
            case TARGET ->
                List.of(
                        "indicator",
                        "action",
                        "status",
                        "value",
                        "valueMax",
                        "unit",
                        "comparator",
                        "measure",
                        "direction",
                        "deadline",
                        "timing",
                        "strength");
            case MEASURE -> List.of("count", "noun", "of");
            case BODY -> List.of("role", "duty");
            case DEADLINE -> List.of("to", "kind");
        };
    }

    /** The fields of a layer that can be corrected: those of {@link #of}, and those that follow from them. */
    public static List<CodebookField> correctable(Layer layer) {
        return Codebook.of(layer).stream()
                .filter(field -> !GIVEN.contains(field.name()) && !PLACE.contains(field.name()))
                .toList();
    }

    /**
     * A value of a field in JSON, of what a person wrote: nothing is none, numbers are as in {@code 1234.5}.
     *
     * @throws IllegalArgumentException when the layer has no such field that can be corrected, or the value is none of it;
     *     the message names the field
     */
    public static JsonNode value(Layer layer, String name, String written) {
        CodebookField field = field(layer, name);
        String text = written.strip();
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (text.isEmpty()) {
            return nodes.nullNode();
        }
        return switch (field.type()) {
            case TEXT, LIST -> nodes.textNode(text);
            case INTEGER, NUMBER -> number(field, text);
        };
    }

    /**
     * Other values of a record, each beside the one that it has.
     *
     * @param values by names of fields, in the codebook's JSON form; {@link #place} among them
     * @throws IllegalArgumentException when there is no such field that can be corrected, or a value is none of its field; the
     *     message names the field
     */
    public static Map<String, Change> changes(Finding finding, Map<String, JsonNode> values) {
        ObjectNode present = FindingJson.write(finding);
        Map<String, JsonNode> own = new HashMap<>(values);
        own.keySet().removeAll(PLACE);
        check(finding.layer(), own);
        with(finding, values);
        Map<String, Change> changes = new HashMap<>();
        values.forEach((field, value) -> changes.put(field, new Change(present.path(field), value)));
        return changes;
    }

    /** Refuses values that are not of the type of their field, which else would be passed over. */
    static void check(Layer layer, Map<String, JsonNode> values) {
        values.forEach((name, value) -> {
            CodebookField field = field(layer, name);
            boolean fits = value.isNull()
                    ? !field.required()
                    : switch (field.type()) {
                        case TEXT -> value.isTextual();
                        case INTEGER -> value.canConvertToInt() && value.isIntegralNumber();
                        case NUMBER -> value.isNumber();
                        case LIST -> value.isArray();
                    };
            if (!fits) {
                throw new IllegalArgumentException("field '" + name + "' cannot be " + value);
            }
        });
    }

    private static CodebookField field(Layer layer, String name) {
        return correctable(layer).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a " + layer.code() + " has no field '" + name
                        + "' that can be corrected; it has "
                        + String.join(
                                ", ",
                                correctable(layer).stream()
                                        .map(CodebookField::name)
                                        .toList())));
    }

    private static JsonNode number(CodebookField field, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() > 40 || Math.abs(number.scale()) > 40) {
                throw new IllegalArgumentException(
                        "'" + text + "' is too large or too exact for field '" + field.name() + "'");
            }
            return switch (field.type()) {
                case INTEGER -> JsonNodeFactory.instance.numberNode(number.intValueExact());
                default -> JsonNodeFactory.instance.numberNode(number);
            };
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("'" + text + "' is no number for field '" + field.name() + "'", e);
        }
    }

    /**
     * A record with other values.
     *
     * @param values by names of fields, in the codebook's JSON form
     * @throws IllegalArgumentException when one is none of its field; the message names the field or the values that it can
     *     have
     */
    public static Finding with(Finding finding, Map<String, JsonNode> values) {
        ObjectNode json = FindingJson.write(finding);
        values.forEach(json::set);
        return FindingJson.read(json);
    }

    /** Whether two records say the same of the same words, wherever these stand. */
    public static boolean same(Finding one, Finding other) {
        return one.layer() == other.layer()
                && one.span().raw().equals(other.span().raw())
                && different(one, other).isEmpty();
    }

    /** The fields that a coder judges in which two records of one layer differ, in the codebook's order. */
    public static List<String> different(Finding one, Finding other) {
        ObjectNode first = FindingJson.write(one);
        ObjectNode second = FindingJson.write(other);
        List<String> different = new ArrayList<>();
        for (String field : of(one.layer())) {
            if (!text(first.path(field)).equals(text(second.path(field)))) {
                different.add(field);
            }
        }
        return different;
    }

    /** A value as text; empty for none. Numbers that are equal have equal texts. */
    public static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }

    /** The values of a record's fields that are judged, and of some more, in JSON. */
    static Map<String, JsonNode> values(Finding finding, Set<String> more) {
        ObjectNode json = FindingJson.write(finding);
        Set<String> wanted = new LinkedHashSet<>(of(finding.layer()));
        wanted.addAll(more);
        Map<String, JsonNode> values = new LinkedHashMap<>();
        wanted.stream().filter(field -> !PLACE.contains(field)).forEach(field -> values.put(field, json.path(field)));
        return values;
    }

    /** The values of the fields that say where words stand and what they are. */
    static Map<String, JsonNode> place(Span words, int moved) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return Map.of(
                "start", nodes.numberNode(words.start() + moved),
                "end", nodes.numberNode(words.end() + moved),
                "raw", nodes.textNode(words.raw()));
    }

    /** Other words, as values of fields. */
    public static Map<String, JsonNode> place(Span words) {
        return place(words, 0);
    }
}
