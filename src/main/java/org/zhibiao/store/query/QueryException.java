package org.zhibiao.store.query;

import java.util.Optional;

/** A line that is no query, with the place of the mistake, what was expected there and the nearest right spelling. */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 40;

    private final String query;
    private final int place;
    private final String wrong;
    private final String expected;
    private final String suggestion;

    /**
     * A mistake at a place.
     *
     * @param query the line
     * @param place where the mistake begins, in code points from the beginning of the line; its length when
     *     something is missing at its end
     * @param wrong what is wrong
     * @param expected what should stand there
     * @param suggestion the right spelling that is nearest to what stands there
     */
    QueryException(String query, int place, String wrong, String expected, Optional<String> suggestion) {
        super("character " + (place + 1) + ": " + wrong
                + suggestion.map(word -> "; did you mean '" + word + "'?").orElse(";") + " expected " + expected);
        this.query = query;
        this.place = place;
        this.wrong = wrong;
        this.expected = expected;
        this.suggestion = suggestion.orElse("");
    }

    /** Words of the line in quotes, cut where they are too long for a message. */
    static String shown(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_SHOWN
                ? "'" + words + "'"
                : "'" + words.substring(0, words.offsetByCodePoints(0, LONGEST_SHOWN)) + "…'";
    }

    /** The line. */
    public String query() {
        return query;
    }

    /** Where the mistake begins, in code points; the length of the line when something is missing at its end. */
    public int place() {
        return place;
    }

    /** What is wrong, without the place. */
    public String wrong() {
        return wrong;
    }

    /** What should stand there. */
    public String expected() {
        return expected;
    }

    /** The right spelling that is nearest to what stands there. */
    public Optional<String> suggestion() {
        return suggestion.isEmpty() ? Optional.empty() : Optional.of(suggestion);
    }
}
