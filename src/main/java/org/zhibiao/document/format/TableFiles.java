package org.zhibiao.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.document.content.DecodedText;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Encoding;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.TextDecoder;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.office.SpreadsheetReader;
import org.zhibiao.document.format.table.JsonRows;
import org.zhibiao.document.format.table.ParquetRows;
import org.zhibiao.document.format.table.RowDocuments;
import org.zhibiao.document.format.text.CsvReader;

/** Reads the rows of a table, whatever its format, as documents. */
final class TableFiles {

    private TableFiles() {}

    /**
     * The documents that the rows of a table are.
     *
     * @return their readings, those of rows without text among them; of an ordinary table at most what is said of it
     * @throws UnreadableDocumentException when it is damaged, passes a limit, or lacks a column that the user names
     */
    static List<Reading> documents(String name, FileFormat format, byte[] bytes, Limits limits, DocumentColumns columns)
            throws UnreadableDocumentException {
        if (columns.equals(DocumentColumns.NONE)) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        Optional<DecodedText> decoded = format == FileFormat.CSV || format == FileFormat.JSON
                ? Optional.of(TextDecoder.decode(bytes, Optional.empty()))
                : Optional.empty();
        Optional<Encoding> encoding = decoded.map(DecodedText::encoding);
        Origin origin = new Origin(format, encoding, java.util.OptionalInt.empty(), List.of());
        RowDocuments rows = new RowDocuments(name, origin, limits, columns, readings::add);
        switch (format) {
            case CSV -> CsvReader.rows(decoded.orElseThrow(), limits, rows);
            case JSON ->
                new JsonRows(name, rows, readings::add)
                        .read(decoded.orElseThrow().text());
            case PARQUET -> ParquetRows.read(bytes, limits, rows);
            case XLSX, XLS -> new SpreadsheetReader(format).rows(bytes, limits, rows);
            default -> throw new IllegalArgumentException(format + " has no rows");
        }
        return rows.end()
                ? readings
                : readings.stream().filter(Reading.Table.class::isInstance).toList();
    }
}
