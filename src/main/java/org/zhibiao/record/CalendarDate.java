package org.zhibiao.record;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exact as the text gives it: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
 *
 * @param year the year, 1000 to 9999
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when only the month is known
 */
public record CalendarDate(int year, int month, int day) implements TimeLimit, Comparable<CalendarDate> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-((?!00)\\d{2})(?:-((?!00)\\d{2}))?)?");

    /**
     * Checks the calendar.
     *
     * @throws IllegalArgumentException when there is no such date
     */
    public CalendarDate {
        boolean exists = year >= 1000
                && year <= 9999
                && month >= 0
                && month <= 12
                && day >= 0
                && (month > 0 ? day <= YearMonth.of(year, month).lengthOfMonth() : day == 0);
        if (!exists) {
            throw new IllegalArgumentException("no such date: " + year + "-" + month + "-" + day);
        }
    }

    /** A date of which only the year is known. */
    public static CalendarDate ofYear(int year) {
        return new CalendarDate(year, 0, 0);
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static CalendarDate parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a date (YYYY, YYYY-MM or YYYY-MM-DD): " + text);
        }
        return new CalendarDate(Integer.parseInt(matcher.group(1)), part(matcher, 2), part(matcher, 3));
    }

    private static int part(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    @Override
    public int compareTo(CalendarDate other) {
        return Integer.compare(sortKey(), other.sortKey());
    }

    /** Orders dates; one of which only the year is known stands at the year's end. */
    private int sortKey() {
        return year * 10_000 + (month == 0 ? 99 : month) * 100 + (day == 0 ? 99 : day);
    }

    @Override
    public String toString() {
        return day > 0
                ? "%04d-%02d-%02d".formatted(year, month, day)
                : month > 0 ? "%04d-%02d".formatted(year, month) : "%04d".formatted(year);
    }
}
