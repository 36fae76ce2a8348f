package org.zhibiao.evaluate;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a report, to be laid out by whoever prints it.
 *
 * @param title what it shows
 * @param columns its columns
 * @param rows a cell for each column
 */
public record ReportTable(String title, List<Column> columns, List<List<String>> rows) {

    /** Keeps its own copies. */
    public ReportTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A column.
     *
     * @param header its name
     * @param isNumber whether its cells are numbers, which stand right
     */
    public record Column(String header, boolean isNumber) {

        static Column words(String header) {
            return new Column(header, false);
        }

        static Column number(String header) {
            return new Column(header, true);
        }
    }

    /** The table in GitHub's Markdown, its title as a heading of the second level. */
    String markdown() {
        String rule = columns.stream()
                .map(column -> column.isNumber() ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return "## " + title + "\n\n"
                + line(columns.stream().map(Column::header).toList()) + rule
                + rows.stream().map(ReportTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ReportTable::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A document's own signs must not end the cell or set the rest in bold. */
    private static String escaped(String cell) {
        return cell.replaceAll("([\\\\|<>*_`\\[\\]])", "\\\\$1");
    }
}
