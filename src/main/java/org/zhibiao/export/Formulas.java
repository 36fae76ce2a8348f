package org.zhibiao.export;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula when it opens CSV, made harmless as OWASP's page on CSV injection
 * advises: an apostrophe before it, which spreadsheets take as the sign of text.
 *
 * <p>A formula begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line end, or with the full-width form
 * of a sign, which Excel takes for the sign. A number with its sign ({@code -3.2%}) is none. To tell what has been
 * added from what stands in the text, text that begins with apostrophes before such a sign gets one more, so that
 * {@link #plain} gives every text back.
 */
public final class Formulas {

    private static final String SIGNS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+\\-＋－][0-9]++([.,][0-9]++)*+[%％]?");

    private Formulas() {}

    /** The text as it can stand in a cell. */
    public static String harmless(String text) {
        return isRun(text) ? "'" + text : text;
    }

    /** The text that stands in a cell, without what {@link #harmless} added. */
    public static String plain(String cell) {
        return cell.startsWith("'") && isRun(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isRun(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start < text.length()
                && SIGNS.indexOf(text.charAt(start)) >= 0
                && !NUMBER.matcher(text).matches();
    }
}
