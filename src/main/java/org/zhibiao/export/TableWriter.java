package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes the rows of a table one by one to a stream. The stream stays open: whoever opened it closes it. What is
 * written is whole once {@link #finish} has returned; {@link #close} only gives back what the writer holds.
 */
public sealed interface TableWriter extends AutoCloseable
        permits CsvTableWriter, JsonLinesTableWriter, ParquetTableWriter, XlsxTableWriter {

    /**
     * A writer of a form.
     *
     * @param columns the table's columns in their order
     * @throws IOException when the stream does not take the beginning
     */
    static TableWriter of(Format format, OutputStream stream, List<Column> columns, TableOptions options)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvTableWriter(stream, columns, options);
            case JSONL -> new JsonLinesTableWriter(stream);
            case PARQUET -> new ParquetTableWriter(stream, columns, options);
            case XLSX -> new XlsxTableWriter(stream, columns, options);
        };
    }

    /**
     * Writes one row. A field that the row has not, or that is {@code null}, is an empty cell.
     *
     * @throws IOException when the stream does not take it
     */
    void write(ObjectNode row) throws IOException;

    /**
     * Writes what is still held back; to be called once, after the last row.
     *
     * @throws IOException when the stream does not take it
     */
    void finish() throws IOException;

    /** What the form could not hold as it is, a sentence each; known after {@link #finish}. */
    default List<String> remarks() {
        return List.of();
    }

    @Override
    default void close() throws IOException {}
}
