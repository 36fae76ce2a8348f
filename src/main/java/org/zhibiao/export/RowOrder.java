package org.zhibiao.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zhibiao.store.query.Spelling;

/** In which order the rows of a table come. Rows without a value come last either way. */
public final class RowOrder implements Comparator<ObjectNode> {

    private final List<Comparator<ObjectNode>> keys;

    private RowOrder(List<Comparator<ObjectNode>> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads {@code region,-margin}: names of columns, the greatest first behind a hyphen.
     *
     * @throws IllegalArgumentException when one is no column that rows can be sorted by
     */
    public static RowOrder parse(String keys, List<Column> columns) {
        List<Comparator<ObjectNode>> read = Stream.of(keys.split("[,，]"))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> key(key, columns))
                .toList();
        if (read.isEmpty()) {
            throw new IllegalArgumentException("no column is named; write for example -margin,region");
        }
        return new RowOrder(read);
    }

    private static Comparator<ObjectNode> key(String written, List<Column> columns) {
        boolean descending = written.startsWith("-");
        String name = descending ? written.substring(1) : written;
        Column column = columns.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no column"
                        + Spelling.nearest(
                                        name, columns.stream().map(Column::name).toList())
                                .map(right -> "; did you mean '" + right + "'?")
                                .orElse("; known are "
                                        + String.join(
                                                ", ",
                                                columns.stream()
                                                        .map(Column::name)
                                                        .toList()))));
        Comparator<JsonNode> values = values(column);
        return Comparator.comparing((ObjectNode row) -> row.path(column.name()).isNull())
                .thenComparing(row -> row.path(column.name()), descending ? values.reversed() : values);
    }

    private static Comparator<JsonNode> values(Column column) {
        return switch (column.type()) {
            case INTEGER, NUMBER -> Comparator.comparing(JsonNode::decimalValue);
            case TEXT -> Comparator.comparing(JsonNode::asText);
            case LIST -> Comparator.comparingInt(JsonNode::size);
        };
    }

    @Override
    public int compare(ObjectNode one, ObjectNode other) {
        return keys.stream()
                .mapToInt(key -> key.compare(one, other))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }
}
