package org.zhibiao.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables that lie beside a class: a header line, then rows; cells are separated by tabs. A search from the
 * shell reads them each time, and a library for CSV takes longer to load than the search.
 */
public final class Resources {

    private Resources() {}

    /**
     * The rows of a table by the names of its columns; an empty cell is an empty text.
     *
     * @param beside a class of the package that the table lies in
     * @throws IllegalStateException when the program lacks the table, or a row of it has too few or too many cells
     */
    public static List<Map<String, String>> rows(Class<?> beside, String table) {
        try (InputStream in = beside.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its table " + table + "; install it anew");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] columns = lines.getFirst().split("\t", -1);
            return lines.stream().skip(1).map(line -> row(table, columns, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table + " of the program", e);
        }
    }

    private static Map<String, String> row(String table, String[] columns, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns.length) {
            throw new IllegalStateException(table + " has " + columns.length + " columns, but not in the row: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return row;
    }
}
