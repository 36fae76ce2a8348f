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
import org.zhibiao.store.Hit;

/**
 * CSV after RFC 4180, one line per finding. Columns that a layer has not are empty in its lines;
 * headings in {@code section} are joined by {@value #HEADING_SEPARATOR}.
 */
public final class CsvHitWriter implements HitWriter {

    /** The columns: the document, where the finding stands, the fields of the four layers, the rule. */
    public static final List<String> COLUMNS = List.of(
            "doc", "title", "genre", "region", "year", "horizon",
            "layer", "start", "end", "raw",
            "indicator", "indicatorId", "indicatorScope", "action", "status", "value", "valueMax", "unit", "comparator", "measure",
            "direction", "deadline", "timing", "strength", "attribute",
            "count", "noun", "of",
            "role", "duty", "bodyId",
            "to", "kind",
            "section", "sentence", "rule");

    static final String HEADING_SEPARATOR = " > ";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema SCHEMA = CsvSchema.builder()
            .addColumns(COLUMNS, CsvSchema.ColumnType.STRING)
            .build()
            .withLineSeparator("\r\n");

    private final SequenceWriter rows;

    CsvHitWriter(OutputStream stream, boolean mark) throws IOException {
        if (mark) {
            stream.write(BYTE_ORDER_MARK);
        }
        this.rows = CSV.writer(SCHEMA).writeValues(stream);
        // Jackson would write the names of the columns with the first row, hence never when there is none.
        rows.write(COLUMNS);
    }

    @Override
    public void write(Hit hit) throws IOException {
        ObjectNode json = HitJson.write(hit);
        Map<String, String> row = new LinkedHashMap<>();
        COLUMNS.forEach(column -> row.put(column, cell(json.path(column))));
        rows.write(row);
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            StringJoiner headings = new StringJoiner(HEADING_SEPARATOR);
            value.forEach(heading -> headings.add(heading.asText()));
            return headings.toString();
        }
        if (value.isBigDecimal()) {
            return value.decimalValue().toPlainString();
        }
        return value.isNull() ? "" : value.asText();
    }

    @Override
    public void flush() throws IOException {
        rows.flush();
    }
}
