package org.zhibiao.document.content;

import java.util.regex.Pattern;

/** Rows of cells to lines of a text. */
public final class SheetText {

    /** Names that programs give to sheets that nobody named. */
    private static final Pattern UNNAMED = Pattern.compile("(?i)(?:sheet|工作表|表)\\s?\\d*(?:\\s?\\(\\d+\\))?");
    /** Tables of state have some ten columns; a cell that stands further out is next to nothing else. */
    private static final int MOST_EMPTY_CELLS = 256;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private final long longest;
    private int columns;

    /** The text passes the limit; a reader makes a refusal of it. */
    public static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public SheetText(Limits limits) {
        // In UTF-16 a character is two bytes.
        longest = Math.min(limits.unpackedBytes() / 2, Integer.MAX_VALUE / 4);
    }

    /** A sheet's name is a line of its own, if somebody thought of it. */
    public void startSheet(String name) {
        if (!UNNAMED.matcher(name.strip()).matches()) {
            text.append(name.strip()).append('\n');
        }
    }

    /** The column after the last cell, counted from 0. */
    public int nextColumn() {
        return columns;
    }

    /**
     * Adds a cell to the row. Cells come from left to right.
     *
     * @param column counted from 0
     * @param displayed what is shown in it
     */
    public void add(int column, String displayed) {
        String cell = displayed == null ? "" : TableCells.inOneLine(displayed);
        if (cell.isEmpty()) {
            return;
        }
        int gap = Math.clamp((long) column - columns, 0, MOST_EMPTY_CELLS);
        row.repeat('\t', columns == 0 ? gap : gap + 1).append(cell);
        columns = column + 1;
        if (text.length() + row.length() > longest) {
            throw new TooLongException();
        }
    }

    /** Ends a row; one without words is left out. */
    public void endRow() {
        if (!row.isEmpty()) {
            text.append(row).append('\n');
        }
        row.setLength(0);
        columns = 0;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
