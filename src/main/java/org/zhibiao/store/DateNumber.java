package org.zhibiao.store;

import org.zhibiao.record.CalendarDate;

/** Dates as numbers that sort, YYYYMMDD. */
final class DateNumber {

    private static final int UNKNOWN = 99;

    private DateNumber() {}

    /** The last day of a date, as it is indexed: a date of which only the year is known means its end. */
    static int last(CalendarDate date) {
        return number(date, UNKNOWN);
    }

    /** The first day of a date. */
    static int first(CalendarDate date) {
        return number(date, 0);
    }

    private static int number(CalendarDate date, int unknown) {
        int month = date.month() == 0 ? unknown : date.month();
        int day = date.day() == 0 ? unknown : date.day();
        return date.year() * 10_000 + month * 100 + day;
    }
}
