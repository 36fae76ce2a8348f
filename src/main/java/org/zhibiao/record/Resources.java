package org.zhibiao.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tables that lie beside a class: a header line, then rows; cells are separated by tabs. A search from the
 * shell reads them each time, and a library for CSV takes longer to load than the search.
 */
public final class Resources {

    private Resources() {}

    /** A row of a table; its cells are found by the names of the columns. */
    public static final class Row {

        private final String table;
        private final Map<String, String> cells;

        private Row(String table, Map<String, String> cells) {
            this.table = table;
            this.cells = cells;
        }

        /**
         * What stands in a column; an empty text when nothing does.
         *
         * @throws IllegalArgumentException when the table has no such column
         */
        public String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException(table + " has no column " + column);
            }
            return cell;
        }

        /**
         * What stands in a column, unless it is empty.
         *
         * @throws IllegalArgumentException when the table has no such column
         */
        public Optional<String> given(String column) {
            return Optional.of(get(column)).filter(Predicate.not(String::isEmpty));
        }
    }

    /**
     * The rows of a table.
     *
     * @param beside a class of the package that the table lies in
     * @throws IllegalStateException when the program lacks the table, or a row of it has too few or too many cells
     */
    public static List<Row> rows(Class<?> beside, String table) {
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

    private static Row row(String table, String[] columns, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns.length) {
            throw new IllegalStateException(table + " has " + columns.length + " columns, but not in the row: " + line);
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return new Row(table, row);
    }
}
