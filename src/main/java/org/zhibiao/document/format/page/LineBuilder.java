package org.zhibiao.document.format.page;

import java.util.List;
import java.util.Optional;
import org.zhibiao.document.content.ChineseBlanks;

/** Characters in their places to a line: what is a blank, what a gap between cells. */
final class LineBuilder {

    /** In characters: so wide a gap parts the cells of a row; two blanks open a paragraph or part a name. */
    private static final double CELL_GAP = 2.1;
    /** In characters: the same where no blank was written, for which nothing but a new cell is a reason. */
    private static final double UNWRITTEN_GAP = 1.5;
    /** In characters: so wide a gap parts Latin words where no blank was written. */
    private static final double WORD_GAP = 0.2;

    /** In characters: digits so far apart are one number, each set in the middle of a Chinese character's place. */
    private static final double DIGIT_GAP = 0.8;

    /**
     * A character, or several that a font draws as one.
     *
     * @param left where it begins
     * @param right where it ends
     * @param y its base line, growing downwards
     * @param size the width of a Chinese character
     * @param text the character
     */
    record Glyph(double left, double right, double y, double size, String text) {}

    private LineBuilder() {}

    /** The line that these make, left to right as given; empty when there is nothing but white space. */
    static Optional<PageText.Line> line(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        Glyph first = null;
        Glyph last = null;
        boolean blank = false;
        for (Glyph glyph : glyphs) {
            if (isBlank(glyph.text())) {
                blank = true;
                continue;
            }
            if (last == null) {
                first = glyph;
            } else {
                text.append(between(last, glyph, blank));
            }
            text.append(ChineseBlanks.plain(glyph.text()));
            last = glyph;
            blank = false;
        }
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new PageText.Line(first.left(), last.right(), first.y(), first.size(), text.toString()));
    }

    private static boolean isBlank(String text) {
        return text == null
                || text.chars()
                        .allMatch(c -> Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || c == 0xFFFD);
    }

    private static String between(Glyph last, Glyph next, boolean blank) {
        double gap = next.left() - last.right();
        double size = Math.max(last.size(), next.size());
        if (gap > (blank ? CELL_GAP : UNWRITTEN_GAP) * size) {
            return "\t";
        }
        int before = last.text().codePointBefore(last.text().length());
        int after = next.text().codePointAt(0);
        if (ChineseBlanks.isLayout(before, after)
                || !Character.isLetter(before) && !Character.isLetter(after) && gap < DIGIT_GAP * size) {
            return "";
        }
        return blank || gap > WORD_GAP * size ? " " : "";
    }
}
