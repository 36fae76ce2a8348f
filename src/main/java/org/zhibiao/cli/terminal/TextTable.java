package org.zhibiao.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in columns that are straight on a terminal, also with Chinese, and not wider than it. */
public final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;
    /** More of a cell is never shown; spares measuring sentences of 40,000 characters. */
    private static final int LONGEST_CELL = 500;

    /**
     * A column.
     *
     * @param header its name
     * @param right whether its cells stand right, as numbers do
     * @param widest most columns of the terminal that it may take
     */
    public record Column(String header, boolean right, int widest) {

        public static Column left(String header) {
            return new Column(header, false, Integer.MAX_VALUE);
        }

        public static Column left(String header, int widest) {
            return new Column(header, false, widest);
        }

        public static Column right(String header) {
            return new Column(header, true, Integer.MAX_VALUE);
        }
    }

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A table whose headers are looked up: {@code also called} has the key {@code column.also_called}. */
    public static TextTable of(List<Column> columns, Messages messages) {
        return new TextTable(columns.stream()
                .map(column -> new Column(messages.column(column.header()), column.right(), column.widest()))
                .toList());
    }

    /** Adds a row, a cell for each column. */
    public void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + cells.size() + " cells in a table of " + columns.size() + " columns");
        }
        rows.add(cells.stream().map(TextTable::clean).toList());
    }

    /** A control character in a document must not reach the terminal, nor a line break end a row. */
    private static String clean(String cell) {
        int end = cell.offsetByCodePoints(0, Math.min(LONGEST_CELL, cell.codePointCount(0, cell.length())));
        return cell.substring(0, end).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /**
     * The table's lines. They are as wide as asked for at most, unless there are very many columns. A
     * column in which nothing stands is left out.
     */
    public List<String> lines(int width) {
        int[] shown = IntStream.range(0, columns.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .toArray();
        int[] widths = fit(shown, width - GAP.length() * (shown.length - 1));
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::header).toList(), shown, widths));
        lines.add(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)));
        rows.forEach(row -> lines.add(line(row, shown, widths)));
        return lines;
    }

    /** Widths that the cells need, the widest columns narrowed until all fit. */
    private int[] fit(int[] shown, int room) {
        int[] widths = Arrays.stream(shown).map(this::needed).toArray();
        while (Arrays.stream(widths).sum() > room) {
            int widest = IntStream.range(0, widths.length).reduce(0, (a, b) -> widths[b] >= widths[a] ? b : a);
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int needed(int column) {
        int cells = rows.stream()
                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                .max()
                .orElse(0);
        int most = Math.max(DisplayWidth.of(columns.get(column).header()), cells);
        return Math.min(most, columns.get(column).widest());
    }

    private String line(List<String> cells, int[] shown, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < shown.length; i++) {
            String cell = DisplayWidth.cut(cells.get(shown[i]), widths[i]);
            String pad = " ".repeat(widths[i] - DisplayWidth.of(cell));
            line.append(i == 0 ? "" : GAP).append(columns.get(shown[i]).right() ? pad + cell : cell + pad);
        }
        return line.toString().stripTrailing();
    }
}
