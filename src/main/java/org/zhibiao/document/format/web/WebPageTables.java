package org.zhibiao.document.format.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Tells tables of data from those that only lay out a page, and puts rows together. */
final class WebPageTables {

    /** A cell with more text than this and nearly all of its table's is an article, not a value. */
    private static final int LONG_CELL = 1000;

    private static final int WIDEST_SPAN = 100;
    private static final int TALLEST_SPAN = 1000;
    private static final int MOST_COLUMNS = 1000;

    private WebPageTables() {}

    /**
     * The tables of data in an element: those with a row of two cells or more that hold text, with no table in
     * them, and without a cell that holds an article.
     */
    static Set<Element> dataTables(Element root) {
        Set<Element> found = new HashSet<>();
        NodeTraversor.traverse(new Finding(found), root);
        return found;
    }

    private static final class Shape {
        private boolean holdsTable;
        private int text;
        private int filledInRow;
        private int mostFilled;
        private int cell;
        private int longestCell;

        boolean isData() {
            boolean article = longestCell > LONG_CELL && longestCell * 10L > text * 9L;
            return !holdsTable && mostFilled >= 2 && !article;
        }

        void endCell() {
            filledInRow += cell > 0 ? 1 : 0;
            longestCell = Math.max(longestCell, cell);
            cell = 0;
        }

        void endRow() {
            mostFilled = Math.max(mostFilled, filledInRow);
            filledInRow = 0;
        }
    }

    private static final class Finding implements NodeVisitor {
        private final Set<Element> found;
        private final Deque<Shape> open = new ArrayDeque<>();

        Finding(Set<Element> found) {
            this.found = found;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.normalName().equals("table")) {
                if (!open.isEmpty()) {
                    open.peek().holdsTable = true;
                }
                open.push(new Shape());
            } else if (node instanceof TextNode text && !open.isEmpty() && !text.isBlank()) {
                int length = text.getWholeText()
                        .replaceAll("[\\s\\u3000\\u00A0]+", "")
                        .length();
                open.peek().text += length;
                open.peek().cell += length;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element) || open.isEmpty()) {
                return;
            }
            switch (element.normalName()) {
                case "td", "th" -> open.peek().endCell();
                case "tr" -> open.peek().endRow();
                case "table" -> {
                    if (open.pop().isData()) {
                        found.add(element);
                    }
                }
                default -> {}
            }
        }
    }

    /** Rows of one table; a cell that spans several places stands in the first, and the others are empty. */
    static final class Rows {
        private final List<String> row = new ArrayList<>();
        /** For each column, how many more rows a cell from above covers. */
        private final List<Integer> covered = new ArrayList<>();

        /** Takes the next cell of the row. */
        void add(String text, Element cell) {
            skipCovered();
            int columns = span(cell, "colspan", WIDEST_SPAN);
            int rows = span(cell, "rowspan", TALLEST_SPAN);
            for (int i = 0; i < columns && row.size() < MOST_COLUMNS; i++) {
                cover(row.size(), rows);
                row.add(i == 0 ? text : "");
            }
        }

        /** The row's cells apart by tabs; empty ones at its end go. */
        String endRow() {
            skipCovered();
            covered.replaceAll(rows -> Math.max(0, rows - 1));
            String line = String.join("\t", row).stripTrailing();
            row.clear();
            return line;
        }

        private void skipCovered() {
            while (row.size() < covered.size() && covered.get(row.size()) > 0) {
                row.add("");
            }
        }

        private void cover(int column, int rows) {
            while (covered.size() <= column) {
                covered.add(0);
            }
            covered.set(column, rows);
        }

        private static int span(Element cell, String attribute, int most) {
            String value = cell.attr(attribute).strip();
            return value.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(value), 1, most) : 1;
        }
    }
}
