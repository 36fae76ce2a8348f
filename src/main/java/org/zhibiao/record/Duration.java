package org.zhibiao.record;

import java.time.Period;
import java.time.format.DateTimeParseException;

/**
 * A length of time, written as ISO 8601 does: {@code P30D}, {@code P6M}, {@code P10Y}. Hours, which
 * {@link Period} has not, are kept as written: {@code PT24H}.
 *
 * @param iso the ISO 8601 form
 */
public record Duration(String iso) implements TimeLimit {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when it is not an ISO 8601 duration
     */
    public Duration {
        try {
            if (iso.startsWith("PT")) {
                java.time.Duration.parse(iso);
            } else {
                Period.parse(iso);
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a duration (such as P30D): " + iso, e);
        }
    }

    /** See the constructor. */
    public static Duration parse(String text) {
        return new Duration(text);
    }

    @Override
    public String toString() {
        return iso;
    }
}
