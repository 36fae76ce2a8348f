package org.zhibiao.document.format.web;

import java.util.function.Consumer;

/**
 * Joins stretches of a page's text to lines and cells. Blanks fall together to one; an ideographic one stays
 * that; those at the ends go, and with them the indents that pages make of no-break spaces. A line break of
 * the page's source between two Chinese characters is none: it was put there by a program that wraps lines;
 * but one alone between two elements is a blank.
 */
final class LineText {

    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final String INVISIBLE = "\u200B\uFEFF\u00AD";

    private final Consumer<String> out;
    private final StringBuilder line = new StringBuilder();
    private boolean blank;
    private boolean ideographic;
    private boolean wrapped;
    private boolean wide;
    private boolean inCell;

    /** Gives every line that is not empty to a taker. */
    LineText(Consumer<String> out) {
        this.out = out;
    }

    /**
     * Takes some text.
     *
     * @param preformatted whether its line breaks are meant
     */
    void append(String text, boolean preformatted) {
        wide |= text.isBlank();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preformatted && c == '\n') {
                endLine();
            } else if (INVISIBLE.indexOf(c) >= 0) {
                // Says only where a line may break.
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
                ideographic |= c == IDEOGRAPHIC_SPACE;
                wrapped |= c == '\n' || c == '\r';
                wide |= c != '\n' && c != '\r' && c != ' ' && c != '\t';
            } else {
                appendBlank(c);
                line.append(c);
            }
        }
    }

    private void appendBlank(char next) {
        if (blank && !line.isEmpty()) {
            boolean wrappedChinese = wrapped && !wide && isChinese(line.charAt(line.length() - 1)) && isChinese(next);
            if (!wrappedChinese) {
                line.append(ideographic ? IDEOGRAPHIC_SPACE : ' ');
            }
        }
        forgetBlank();
    }

    private void forgetBlank() {
        blank = false;
        ideographic = false;
        wrapped = false;
        wide = false;
    }

    /** Ends a line; within a cell that is a blank. */
    void endLine() {
        if (inCell) {
            blank = true;
            wide = true;
            return;
        }
        forgetBlank();
        if (!line.isEmpty()) {
            out.accept(line.toString());
            line.setLength(0);
        }
    }

    /** Begins a cell, which takes all text up to its end. */
    void startCell() {
        endCell();
        endLine();
        inCell = true;
    }

    /** The text of the cell. */
    String endCell() {
        if (!inCell) {
            return "";
        }
        String cell = line.toString();
        line.setLength(0);
        forgetBlank();
        inCell = false;
        return cell;
    }

    private static boolean isChinese(char c) {
        return Character.isIdeographic(c)
                || c >= '\u3001' && c <= '\u301F'
                || c >= '\uFF01' && c <= '\uFF5E'
                || "“”‘’—…·".indexOf(c) >= 0;
    }
}
