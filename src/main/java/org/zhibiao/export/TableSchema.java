package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.zhibiao.record.Layer;
import org.zhibiao.record.ValueType;

/**
 * Columns as a Table Schema of Frictionless Data, version 1 (https://specs.frictionlessdata.io/table-schema/). Values
 * of closed lists stand in the constraint {@code enum}, and with their meaning under {@code categories}, the name that
 * version 2 gives them.
 */
final class TableSchema {

    private TableSchema() {}

    /**
     * The schema of CSV. A field of findings whose share right has been measured has it in its description and, with
     * the number of records and documents that it was measured on, under {@code accuracy}.
     *
     * @param layer the layer whose findings the table holds; empty for other tables
     * @param key columns that together tell one row from all others; none if there are no such
     */
    static ObjectNode of(List<Column> columns, List<String> key, Optional<Layer> layer) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ArrayNode fields = schema.putArray("fields");
        Accuracy accuracy = Accuracy.load();
        columns.forEach(column -> fields.add(field(column, layer.flatMap(one -> accuracy.of(one, column.name())))));
        schema.putArray("missingValues").add("");
        if (!key.isEmpty()) {
            key.forEach(schema.putArray("primaryKey")::add);
        }
        return schema;
    }

    /** Adds that a column names a row of another table of the package. */
    static void addReference(ObjectNode schema, String column, String resource, String field) {
        ObjectNode reference = schema.putArray("foreignKeys").addObject();
        reference.putArray("fields").add(column);
        reference
                .putObject("reference")
                .put("resource", resource)
                .putArray("fields")
                .add(field);
    }

    private static ObjectNode field(Column column, Optional<Accuracy.Share> share) {
        ObjectNode field = JsonNodeFactory.instance.objectNode();
        field.put("name", column.name());
        field.put("type", type(column));
        field.put("description", description(column, share));
        share.ifPresent(known -> field.putObject("accuracy")
                .put("right", known.right())
                .put("records", known.records())
                .put("documents", known.documents()));
        column.unit().ifPresent(unit -> field.put("unit", unit));
        ObjectNode constraints = JsonNodeFactory.instance.objectNode();
        if (column.required()) {
            constraints.put("required", true);
        }
        column.pattern().ifPresent(pattern -> constraints.put("pattern", "^(" + pattern + ")$"));
        if (!column.values().isEmpty()) {
            ArrayNode codes = constraints.putArray("enum");
            ArrayNode categories = field.putArray("categories");
            for (Column.Value value : column.values()) {
                codes.add(value.code());
                categories
                        .addObject()
                        .put("value", value.code())
                        .put("label", value.chinese() + ": " + value.english());
            }
        }
        if (!constraints.isEmpty()) {
            field.set("constraints", constraints);
        }
        return field;
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT, LIST -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
        };
    }

    private static String description(Column column, Optional<Accuracy.Share> share) {
        String joined = column.type() == ValueType.LIST ? "; several are joined by '" + column.separator() + "'" : "";
        return column.english()
                + joined
                + share.map(known -> "; " + known.english()).orElse("")
                + " | "
                + column.chinese()
                + share.map(known -> "；" + known.chinese()).orElse("");
    }
}
