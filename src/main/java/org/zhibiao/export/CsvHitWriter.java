package org.zhibiao.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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

    private final CsvRows rows;

    CsvHitWriter(OutputStream stream, boolean mark) throws IOException {
        this.rows = new CsvRows(stream, COLUMNS, HEADING_SEPARATOR, mark);
    }

    @Override
    public void write(Hit hit) throws IOException {
        rows.write(HitJson.write(hit));
    }

    @Override
    public void flush() throws IOException {
        rows.flush();
    }
}
