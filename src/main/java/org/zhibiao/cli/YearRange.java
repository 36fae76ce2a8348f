package org.zhibiao.cli;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.store.query.Expression;

/**
 * Years from one to another, both meant.
 *
 * @param from the first; {@link Integer#MIN_VALUE} without bound
 * @param to the last; {@link Integer#MAX_VALUE} without bound
 */
record YearRange(int from, int to) implements IntPredicate {

    /** All years. */
    static final YearRange ALL = new YearRange(Integer.MIN_VALUE, Integer.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(?<one>\\d{4})|(?<from>\\d{4})?\\.\\.(?<to>\\d{4})?");

    /**
     * Reads the value of {@code --years}: {@code 2010..2025}, {@code 2010..}, {@code ..2025}, {@code 2025}, or a plan
     * as queries name it: {@code 十四五}.
     *
     * @throws CommandException when it is none of these, or ends before it begins
     */
    static YearRange parse(String text, QueryReader reader, Environment environment) throws CommandException {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches() || matcher.group().equals("..")) {
            return plan(text.strip(), reader)
                    .orElseThrow(() -> CommandException.wrongUse(environment, "wrong.years", text));
        }
        Optional<String> one = Optional.ofNullable(matcher.group("one"));
        YearRange range = new YearRange(
                one.or(() -> Optional.ofNullable(matcher.group("from")))
                        .map(Integer::valueOf)
                        .orElse(ALL.from),
                one.or(() -> Optional.ofNullable(matcher.group("to")))
                        .map(Integer::valueOf)
                        .orElse(ALL.to));
        if (range.from > range.to) {
            throw CommandException.wrongUse(environment, "wrong.years_backwards", text, range.to, range.from);
        }
        return range;
    }

    private static Optional<YearRange> plan(String text, QueryReader reader) {
        try {
            return !text.matches("(?s).*\\s.*") && reader.read("deadline:" + text) instanceof Expression.Dates dates
                    ? dates.from()
                            .flatMap(YearRange::whole)
                            .flatMap(
                                    from -> dates.to().flatMap(YearRange::whole).map(to -> new YearRange(from, to)))
                    : Optional.empty();
        } catch (CommandException e) {
            return Optional.empty();
        }
    }

    /** The year of a date that is a year and no more. */
    private static Optional<Integer> whole(CalendarDate date) {
        return date.month() > 0 ? Optional.empty() : Optional.of(date.year());
    }

    @Override
    public boolean test(int year) {
        return from <= year && year <= to;
    }
}
