package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Comparator;

/**
 * A reading of a table's cell: a number, or the dash that says that there is none.
 *
 * @param start first position of the number, its sign included
 * @param end position after the number and the unit that stands with it
 * @param next position after the cell
 * @param number the number without its sign, magnitudes multiplied out; empty for a dash or words
 * @param upper the upper end of a range
 * @param decimals digits behind the point
 * @param unit the unit that stands in the cell
 * @param comparator the bound that stands in the cell
 * @param sign -1, +1, or 0 where none stands
 * @param bracketed whether it stands in 〔〕 or [], the mark of a total over several years
 */
record TableValue(
        int start,
        int end,
        int next,
        Optional<BigDecimal> number,
        Optional<BigDecimal> upper,
        int decimals,
        Optional<TableUnit> unit,
        Comparator comparator,
        int sign,
        boolean bracketed) {

    private static final Map<String, Comparator> BOUNDS = Map.ofEntries(
            Map.entry("<", Comparator.LT),
            Map.entry("小于", Comparator.LT),
            Map.entry("低于", Comparator.LT),
            Map.entry(">", Comparator.GT),
            Map.entry("大于", Comparator.GT),
            Map.entry("超过", Comparator.GT),
            Map.entry("高于", Comparator.GT),
            Map.entry("≤", Comparator.LE),
            Map.entry("≦", Comparator.LE),
            Map.entry("不超过", Comparator.LE),
            Map.entry("不高于", Comparator.LE),
            Map.entry("控制在", Comparator.LE),
            Map.entry("以内", Comparator.LE),
            Map.entry("以下", Comparator.LE),
            Map.entry("≥", Comparator.GE),
            Map.entry("≧", Comparator.GE),
            Map.entry("不低于", Comparator.GE),
            Map.entry("不少于", Comparator.GE),
            Map.entry("以上", Comparator.GE),
            Map.entry("约", Comparator.APPROX),
            Map.entry("左右", Comparator.APPROX),
            Map.entry("达到", Comparator.EQ));
    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 6;
    private static final Pattern BEFORE =
            Pattern.compile("([<>≤≥≦≧约]|不低于|不少于|不超过|不高于|大于|超过|小于|低于|高于|控制在|达到)?([〔\\[【])?([-—+])?(?=\\d)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?");
    private static final Pattern AFTER = Pattern.compile("\\(?(?:及|含)?(以上|以内|以下|左右)\\)?");
    private static final Pattern DASH = Pattern.compile("[—\\-]{1,3}|/|…{1,2}");
    private static final Pattern RANGE = Pattern.compile("(?:—{1,2}|[-~至])(\\d{1,12}(?:\\.\\d{1,6})?)");
    private static final Pattern OWN_UNIT = Pattern.compile("%|‰|个?百分点");
    private static final Pattern WORDED_GOAL =
            Pattern.compile(".{0,24}(?:完成|下达|达标|任务|核定|确定|持续|同步|控制|覆盖|高于|低于|提高|下降|基本|保持|稳定).{0,24}");

    /** The reading of a cell whose limits are known. */
    static Optional<TableValue> of(String text, int start, int end, Lexicon lexicon) {
        String cell = text.substring(start, end).strip();
        boolean worded = WORDED_GOAL.matcher(cell).matches() && cell.chars().noneMatch(Character::isDigit);
        if (cell.isEmpty() || DASH.matcher(cell).matches() || worded) {
            return Optional.of(none(end));
        }
        int shift = skipBlanks(text, start);
        return new Reading(cell, lexicon, true)
                .numbers(0).stream()
                        .filter(value -> value.next() == cell.length())
                        .max(java.util.Comparator.comparingInt(value -> value.end() - value.start()))
                        .map(value -> value.shifted(shift));
    }

    private TableValue shifted(int by) {
        return new TableValue(
                start + by, end + by, next + by, number, upper, decimals, unit, comparator, sign, bracketed);
    }

    /**
     * All readings of a cell that begins at a position and may run on into the next without a sign. A number
     * ends after any of its digits, so that 2551.72347.6 is among others 2551.7 and 2347.6.
     */
    static List<TableValue> beginningAt(String text, int start, Lexicon lexicon) {
        int from = skipBlanks(text, start);
        List<TableValue> values = new ArrayList<>(new Reading(text, lexicon, false).numbers(from));
        for (int length = 1;
                length <= 3
                        && DASH.matcher(text)
                                .region(from, Math.min(text.length(), from + length))
                                .matches();
                length++) {
            values.add(none(from + length));
        }
        return values;
    }

    private static TableValue none(int next) {
        return new TableValue(
                next, next, next, Optional.empty(), Optional.empty(), 0, Optional.empty(), Comparator.EQ, 0, false);
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * Reads one cell.
     *
     * @param whole whether the text ends with the cell; only then may units of all kinds and ranges follow
     *     the number, for else they may as well belong to what comes next
     */
    private record Reading(String text, Lexicon lexicon, boolean whole) {

        List<TableValue> numbers(int from) {
            Matcher before = BEFORE.matcher(text).region(from, text.length());
            before.useTransparentBounds(true);
            if (!before.lookingAt()) {
                return List.of();
            }
            List<TableValue> values = new ArrayList<>();
            for (int end : ends(before.end())) {
                finish(before, end).ifPresent(values::add);
            }
            return values;
        }

        private List<Integer> ends(int start) {
            Matcher grouped = GROUPED.matcher(text).region(start, text.length());
            if (grouped.lookingAt()) {
                return List.of(grouped.end());
            }
            List<Integer> ends = new ArrayList<>();
            int i = start;
            while (isDigit(i) && i - start < MOST_DIGITS) {
                i++;
                ends.add(i);
                boolean leadingZero = i - start == 1 && text.charAt(start) == '0';
                if (i < text.length() && text.charAt(i) == '.' && isDigit(i + 1)) {
                    for (int j = i + 1; isDigit(j) && j - i <= MOST_DECIMALS; j++) {
                        ends.add(j + 1);
                    }
                    return ends;
                }
                if (leadingZero) {
                    return ends;
                }
            }
            return ends;
        }

        private boolean isDigit(int i) {
            return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }

        /** 2:1 is the ratio 2, which has no unit. */
        private int ratioEnd(int numberEnd) {
            Matcher ratio = QuantityParser.TO_ONE_IN_CELL.matcher(text).region(numberEnd, text.length());
            return ratio.lookingAt() ? ratio.end() : numberEnd;
        }

        private Optional<TableValue> finish(Matcher before, int numberEnd) {
            boolean pointFollows = numberEnd < text.length() && text.charAt(numberEnd) == '.';
            if (pointFollows) {
                return Optional.empty();
            }
            String digits = text.substring(before.end(), numberEnd).replace(",", "");
            int start = before.group(3) == null ? before.end() : before.start(3);
            Optional<Matcher> range = range(numberEnd, new BigDecimal(digits));
            int unitStart = range.map(Matcher::end).orElse(ratioEnd(numberEnd));
            int unitEnd = unitEnd(unitStart);
            int next = unitEnd;
            boolean bracketed = before.group(2) != null;
            if (bracketed) {
                if (next >= text.length() || "〕]】".indexOf(text.charAt(next)) < 0) {
                    return Optional.empty();
                }
                next++;
            }
            Matcher after = AFTER.matcher(text).region(next, text.length());
            boolean bounded = after.lookingAt();
            Comparator comparator = range.isPresent()
                    ? Comparator.RANGE
                    : bounded
                            ? bound(after.group(1))
                            : before.group(1) != null ? bound(before.group(1)) : Comparator.EQ;
            Optional<TableUnit> unit =
                    unitEnd == unitStart ? Optional.empty() : TableUnit.of(text.substring(unitStart, unitEnd), lexicon);
            int sign = before.group(3) == null ? 0 : before.group(3).equals("+") ? 1 : -1;
            int point = digits.indexOf('.');
            return Optional.of(new TableValue(
                    start,
                    unitEnd,
                    bounded ? after.end() : next,
                    Optional.of(new BigDecimal(digits)),
                    range.map(match -> new BigDecimal(match.group(1))),
                    point < 0 ? 0 : digits.length() - point - 1,
                    unit,
                    comparator,
                    sign,
                    bracketed));
        }

        /** What one of the words that the patterns know says. */
        private static Comparator bound(String word) {
            return Objects.requireNonNull(BOUNDS.get(word), word);
        }

        private Optional<Matcher> range(int from, BigDecimal lower) {
            Matcher range = RANGE.matcher(text).region(from, text.length());
            return whole && range.lookingAt() && new BigDecimal(range.group(1)).compareTo(lower) > 0
                    ? Optional.of(range)
                    : Optional.empty();
        }

        private int unitEnd(int from) {
            Matcher own = OWN_UNIT.matcher(text).region(from, text.length());
            if (own.lookingAt()) {
                return own.end();
            }
            for (int end = text.length(); whole && end > from; end--) {
                if (text.length() - from < 16
                        && TableUnit.of(text.substring(from, end), lexicon)
                                .filter(unit -> !unit.text().isEmpty())
                                .isPresent()) {
                    return end;
                }
            }
            return from;
        }
    }

    boolean isNumber() {
        return number.isPresent();
    }
}
