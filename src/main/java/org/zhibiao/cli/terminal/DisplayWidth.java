package org.zhibiao.cli.terminal;

import org.jline.utils.WCWidth;

/** Widths on a terminal: a Chinese character takes two columns. */
public final class DisplayWidth {

    private static final String CUT = "…";

    private DisplayWidth() {}

    /** Columns that a text takes. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int point) {
        return Math.max(0, WCWidth.wcwidth(point));
    }

    /** The text if it fits, else its beginning and …, in at most so many columns. */
    public static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = of(CUT);
        for (int point : text.codePoints().toArray()) {
            used += of(point);
            if (used > width) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept + CUT;
    }
}
