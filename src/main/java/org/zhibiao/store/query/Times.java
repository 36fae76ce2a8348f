package org.zhibiao.store.query;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.extract.Wording;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.store.query.Expression.Dates;
import org.zhibiao.store.query.ValueReader.Bound;

/** Reads the values of fields that hold dates. */
final class Times {

    static final String EXPECTED = "a date such as 2025, 2025-06, 2025-06-30, 2025年6月 or 十四五";

    /** Two years; with 年 behind them they are read like other times. */
    private static final Pattern YEARS = Pattern.compile("^(\\d{4})[—~至到-]{1,2}(\\d{4})$");

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d.*");

    private final Line line;
    private final Tables tables;

    Times(Line line, Tables tables) {
        this.line = line;
        this.tables = tables;
    }

    /** A day, a month, a year, or the years of a plan. */
    Expression exact(Field field, Bound value) {
        Wording.Time time = time(value);
        return new Dates(field, time.from(), !time.afterwards(), time.to(), true);
    }

    /** Dates between two ends; {@code *} is none. */
    Expression between(Field field, Bound low, boolean lowIncluded, Bound high, boolean highIncluded) {
        Optional<CalendarDate> from = low.isOpen() ? Optional.empty() : lowIncluded ? first(low) : last(low);
        Optional<CalendarDate> to = high.isOpen() ? Optional.empty() : highIncluded ? last(high) : first(high);
        Dates dates = new Dates(field, from, lowIncluded, to, highIncluded);
        if (dates.isEmpty()) {
            throw line.mistake(
                    low.place(), "no date lies between " + low.text() + " and " + high.text(), "the earlier end first");
        }
        return dates;
    }

    private Optional<CalendarDate> first(Bound bound) {
        Wording.Time time = time(bound);
        return time.from().or(time::to);
    }

    private Optional<CalendarDate> last(Bound bound) {
        Wording.Time time = time(bound);
        return time.to().or(time::from);
    }

    private Wording.Time time(Bound value) {
        String text = YEARS.matcher(value.normal()).replaceFirst("$1—$2年");
        try {
            Optional<CalendarDate> date = Optional.of(CalendarDate.parse(text));
            return new Wording.Time(0, text.length(), date, date, false);
        } catch (IllegalArgumentException e) {
            return tables.wording()
                    .time(text)
                    .orElseThrow(() -> line.mistake(
                            value.place(),
                            ISO.matcher(text).matches()
                                    ? "there is no date " + value.text()
                                    : value.shown() + " is no date",
                            EXPECTED));
        }
    }
}
