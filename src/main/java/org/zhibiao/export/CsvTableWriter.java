package org.zhibiao.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV after RFC 4180 in UTF-8, with a line of headers. Numbers are plain digits, exactly as they were found; lists are
 * joined by their column's separator; text that a spreadsheet would run is made harmless ({@link Formulas}).
 */
final class CsvTableWriter implements TableWriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final List<Column> columns;
    private final boolean formulas;
    private final SequenceWriter rows;

    CsvTableWriter(OutputStream stream, List<Column> columns, TableOptions options) throws IOException {
        this.columns = List.copyOf(columns);
        this.formulas = options.formulas();
        if (options.mark()) {
            stream.write(BYTE_ORDER_MARK);
        }
        List<String> names = columns.stream().map(Column::name).toList();
        CsvSchema schema = CsvSchema.builder()
                .addColumns(names, CsvSchema.ColumnType.STRING)
                .build()
                .withLineSeparator("\r\n");
        this.rows = CSV.writer(schema).writeValues(stream);
        // Jackson would write the names of the columns with the first row, hence never when there is none.
        rows.write(names);
    }

    @Override
    public void write(ObjectNode row) throws IOException {
        List<String> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            cells.add(cell(column, row));
        }
        rows.write(cells);
    }

    private String cell(Column column, ObjectNode row) {
        String text = Cells.text(column, row);
        return switch (column.type()) {
            case INTEGER, NUMBER -> text;
            case TEXT, LIST -> formulas ? text : Formulas.harmless(text);
        };
    }

    @Override
    public void finish() throws IOException {
        rows.flush();
    }
}
