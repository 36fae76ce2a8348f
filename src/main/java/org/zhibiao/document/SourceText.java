package org.zhibiao.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A document's text as it was read, with a normalised twin of the same length in code points.
 *
 * <p>The twin has exactly one {@code char} per code point: full-width letters, digits and ASCII
 * punctuation become half-width, every kind of blank becomes a space (between groups of digits a comma), radicals
 * become the characters that look like them, traditional characters their simplified twins, dashes and tildes are unified,
 * and a code point outside the basic plane becomes U+FFFF. Hence index {@code i} of the twin is code
 * point {@code i} of the text, and no table is needed to go back.
 */
public final class SourceText {

    private static final int LONGEST_LOST = 8;
    private static final char OUTSIDE_BASIC_PLANE = '\uFFFF';

    private final String stored;
    private final String normal;
    /** Code points outside the basic plane, which take two chars of {@link #stored}: their positions, ascending. */
    private final int[] outside;

    /** Takes the text as it is; nothing is trimmed. */
    public SourceText(String stored) {
        this.stored = stored;
        this.normal = normalise(stored);
        this.outside = stored.length() == normal.length() ? new int[0] : outside(stored);
    }

    /** The text as read. */
    public String stored() {
        return stored;
    }

    /** The normalised twin, one char per code point. */
    public String normal() {
        return normal;
    }

    /** Length in code points. */
    public int length() {
        return normal.length();
    }

    /**
     * The stored text from one position to another, both in code points.
     *
     * @throws IndexOutOfBoundsException when a position is outside the text
     */
    public String slice(int start, int end) {
        Objects.checkFromToIndex(start, end, length());
        return stored.substring(charIndex(start), charIndex(end));
    }

    /**
     * Where a position in code points lies in {@link #stored}, in chars, which are UTF-16 code units.
     *
     * @param position 0 to the length
     */
    public int charIndex(int position) {
        // Counting from the beginning would make a long text with one emoji take quadratic time.
        int found = Arrays.binarySearch(outside, position);
        return position + (found < 0 ? -found - 1 : found);
    }

    private static int[] outside(String text) {
        IntStream.Builder positions = IntStream.builder();
        int position = 0;
        for (int i = 0; i < text.length(); position++) {
            int chars = Character.charCount(text.codePointAt(i));
            if (chars > 1) {
                positions.add(position);
            }
            i += chars;
        }
        return positions.build().toArray();
    }

    private static String normalise(String text) {
        StringBuilder twin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            twin.append(
                    !Character.isBmpCodePoint(point)
                            ? OUTSIDE_BASIC_PLANE
                            : isGroupBlank(text, i - 1)
                                    ? ','
                                    : point == '?' && isLostBlank(text, i - 1) ? ' ' : normalise((char) point));
        }
        return twin.toString();
    }

    /**
     * Whether a blank that does not break a line stands between groups of three digits (ISO 80000-1, 7.3.1), where
     * Chinese texts have a comma.
     */
    private static boolean isGroupBlank(String text, int at) {
        char c = text.charAt(at);
        return (c == '\u00A0' || c == '\u2009' || c == '\u202F' || c == '\u2007')
                && at > 0
                && isDigit(text, at - 1)
                && isDigit(text, at + 1)
                && isDigit(text, at + 2)
                && isDigit(text, at + 3)
                && !isDigit(text, at + 4);
    }

    /**
     * Whether a question mark is one of two or more between Chinese characters: so many bytes a no-break or ideographic
     * space had when it was written in an encoding that has none.
     */
    private static boolean isLostBlank(String text, int at) {
        int before = at;
        while (before > 0 && at - before < LONGEST_LOST && text.charAt(before - 1) == '?') {
            before--;
        }
        int after = at + 1;
        while (after < text.length() && after - at < LONGEST_LOST && text.charAt(after) == '?') {
            after++;
        }
        return after - before > 1
                && before > 0
                && after < text.length()
                && Character.isIdeographic(text.charAt(before - 1))
                && Character.isIdeographic(text.charAt(after));
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Fonts and copied pages have radicals (⼯, U+2E80 to U+2FDF) for the characters that look alike (工). */
    private static char plain(char radical) {
        String plain = Normalizer.normalize(String.valueOf(radical), Normalizer.Form.NFKC);
        return plain.length() == 1 ? plain.charAt(0) : radical;
    }

    private static char normalise(char c) {
        if (c > ' ' && c < '\u007F') {
            return c;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        if (c >= '\u2E80' && c <= '\u2FDF') {
            return plain(c);
        }
        return switch (c) {
            case '\n' -> '\n';
            case '\r', '\u2028', '\u2029', '\u0085' -> '\n';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u2500', '\uFE63' -> '—';
            case '\u301C', '\u223C' -> '~';
            case '\uFE6A' -> '%';
            case '\u2236' -> ':';
            case '\u3014' -> '〔';
            case '\u3015' -> '〕';
            case '\uFF61' -> '。';
            case '\uFF64' -> '、';
            case '\u25CB', '\u25EF', '\u3007' -> '〇';
            case '\u201F', '\u301D', '\u300C', '\u300E' -> '“';
            case '\u301E', '\u300D', '\u300F' -> '”';
            default ->
                Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || c == '\uFEFF'
                                || c == '\u200B'
                        ? ' '
                        : SimplifiedCharacters.of(c);
        };
    }
}
