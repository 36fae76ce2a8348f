package org.zhibiao.cli;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years from one to another, both meant.
 *
 * @param from the first
 * @param to the last
 */
record YearRange(int from, int to) implements IntPredicate {

    private static final Pattern FORM = Pattern.compile("(?<one>\\d{4})|(?<from>\\d{4})?\\.\\.(?<to>\\d{4})?");

    /**
     * Reads the value of {@code --years}: {@code 2010..2025}, {@code 2010..}, {@code ..2025} or {@code 2025}.
     *
     * @param text empty for all years
     * @throws CommandException when it is none of these, or ends before it begins
     */
    static YearRange parse(Optional<String> text) throws CommandException {
        if (text.isEmpty()) {
            return new YearRange(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        Matcher matcher = FORM.matcher(text.get().strip());
        if (!matcher.matches() || matcher.group().equals("..")) {
            throw new CommandException(
                    ExitCode.WRONG_USE,
                    "--years '" + text.get() + "' is no range of years; write 2010..2025, 2010.., ..2025 or 2025");
        }
        Optional<Integer> one = Optional.ofNullable(matcher.group("one")).map(Integer::valueOf);
        YearRange range = new YearRange(
                one.orElseGet(() -> Optional.ofNullable(matcher.group("from"))
                        .map(Integer::valueOf)
                        .orElse(Integer.MIN_VALUE)),
                one.orElseGet(() -> Optional.ofNullable(matcher.group("to"))
                        .map(Integer::valueOf)
                        .orElse(Integer.MAX_VALUE)));
        if (range.from > range.to) {
            throw new CommandException(
                    ExitCode.WRONG_USE,
                    "--years " + text.get() + " ends before it begins; write " + range.to + ".." + range.from);
        }
        return range;
    }

    @Override
    public boolean test(int year) {
        return from <= year && year <= to;
    }
}
