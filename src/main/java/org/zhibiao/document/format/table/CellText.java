package org.zhibiao.document.format.table;

import java.util.regex.Pattern;

/** The text of a document out of the cell that holds it. */
final class CellText {

    private static final Pattern WRITTEN_BREAK = Pattern.compile("\\\\r\\\\n|\\\\n|\\\\r");
    private static final int LEAST_BREAKS = 2;

    private CellText() {}

    /** With the breaks of lines that a program wrote out as {@code \r\n} or {@code _x000D_}, and all breaks alike. */
    static String of(String cell) {
        String text = cell.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', '\n');
        boolean writtenOut = text.contains("\\")
                && WRITTEN_BREAK.matcher(text).results().limit(LEAST_BREAKS).count() == LEAST_BREAKS;
        return writtenOut
                ? WRITTEN_BREAK
                        .matcher(text)
                        .replaceAll("\n")
                        .replace("\\t", "\t")
                        .strip()
                : text.strip();
    }
}
