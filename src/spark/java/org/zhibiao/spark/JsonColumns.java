package org.zhibiao.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.Column;
import org.zhibiao.record.ValueType;

/** Turns a row as JSON into the values of a table's columns, in the types that {@code export --format parquet} writes. */
final class JsonColumns implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<String> names = new ArrayList<>();
    private final List<ValueType> types = new ArrayList<>();
    private StructType schema = new StructType();

    JsonColumns(List<Column> columns) {
        for (Column column : columns) {
            names.add(column.name());
            types.add(column.type());
            schema = schema.add(column.name(), type(column.type()), !column.required());
        }
    }

    private static DataType type(ValueType type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case INTEGER -> DataTypes.LongType;
            case NUMBER -> DataTypes.DoubleType;
            case LIST -> new ArrayType(DataTypes.StringType, false);
        };
    }

    /** The columns. */
    StructType schema() {
        return schema;
    }

    /** Reads a row. */
    static JsonNode parse(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that was made cannot be read", e);
        }
    }

    /** The values of a row, behind others. */
    Object[] values(JsonNode row, Object... before) {
        @Nullable Object[] values = new Object[before.length + names.size()];
        System.arraycopy(before, 0, values, 0, before.length);
        for (int i = 0; i < names.size(); i++) {
            values[before.length + i] = value(row.path(names.get(i)), types.get(i));
        }
        return values;
    }

    private static @Nullable Object value(JsonNode value, ValueType type) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return switch (type) {
            case TEXT -> value.asText();
            case INTEGER -> value.asLong();
            case NUMBER -> value.asDouble();
            case LIST -> {
                List<String> parts = new ArrayList<>();
                value.forEach(part -> parts.add(part.asText()));
                yield parts.toArray(String[]::new);
            }
        };
    }
}
