package org.zhibiao.cli.terminal;

import java.util.Map;

/** Writes text for man(7), the macros of manual pages. */
public final class Roff {

    /** Signs that roff would take for something else, or set as another sign, so that it could not be copied. */
    private static final Map<Integer, String> ESCAPED = Map.of(
            (int) '\\', "\\e",
            (int) '-', "\\-",
            (int) '\'', "\\(aq",
            (int) '"', "\\(dq",
            (int) '^', "\\(ha",
            (int) '~', "\\(ti",
            (int) '`', "\\(ga");

    /** A place where a line may end and nothing is printed. */
    private static final String BREAK = "\\:";

    /** Signs that begin no line (GB/T 15834), and those that end none. */
    private static final String NOT_FIRST = "，。、；：！？）》」』”’％…—";

    private static final String NOT_LAST = "（《「『“‘";

    private final StringBuilder page = new StringBuilder();

    /**
     * A macro on a line of its own.
     *
     * @param name such as {@code SH}
     * @param arguments each as the reader is to see it
     */
    public Roff macro(String name, String... arguments) {
        page.append('.').append(name);
        for (String argument : arguments) {
            page.append(" \"").append(escaped(argument)).append('"');
        }
        page.append('\n');
        return this;
    }

    /** A line that tells roff how to set what follows, such as {@code ad l}. */
    public Roff request(String request) {
        page.append('.').append(request).append('\n');
        return this;
    }

    /** A line of text, which is filled with those around it. */
    public Roff text(String text) {
        page.append(atBeginning(escaped(text.strip()))).append('\n');
        return this;
    }

    /** A line in bold. */
    public Roff bold(String text) {
        page.append("\\fB").append(escaped(text)).append("\\fR\n");
        return this;
    }

    /** Lines that stand as they are. */
    public Roff lines(Iterable<String> lines) {
        page.append(".nf\n");
        lines.forEach(line -> page.append(atBeginning(escaped(line))).append('\n'));
        page.append(".fi\n");
        return this;
    }

    /** Guards a line that would be taken for a macro. */
    private static String atBeginning(String line) {
        return line.startsWith(".") ? "\\&" + line : line;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            escaped.append(ESCAPED.getOrDefault(points[i], Character.toString(points[i])));
            if (i + 1 < points.length && mayBreak(points[i], points[i + 1])) {
                escaped.append(BREAK);
            }
        }
        return escaped.toString();
    }

    /** Chinese has no blanks between words; roff by itself would let a line run on to the next blank. */
    private static boolean mayBreak(int before, int after) {
        return (isWide(before) || isWide(after))
                && before != ' '
                && after != ' '
                && NOT_LAST.indexOf(before) < 0
                && NOT_FIRST.indexOf(after) < 0;
    }

    private static boolean isWide(int point) {
        return DisplayWidth.of(Character.toString(point)) == 2;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
