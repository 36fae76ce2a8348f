package org.zhibiao.store.query;

import java.util.Set;
import java.util.regex.Pattern;

/** Which characters and words have a meaning of their own in a query. */
final class Characters {

    static final char ESCAPE = '\\';
    static final Set<String> AND = Set.of("AND", "且", "&&");
    static final Set<String> OR = Set.of("OR", "或", "||");
    static final Set<String> NOT = Set.of("NOT", "非");

    /** What other query languages take for a regular expression. */
    static final Pattern REGULAR = Pattern.compile("/.+/");
    /** A word with a weight or a distance of other query languages, which is the group; in numbers 3~5 is a range. */
    static final Pattern FOREIGN_SIGN = Pattern.compile("[^\\d０-９~^]+([~^][\\d.]*)");

    private static final String SPECIAL = "()（）[]［］{}｛｝\"＂“”「」『』:：<>≤≥＜＞\\";
    private static final String OPENING_QUOTES = "\"＂“”「『";
    private static final String CLOSING_PARENTHESES = ")）";

    private Characters() {}

    /** Whether a character only separates: a blank of any kind, or the Chinese comma and semicolon. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '，' || c == '；';
    }

    /** Whether a character ends a word that stands without quotes. */
    static boolean isSpecial(int c) {
        return isBlank(c) || SPECIAL.indexOf(c) >= 0;
    }

    static boolean opensQuote(int c) {
        return OPENING_QUOTES.indexOf(c) >= 0;
    }

    /** Whether a character closes what another has opened; of “ and ” typists often take one for both. */
    static boolean closesQuote(int open, int c) {
        return switch (open) {
            case '「' -> c == '」';
            case '『' -> c == '』';
            case '“', '”' -> c == '“' || c == '”';
            default -> c == open;
        };
    }

    static boolean closesParenthesis(int c) {
        return CLOSING_PARENTHESES.indexOf(c) >= 0;
    }

    /** Whether two of a character are an operator. */
    static boolean isDoubled(int c) {
        return c == '&' || c == '|';
    }

    static boolean isOperator(String word) {
        return AND.contains(word) || OR.contains(word) || NOT.contains(word);
    }

    /** Whether a text can stand as it is where a word is read. */
    static boolean isPlain(String text) {
        return !text.isEmpty()
                && !isOperator(text)
                && text.charAt(0) != '-'
                && !text.contains("&&")
                && !text.contains("||")
                && text.codePoints().noneMatch(Characters::isSpecial)
                && !REGULAR.matcher(text).matches()
                && !FOREIGN_SIGN.matcher(text).matches();
    }

    /** A text in which nothing has a meaning of its own. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(ESCAPE).appendCodePoint(c));
        return escaped.toString();
    }
}
