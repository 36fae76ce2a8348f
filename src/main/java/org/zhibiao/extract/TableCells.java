package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Document;
import org.zhibiao.record.Finding;

/**
 * The cells with amounts of whatever looks like a table, whether it was read as one or not: rows parted by tabs, by bars
 * (Markdown) or by wide blanks, and cells that stand a line each. What was not read can so be counted and shown, where
 * else nobody would miss it.
 */
final class TableCells {

    private static final int FEWEST_CELLS = 3;
    private static final int FEWEST_ROWS = 2;
    /** So many short lines in a row are cells, if enough of them are amounts. */
    private static final int FEWEST_LINES = 8;

    private static final int FEWEST_AMOUNTS = 4;
    private static final int LONGEST_LINE = 16;

    private static final Pattern PARTED = Pattern.compile("\\t|\\s*\\|\\s*| {2,}");
    private static final Pattern SENTENCE_MARK = Pattern.compile("[。;,!?]");
    /** A number, perhaps a range or bracketed, with a unit of at most six characters. */
    private static final Pattern AMOUNT = Pattern.compile(
            "[〔\\[(<>≤≥]{0,2}[-+−±]?\\d[\\d,.]*(?:[-—~]\\d[\\d.]*)?\\s?(?:[%‰]|[\\p{IsHan}A-Za-z/²³]{0,6})[〕\\])]?");
    /** Years, days, numbers of documents and of items name and measure nothing. */
    private static final Pattern NO_AMOUNT =
            Pattern.compile("(?:19|20)\\d{2}(?:[年度].*)?|\\d{1,2}月.*|\\d{1,2}[.、)](?!\\d).*|\\d+[号级类章节条款].*|\\dG.*");

    private final TableText text;
    private final NavigableSet<Integer> starts = new TreeSet<>();
    private final List<UnreadTable> tables = new ArrayList<>();

    private TableCells(Document document, List<Finding> findings) {
        this.text = new TableText(document.text());
        findings.forEach(finding -> starts.add(finding.span().start()));
    }

    /** The tables of a document of which a cell with an amount gave no finding, in text order. */
    static List<UnreadTable> unread(Document document, List<Finding> findings) {
        TableCells cells = new TableCells(document, findings);
        cells.look();
        return List.copyOf(cells.tables);
    }

    /** A stretch of the text without the blanks about it. */
    private record Cell(int start, int end) {

        boolean isEmpty() {
            return start == end;
        }
    }

    private void look() {
        Run rows = new Run(FEWEST_ROWS, 1);
        Run lines = new Run(FEWEST_LINES, FEWEST_AMOUNTS);
        for (int from = 0; from < text.length(); ) {
            int end = text.text().indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            List<Cell> row = cells(from, to);
            if (row.size() >= FEWEST_CELLS) {
                lines.close();
                // The first names the row, or numbers it.
                rows.add(row.getFirst(), row.subList(1, row.size()));
            } else if (row.size() == 1 && isBrief(row.getFirst())) {
                rows.close();
                lines.add(row.getFirst(), row);
            } else if (!row.isEmpty()) {
                rows.close();
                lines.close();
            }
            from = to + 1;
        }
        rows.close();
        lines.close();
    }

    /** The cells of a line, empty ones too; none of a blank line. */
    private List<Cell> cells(int from, int to) {
        Cell line = stripped(from, to, c -> Character.isWhitespace(c) && c != '\t' || c == '|');
        List<Cell> cells = new ArrayList<>();
        if (stripped(from, to, Character::isWhitespace).isEmpty()) {
            return cells;
        }
        Matcher gap = PARTED.matcher(text.text()).region(line.start(), line.end());
        int start = line.start();
        while (gap.find()) {
            cells.add(stripped(start, gap.start(), Character::isWhitespace));
            start = gap.end();
        }
        cells.add(stripped(start, line.end(), Character::isWhitespace));
        return cells;
    }

    private Cell stripped(int from, int to, IntPredicate edge) {
        int start = from;
        int end = to;
        while (start < end && edge.test(text.text().charAt(start))) {
            start++;
        }
        while (end > start && edge.test(text.text().charAt(end - 1))) {
            end--;
        }
        return new Cell(start, end);
    }

    private boolean isBrief(Cell cell) {
        return cell.end() - cell.start() <= LONGEST_LINE
                && !SENTENCE_MARK.matcher(text.slice(cell.start(), cell.end())).find();
    }

    private boolean isAmount(Cell cell) {
        String words = text.slice(cell.start(), cell.end());
        return AMOUNT.matcher(words).matches() && !NO_AMOUNT.matcher(words).matches();
    }

    private boolean isRead(Cell cell) {
        Integer next = starts.ceiling(cell.start());
        return next != null && next < cell.end();
    }

    /** Rows that stand one under another. */
    private final class Run {
        private final int fewestRows;
        private final int fewestAmounts;
        private int rows;
        private int start;
        private int end;
        private int amounts;
        private int unread;

        Run(int fewestRows, int fewestAmounts) {
            this.fewestRows = fewestRows;
            this.fewestAmounts = fewestAmounts;
        }

        void add(Cell first, List<Cell> cells) {
            start = rows == 0 ? first.start() : start;
            rows++;
            for (Cell cell : cells) {
                boolean amount = isAmount(cell);
                amounts += amount ? 1 : 0;
                unread += amount && !isRead(cell) ? 1 : 0;
                end = cell.isEmpty() ? end : cell.end();
            }
        }

        void close() {
            if (rows >= fewestRows && amounts >= fewestAmounts && unread > 0) {
                tables.add(new UnreadTable(start, end, amounts, unread));
            }
            rows = 0;
            amounts = 0;
            unread = 0;
        }
    }
}
