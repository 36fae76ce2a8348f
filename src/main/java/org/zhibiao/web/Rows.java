package org.zhibiao.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.zhibiao.export.Format;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.TableOptions;

/** Rows of the tables that are exported, as JSON. */
final class Rows {

    static final ObjectMapper JSON = new ObjectMapper();

    private Rows() {}

    /** A row for each record, as JSON Lines have it. */
    static <R> List<JsonNode> of(RecordTable<R> table, List<R> records) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        table.write(Format.JSONL, lines, TableOptions.USUAL, RecordTable.all(records));
        try (MappingIterator<JsonNode> rows = JSON.readerFor(JsonNode.class).readValues(lines.toByteArray())) {
            return rows.readAll();
        }
    }
}
