package org.zhibiao.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** What became of a record from one build to the other. */
public sealed interface Difference {

    /** Only the later build makes this record. */
    record Gained(ObjectNode found) implements Difference {}

    /** Only the earlier build makes this record. */
    record Lost(ObjectNode found) implements Difference {}

    /** Both builds make a record of these words, but not the same. */
    record Changed(ObjectNode earlier, ObjectNode found, List<Field> fields) implements Difference {}

    /** A field that is not as it was; a value that was not there is {@code null}. */
    record Field(String name, String earlier, String found) {

        private String line() {
            return name + ": " + earlier + " → " + found;
        }
    }

    /** The record as the later build makes it, or as it was. */
    ObjectNode found();

    /** On a few lines: what became of which record, its sentence, and what is other. */
    default String lines() {
        return switch (this) {
            case Gained gained -> "  gained " + place(gained.found()) + fieldsOf(gained.found());
            case Lost lost -> "  lost " + place(lost.found()) + fieldsOf(lost.found());
            case Changed changed ->
                "  changed " + place(changed.found())
                        + changed.fields().stream()
                                .map(field -> "\n      " + field.line())
                                .collect(Collectors.joining());
        };
    }

    private static String place(ObjectNode found) {
        return "%s %s–%s '%s'\n      … %s"
                .formatted(
                        found.path("layer").asText(),
                        found.path("start").asText(),
                        found.path("end").asText(),
                        found.path("raw").asText(),
                        found.path("sentence").asText());
    }

    /** What the record says, without what its place tells already. */
    private static String fieldsOf(ObjectNode found) {
        List<String> told = List.of("layer", "start", "end", "raw", "sentence", "doc", "section");
        return found.properties().stream()
                .filter(field ->
                        !told.contains(field.getKey()) && !field.getValue().isNull())
                .map(field -> field.getKey() + " " + field.getValue().asText())
                .collect(Collectors.joining(", ", "\n      ", ""));
    }
}
