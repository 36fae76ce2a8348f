package org.zhibiao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.record.CalendarDate;

/** Years and dates as Chinese texts write them: 2021年3月23日, 二〇二一年三月二十三日, 2021-03-23. All texts are normalised. */
public final class Dates {

    /** A year, in digits or in Chinese, as one group. */
    public static final String YEAR = "([12]\\d{3}|[一二][〇O0零一二三四五六七八九]{3})";

    private static final int YEAR_DIGITS = 4;
    private static final int MOST_BLANKS = 3;
    private static final String NUMBER = " {0,3}(\\d{1,2}|[〇一二三四五六七八九十]{1,3}) {0,3}";
    private static final Pattern CHINESE =
            Pattern.compile(YEAR + " {0," + MOST_BLANKS + "}年" + NUMBER + "月" + NUMBER + "日");
    private static final Pattern ISO =
            Pattern.compile("(?<![\\d.-])([12]\\d{3})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d.-])");
    private static final String DIGITS = "〇一二三四五六七八九";

    private Dates() {}

    /**
     * A date that stands in a text.
     *
     * @param date the date
     * @param start its first position
     * @param end the position after its last
     */
    public record Found(CalendarDate date, int start, int end) {}

    /** All dates of the form X年X月X日, in text order. Looks only where 年 stands: whole texts are searched for them. */
    public static List<Found> chinese(String normal) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = CHINESE.matcher(normal);
        for (int at = normal.indexOf('年'); at >= 0; at = normal.indexOf('年', at + 1)) {
            int end = at;
            while (end > Math.max(0, at - MOST_BLANKS) && normal.charAt(end - 1) == ' ') {
                end--;
            }
            if (end >= YEAR_DIGITS
                    && matcher.region(end - YEAR_DIGITS, normal.length()).lookingAt()) {
                date(matcher).ifPresent(date -> found.add(new Found(date, matcher.start(), matcher.end())));
            }
        }
        return found;
    }

    /** All dates of the form X-X-X, with hyphens, slashes or dots, in text order. */
    public static List<Found> iso(String normal) {
        return all(ISO, normal);
    }

    /** The first date of either form, if there is one. */
    public static Optional<CalendarDate> first(String normal) {
        return chinese(normal).stream()
                .findFirst()
                .or(() -> iso(normal).stream().findFirst())
                .map(Found::date);
    }

    private static List<Found> all(Pattern pattern, String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            date(matcher).ifPresent(date -> found.add(new Found(date, matcher.start(), matcher.end())));
        }
        return found;
    }

    private static Optional<CalendarDate> date(Matcher parts) {
        try {
            return Optional.of(new CalendarDate(year(parts.group(1)), small(parts.group(2)), small(parts.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A year in digits or in Chinese: 二〇二一, 二O二一. */
    public static int year(String digits) {
        int value = 0;
        for (char c : digits.toCharArray()) {
            int digit = DIGITS.indexOf(c);
            value = value * 10 + (digit >= 0 ? digit : c == 'O' || c == '零' ? 0 : c - '0');
        }
        return value;
    }

    /** A number below 100: 23, 二十三, 十, 〇三. */
    public static int small(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        int ten = number.indexOf('十');
        if (ten < 0) {
            return year(number);
        }
        int tens = ten == 0 ? 1 : year(number.substring(0, ten));
        return tens * 10 + (ten + 1 < number.length() ? year(number.substring(ten + 1)) : 0);
    }

    /** The year that a pattern's first group holds where the pattern first fits. */
    public static OptionalInt firstYear(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? OptionalInt.of(year(matcher.group(1))) : OptionalInt.empty();
    }
}
