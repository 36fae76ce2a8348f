package org.zhibiao.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.DeadlineKind;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Layer;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Role;
import org.zhibiao.record.Span;
import org.zhibiao.record.Status;
import org.zhibiao.record.Strength;
import org.zhibiao.record.Timing;

/** Reads a gold record from its line and checks it. */
final class GoldRecordReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> FIELDS_OF_ALL = List.of("layer", "start", "end", "raw");
    /** The fields that must stand there, if only as null: without one the score would not know what is asked. */
    private static final Map<Layer, List<String>> FIELDS = Map.of(
            Layer.TARGET, List.of("indicator", "status", "value", "unit", "comparator", "measure", "deadline"),
            Layer.MEASURE, List.of("count", "noun"),
            Layer.BODY, List.of("role"),
            Layer.DEADLINE, List.of("to"));

    private static final List<String> NUMBERS = List.of("value", "valueMax", "count");
    private static final Map<String, Consumer<String>> CLOSED_LISTS = Map.of(
            "status", code -> Coded.of(Status.class, code),
            "comparator", code -> Coded.of(Comparator.class, code),
            "measure", code -> Coded.of(MeasureType.class, code),
            "direction", code -> Coded.of(Direction.class, code),
            "timing", code -> Coded.of(Timing.class, code),
            "strength", code -> Coded.of(Strength.class, code),
            "role", code -> Coded.of(Role.class, code),
            "kind", code -> Coded.of(DeadlineKind.class, code));

    private GoldRecordReader() {}

    /**
     * Reads a line.
     *
     * @param text the document's text, which the offsets must lie in
     * @throws IllegalArgumentException when it is no record of the codebook; the message says what is wrong
     */
    static CodedRecord read(String line, SourceText text) {
        JsonNode json = parse(line);
        demand(json, FIELDS_OF_ALL);
        Layer layer = Coded.of(Layer.class, json.get("layer").asText());
        demand(json, Objects.requireNonNull(FIELDS.get(layer)));
        NUMBERS.stream()
                .filter(json::hasNonNull)
                .filter(field -> !json.get(field).isNumber())
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException("field '" + field + "' is no number: " + json.get(field));
                });
        CLOSED_LISTS.forEach((field, check) -> {
            if (json.hasNonNull(field)) {
                check.accept(json.get(field).asText());
            }
        });
        return new CodedRecord(layer, span(json, text), json.path("optional").asBoolean(), json);
    }

    /**
     * Reads a line that says which stretch of a document was coded.
     *
     * @return nothing for the line of a record
     * @throws IllegalArgumentException when it is no stretch of the text
     */
    static Optional<CodedPart> readPart(String line, SourceText text) {
        JsonNode json = parse(line);
        if (!json.path("layer").asText().equals(CodedPart.LAYER)) {
            return Optional.empty();
        }
        demand(json, List.of("start", "end"));
        Span span = span(json, text);
        return Optional.of(new CodedPart(span.start(), span.end()));
    }

    private static JsonNode parse(String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "is no JSON: " + e.getOriginalMessage().replaceAll("\\s*\\R\\s*", " "), e);
        }
        if (!json.isObject()) {
            throw new IllegalArgumentException("is no JSON object but " + json);
        }
        return json;
    }

    private static void demand(JsonNode json, List<String> fields) {
        Stream<String> absent = fields.stream().filter(field -> !json.has(field));
        List<String> names = absent.map(field -> "'" + field + "'").toList();
        if (!names.isEmpty()) {
            throw new IllegalArgumentException("lacks " + String.join(", ", names));
        }
    }

    private static Span span(JsonNode json, SourceText text) {
        JsonNode start = json.get("start");
        JsonNode end = json.get("end");
        boolean inside = start.isInt()
                && end.isInt()
                && start.intValue() >= 0
                && start.intValue() < end.intValue()
                && end.intValue() <= text.length();
        if (!inside) {
            throw new IllegalArgumentException("start " + start + " and end " + end
                    + " are no stretch of the text, which has " + text.length() + " code points");
        }
        return new Span(start.intValue(), end.intValue(), json.path("raw").asText());
    }
}
