package org.zhibiao.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** JSON objects as rows of CSV after RFC 4180, with a line of headers. What an object has not is an empty cell. */
final class CsvRows {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final List<String> columns;
    private final String listSeparator;
    private final SequenceWriter rows;

    /**
     * Writes the line of headers.
     *
     * @param columns names of the columns, which are those of the objects' fields
     * @param listSeparator what the values of an array are joined by
     * @param mark whether to begin with a byte order mark, which Excel needs
     */
    CsvRows(OutputStream stream, List<String> columns, String listSeparator, boolean mark) throws IOException {
        this.columns = List.copyOf(columns);
        this.listSeparator = listSeparator;
        if (mark) {
            stream.write(BYTE_ORDER_MARK);
        }
        CsvSchema schema = CsvSchema.builder().addColumns(columns, CsvSchema.ColumnType.STRING).build()
                .withLineSeparator("\r\n");
        this.rows = CSV.writer(schema).writeValues(stream);
        // Jackson would write the names of the columns with the first row, hence never when there is none.
        rows.write(columns);
    }

    void write(ObjectNode json) throws IOException {
        Map<String, String> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column, cell(json.path(column))));
        rows.write(row);
    }

    private String cell(JsonNode value) {
        if (value.isArray()) {
            StringJoiner joined = new StringJoiner(listSeparator);
            value.forEach(one -> joined.add(one.asText()));
            return joined.toString();
        }
        if (value.isBigDecimal()) {
            return value.decimalValue().toPlainString();
        }
        return value.isNull() ? "" : value.asText();
    }

    void flush() throws IOException {
        rows.flush();
    }
}
