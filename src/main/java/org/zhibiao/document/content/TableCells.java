package org.zhibiao.document.content;

/** A cell's text in the line of its row. */
public final class TableCells {

    private TableCells() {}

    /** Its paragraphs in one line, without tabs: those part cells. */
    public static String inOneLine(String cell) {
        StringBuilder line = new StringBuilder();
        for (String part : cell.split("[\\n\\r\\t\\f\\u000B]+")) {
            String stripped = part.strip();
            if (!stripped.isEmpty()) {
                line.append(ChineseBlanks.between(line.toString(), stripped)).append(stripped);
            }
        }
        return line.toString();
    }
}
