package org.zhibiao.document.content;

import java.text.Normalizer;

/** Where a blank belongs in Chinese text: between Latin words, and nowhere else. */
public final class ChineseBlanks {

    private ChineseBlanks() {}

    /** What goes between two pieces of one paragraph that a line's end held apart: a blank or nothing. */
    public static String between(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        int last = before.codePointBefore(before.length());
        int first = after.codePointAt(0);
        // Numbers are broken at the end of a line by some programs, two numbers in a row hardly occur.
        return isLatin(last) && isLatin(first) && !(Character.isDigit(last) && Character.isDigit(first)) ? " " : "";
    }

    /** Whether a blank between these two characters is layout, and no word's end. */
    public static boolean isLayout(int before, int after) {
        return !isLatin(before) || !isLatin(after);
    }

    private static boolean isLatin(int character) {
        return character < 0x2000 && !Character.isWhitespace(character);
    }

    /**
     * A character as text has it: fonts give some Chinese characters as radicals (U+2E80 to U+2FDF), as
     * compatibility characters (U+F900 to U+FAFF) or as ligatures (U+FB00 to U+FB06), which look the same.
     */
    public static String plain(String character) {
        int first = character.isEmpty() ? 0 : character.codePointAt(0);
        boolean looksLikeAnother = first >= 0x2E80 && first <= 0x2FDF
                || first >= 0xF900 && first <= 0xFAFF
                || first >= 0xFB00 && first <= 0xFB06;
        return looksLikeAnother ? Normalizer.normalize(character, Normalizer.Form.NFKC) : character;
    }
}
