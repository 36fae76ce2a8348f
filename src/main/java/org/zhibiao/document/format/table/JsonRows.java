package org.zhibiao.document.format.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.RowSink;
import org.zhibiao.document.content.UnreadableDocumentException;

/**
 * The objects of a JSON Lines file, or of an array, as rows: the names of their fields are the columns. Fields of an object
 * within go by both names, {@code meta_year}.
 */
public final class JsonRows {

    /** The names of fields are those of the first objects. */
    private static final int OBJECTS_TO_NAME_BY = 60;

    private static final ObjectReader OBJECTS = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build()
            .readerFor(JsonNode.class);

    private final String name;
    private final RowSink rows;
    private final Consumer<Reading> refused;
    private final List<Numbered> first = new ArrayList<>();
    private List<String> columns = List.of();
    private boolean named;

    private record Numbered(long number, Map<String, String> values) {}

    /**
     * Prepares to read.
     *
     * @param name what the file is called
     * @param rows takes the names of the fields as row 0, then the objects by their lines, or places in the array, from 1
     * @param refused takes lines that are no JSON
     */
    public JsonRows(String name, RowSink rows, Consumer<Reading> refused) {
        this.name = name;
        this.rows = rows;
        this.refused = refused;
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableDocumentException when it is an array that is damaged
     */
    public void read(String json) throws UnreadableDocumentException {
        if (json.stripLeading().startsWith("[")) {
            array(json);
        } else {
            lines(json);
        }
        give();
    }

    private void array(String json) throws UnreadableDocumentException {
        try (MappingIterator<JsonNode> objects = OBJECTS.readValues(json)) {
            for (long number = 1; objects.hasNextValue(); number++) {
                take(number, objects.nextValue());
            }
        } catch (IOException e) {
            throw Refusals.damaged(FileFormat.JSON, e, "save it again as JSON Lines");
        }
    }

    private void lines(String json) {
        long number = 0;
        for (int start = 0; start < json.length(); ) {
            int end = json.indexOf('\n', start);
            end = end < 0 ? json.length() : end;
            String line = json.substring(start, end);
            start = end + 1;
            number++;
            if (!line.isBlank()) {
                try {
                    take(number, OBJECTS.readValue(line));
                } catch (JsonProcessingException e) {
                    refused.accept(new Reading.Refused(
                            name + "#" + number,
                            new Refusal(
                                    Refusal.Reason.DAMAGED,
                                    "is no JSON (" + Refusals.briefly(e) + ")",
                                    "mend the line, or take it out")));
                }
            }
        }
    }

    private void take(long number, JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                entry.getValue()
                        .properties()
                        .forEach(inner -> values.put(entry.getKey() + "_" + inner.getKey(), text(inner.getValue())));
            } else {
                values.put(entry.getKey(), text(entry.getValue()));
            }
        });
        if (named) {
            rows.row("", number, cells(values));
            return;
        }
        first.add(new Numbered(number, values));
        if (first.size() == OBJECTS_TO_NAME_BY) {
            give();
        }
    }

    private void give() {
        if (named) {
            return;
        }
        named = true;
        Set<String> names = new LinkedHashSet<>();
        first.forEach(object -> names.addAll(object.values().keySet()));
        columns = List.copyOf(names);
        rows.row("", 0, columns);
        first.forEach(object -> rows.row("", object.number(), cells(object.values())));
        first.clear();
    }

    private List<String> cells(Map<String, String> values) {
        return columns.stream().map(column -> values.getOrDefault(column, "")).toList();
    }

    /** Paragraphs may be given one by one. */
    private static String text(JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(text(part)));
            return String.join("\n", parts);
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
