package org.zhibiao.store.query;

import java.util.Optional;
import java.util.Set;

/** The line of a query with the place up to which it has been read. */
final class Line {

    private final String query;
    private final int[] characters;
    private int place;

    /**
     * A word without quotes.
     *
     * @param text what it says
     * @param start its first place
     * @param escaped whether a character of it is kept from having a meaning of its own
     * @param pattern whether it holds {@code *}
     */
    record Word(String text, int start, boolean escaped, boolean pattern) {

        boolean isOperator() {
            return !escaped && Characters.isOperator(text);
        }
    }

    Line(String query) {
        this.query = query;
        this.characters = query.codePoints().toArray();
    }

    int place() {
        return place;
    }

    int length() {
        return characters.length;
    }

    QueryException mistake(int at, String wrong, String expected) {
        return mistake(at, wrong, expected, Optional.empty());
    }

    QueryException mistake(int at, String wrong, String expected, Optional<String> suggestion) {
        return new QueryException(query, at, wrong, expected, suggestion);
    }

    boolean atEnd() {
        return place == characters.length;
    }

    /** All from the place on. */
    String rest() {
        return new String(characters, place, characters.length - place);
    }

    /** The character at the place; a blank at the end. */
    int peek() {
        return peek(0);
    }

    private int peek(int ahead) {
        return place + ahead < characters.length ? characters[place + ahead] : ' ';
    }

    int next() {
        return characters[place++];
    }

    String shown() {
        return "'" + Character.toString(peek()) + "'";
    }

    void skipBlanks() {
        while (!atEnd() && Characters.isBlank(peek())) {
            place++;
        }
    }

    /** Takes one of some characters if it comes next. */
    boolean take(String anyOf) {
        boolean comes = !atEnd() && anyOf.indexOf(peek()) >= 0;
        place += comes ? 1 : 0;
        return comes;
    }

    /** Takes the sign of a negation: a hyphen with something directly behind it. */
    boolean takeMinus() {
        boolean comes = peek() == '-' && !Characters.isBlank(peek(1));
        place += comes ? 1 : 0;
        return comes;
    }

    boolean comes(Set<String> operator) {
        return operator.contains(doubled()) || isOperator(operator);
    }

    /** Takes an operator if it comes next. */
    boolean take(Set<String> operator) {
        if (operator.contains(doubled())) {
            place += 2;
            return true;
        }
        boolean comes = isOperator(operator);
        if (comes) {
            word();
        }
        return comes;
    }

    private boolean isOperator(Set<String> operator) {
        Word word = peekWord();
        return word.isOperator() && operator.contains(word.text());
    }

    /** {@code &&} or {@code ||} if it comes next, else nothing. */
    private String doubled() {
        return Characters.isDoubled(peek()) && peek(1) == peek()
                ? Character.toString(peek()).repeat(2)
                : "";
    }

    /** The operator that comes next. */
    String peekOperator() {
        return doubled().isEmpty() ? peekWord().text() : doubled();
    }

    int characterAt(int at) {
        return characters[at];
    }

    private Word peekWord() {
        int start = place;
        Word word = word();
        place = start;
        return word;
    }

    /** The characters up to the next one with a meaning of its own; none when there is one at the place. */
    Word word() {
        int start = place;
        boolean escaped = false;
        boolean pattern = false;
        StringBuilder text = new StringBuilder();
        while (!atEnd() && doubled().isEmpty() && (!Characters.isSpecial(peek()) || peek() == Characters.ESCAPE)) {
            boolean escape = peek() == Characters.ESCAPE;
            if (escape) {
                text.appendCodePoint(escapedCharacter());
            } else {
                pattern |= peek() == '*';
                text.appendCodePoint(next());
            }
            escaped |= escape;
        }
        return new Word(text.toString(), start, escaped, pattern);
    }

    private int escapedCharacter() {
        next();
        if (atEnd()) {
            throw mistake(place, "nothing stands behind '\\'", "the character that is to be taken as it is");
        }
        return next();
    }

    /**
     * What stands in quotes, the first of which comes next.
     *
     * @throws QueryException when they are not closed, or nothing stands in them
     */
    String quoted() {
        int start = place;
        int open = next();
        StringBuilder text = new StringBuilder();
        while (!atEnd() && !Characters.closesQuote(open, peek())) {
            text.appendCodePoint(peek() == Characters.ESCAPE ? escapedCharacter() : next());
        }
        if (atEnd()) {
            throw mistake(
                    start,
                    "the quote " + Character.toString(open) + " is not closed",
                    "the closing quote at the end of the phrase");
        }
        next();
        if (text.toString().isBlank()) {
            throw mistake(start, "nothing stands in the quotes", "words in them");
        }
        return text.toString();
    }
}
