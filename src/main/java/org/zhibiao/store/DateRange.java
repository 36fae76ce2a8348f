package org.zhibiao.store;

import java.util.Optional;
import org.zhibiao.record.CalendarDate;

/**
 * A stretch of time that deadlines are looked for in, both ends included.
 *
 * @param from the first date; empty for no bound
 * @param to the last date; empty for no bound
 */
public record DateRange(Optional<CalendarDate> from, Optional<CalendarDate> to) {

    private static final String DOTS = "..";
    private static final int UNKNOWN = 99;

    /**
     * Reads {@code 2025}, {@code 2025-06}, {@code 2021..2025}, {@code 2025-06..} or {@code ..2025}.
     *
     * @throws IllegalArgumentException for anything else; the message shows the forms
     */
    public static DateRange parse(String text) {
        int dots = text.indexOf(DOTS);
        try {
            if (dots < 0) {
                Optional<CalendarDate> date = Optional.of(CalendarDate.parse(text.strip()));
                return new DateRange(date, date);
            }
            return new DateRange(end(text.substring(0, dots)), end(text.substring(dots + DOTS.length())));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no date or range of dates; write 2025, 2025-06, "
                    + "2025-06-30, 2021..2025, 2025.. or ..2025", e);
        }
    }

    private static Optional<CalendarDate> end(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(CalendarDate.parse(text.strip()));
    }

    /**
     * A date as a number that sorts, YYYYMMDD; 99 stands for a month or day that is not known, because
     * a date of which only the year is known means its end.
     */
    static int number(CalendarDate date) {
        return number(date, UNKNOWN);
    }

    /** The smallest {@link #number} in the range. */
    int lowest() {
        return from.map(date -> number(date, 0)).orElse(0);
    }

    /** The largest {@link #number} in the range. */
    int highest() {
        return to.map(DateRange::number).orElse(Integer.MAX_VALUE);
    }

    private static int number(CalendarDate date, int unknown) {
        int month = date.month() == 0 ? unknown : date.month();
        int day = date.day() == 0 ? unknown : date.day();
        return date.year() * 10_000 + month * 100 + day;
    }
}
