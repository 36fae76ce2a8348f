package org.zhibiao.store.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.document.SourceText;
import org.zhibiao.extract.Wording;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Quantity;
import org.zhibiao.store.query.Expression.Dates;
import org.zhibiao.store.query.Expression.Match;
import org.zhibiao.store.query.Expression.NumberRange;
import org.zhibiao.store.query.Field.Kind;

/** Reads the values of fields, by their kinds. */
final class Values {

    private static final String DOTS = "..";
    private static final String PERCENT = "%";
    private static final int LONGEST = 60;
    private static final String NUMBER_EXPECTED = "a number such as 60, 8%, 1,000亿元 or 三千, with a unit of models/units.csv";
    private static final String DATE_EXPECTED = "a date such as 2025, 2025-06, 2025-06-30, 2025年6月 or 十四五";
    private static final Pattern DIGITS = Pattern.compile("(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(.*)");
    /** Two years; with 年 behind them they are read like other times. */
    private static final Pattern YEARS = Pattern.compile("^(\\d{4})[—~至到-]{1,2}(\\d{4})$");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d.*");
    private static final Pattern NEGATIVE = Pattern.compile("[-－−负]");

    private final Line line;
    private final Tables tables;
    private final Codes codes;

    Values(Line line, Tables tables) {
        this.line = line;
        this.tables = tables;
        this.codes = tables.codes();
    }

    /**
     * A value as it stands in the line.
     *
     * @param text what it says, not blank
     * @param place where it begins
     */
    record Bound(String text, int place) {

        /** The text in quotes, cut where it is too long for a message. */
        String shown() {
            return QueryException.shown(text);
        }

        boolean isOpen() {
            return text.equals(Printer.ANY);
        }
    }

    /** Whether a hyphen before a value is its sign. */
    boolean mayBeNegative(Field field) {
        return field.kind() == Kind.NUMBER;
    }

    /** A value that the field can have. */
    String example(Field field) {
        return switch (field.kind()) {
            case CODE -> field.codes().getFirst();
            case NUMBER -> "60%";
            case INTEGER -> field == Field.COUNT ? "8" : "2025";
            case DATE -> "2025-06";
            case KEYWORD, WORDS -> "*";
        };
    }

    /** One value, or a range with dots between its ends. */
    Expression exact(Field field, Bound value) {
        requireShort(field, value);
        return switch (field.kind()) {
            case KEYWORD -> new Match(field, known(field, value));
            case WORDS -> new Match(field, value.text());
            case CODE -> new Match(field, code(field, value));
            case NUMBER, INTEGER, DATE -> value.isOpen() ? any(field) : value.text().contains(DOTS) ? dotted(field, value)
                    : field.kind() == Kind.DATE ? date(field, value) : number(field, value);
        };
    }

    private static Expression any(Field field) {
        return field.kind() == Kind.DATE ? new Dates(field, Optional.empty(), false, Optional.empty(), false)
                : new NumberRange(field, Optional.empty(), false, Optional.empty(), false, Optional.empty());
    }

    /** 2025..2030, 2025.., ..2030: both ends included. */
    private Expression dotted(Field field, Bound value) {
        int dots = value.text().indexOf(DOTS);
        String low = value.text().substring(0, dots);
        String high = value.text().substring(dots + DOTS.length());
        if (low.isEmpty() && high.isEmpty()) {
            throw line.mistake(value.place(), "the range has no end", "an end on one side of '..' at least");
        }
        int highPlace = value.place() + value.text().codePointCount(0, dots) + DOTS.length();
        return between(field, new Bound(low.isEmpty() ? Printer.ANY : low, value.place()), true,
                new Bound(high.isEmpty() ? Printer.ANY : high, highPlace), true);
    }

    /** Values on one side of a bound. */
    Expression compared(Field field, Comparison comparison, Bound bound, int place) {
        requireOrder(field, place);
        Bound open = new Bound(Printer.ANY, bound.place());
        if (bound.isOpen()) {
            throw line.mistake(bound.place(), "'*' is no bound", "a value to compare with, such as " + example(field));
        }
        return comparison.isLower() ? between(field, bound, comparison.isIncluded(), open, false)
                : between(field, open, false, bound, comparison.isIncluded());
    }

    /** Values between two ends; {@code *} is none. */
    Expression between(Field field, Bound low, boolean lowIncluded, Bound high, boolean highIncluded) {
        requireOrder(field, low.place());
        requireShort(field, low);
        requireShort(field, high);
        return field.kind() == Kind.DATE ? dates(field, low, lowIncluded, high, highIncluded)
                : numbers(field, completed(low, high), lowIncluded, completed(high, low), highIncluded);
    }

    /** The extraction reads numbers and times within sentences; a word of ten thousand 亿 would take it minutes. */
    private void requireShort(Field field, Bound value) {
        if (isOrdered(field) && value.text().length() > LONGEST) {
            throw line.mistake(value.place(), value.shown() + " is no " + (field.kind() == Kind.DATE ? "date" : "number"),
                    field.kind() == Kind.DATE ? DATE_EXPECTED : NUMBER_EXPECTED);
        }
    }

    private static boolean isOrdered(Field field) {
        return field.kind() == Kind.NUMBER || field.kind() == Kind.INTEGER || field.kind() == Kind.DATE;
    }

    private void requireOrder(Field field, int place) {
        if (!isOrdered(field)) {
            throw line.mistake(place, field.englishName() + " has no smaller and greater values",
                    "one value, such as " + field.englishName() + ":" + example(field) + ", or several: "
                            + field.englishName() + ":(… OR …)");
        }
    }

    /** 1000..2000亿元: an end in digits alone has the magnitude and the unit of the other. */
    private static Bound completed(Bound end, Bound other) {
        Matcher digits = DIGITS.matcher(normal(end));
        Matcher whole = DIGITS.matcher(normal(other));
        return digits.matches() && digits.group(2).isEmpty() && whole.matches()
                ? new Bound(end.text() + whole.group(2), end.place()) : end;
    }

    private static String normal(Bound bound) {
        return new SourceText(bound.text().strip()).normal();
    }

    private Expression numbers(Field field, Bound low, boolean lowIncluded, Bound high, boolean highIncluded) {
        Optional<Quantity> from = low.isOpen() ? Optional.empty() : Optional.of(plain(field, low));
        Optional<Quantity> to = high.isOpen() ? Optional.empty() : Optional.of(plain(field, high));
        Optional<String> fromUnit = from.flatMap(Quantity::unit);
        Optional<String> toUnit = to.flatMap(Quantity::unit);
        if (fromUnit.isPresent() && toUnit.isPresent() && !fromUnit.equals(toUnit)) {
            throw line.mistake(high.place(), "the ends of the range are in " + fromUnit.get() + " and in " + toUnit.get(),
                    "one unit for both");
        }
        NumberRange range = new NumberRange(field, from.map(Quantity::value), lowIncluded, to.map(Quantity::value),
                highIncluded, fromUnit.or(() -> toUnit));
        if (range.isEmpty()) {
            throw line.mistake(low.place(), "no number lies between " + low.text() + " and " + high.text(), "the smaller end first");
        }
        return range;
    }

    /** An amount without a word that bounds it. */
    private Quantity plain(Field field, Bound value) {
        Quantity quantity = quantity(field, value);
        if (quantity.comparator() != Comparator.EQ) {
            throw line.mistake(value.place(), value.shown() + " says itself how it is bounded", "an end without 以上, 超过 and the like");
        }
        return quantity;
    }

    /** One number, or the range that its words say: 60%以上, 50—60亿元. */
    private Expression number(Field field, Bound value) {
        return range(field, quantity(field, value));
    }

    /** The numbers that a quantity means by how it is bounded; about so many means so many. */
    static NumberRange range(Field field, Quantity quantity) {
        Optional<BigDecimal> number = Optional.of(quantity.value());
        return switch (quantity.comparator()) {
            case EQ, APPROX -> NumberRange.of(field, quantity.value(), quantity.unit());
            case GE, GT -> new NumberRange(field, number, quantity.comparator() == Comparator.GE,
                    Optional.empty(), false, quantity.unit());
            case LE, LT -> new NumberRange(field, Optional.empty(), false, number,
                    quantity.comparator() == Comparator.LE, quantity.unit());
            case RANGE -> new NumberRange(field, number, true, quantity.valueMax(), true, quantity.unit());
        };
    }

    private Quantity quantity(Field field, Bound value) {
        boolean negative = NEGATIVE.matcher(value.text().strip()).lookingAt();
        boolean year = field.kind() == Kind.INTEGER && field != Field.COUNT;
        String text = normal(value).substring(negative ? 1 : 0);
        Quantity quantity = amount(year && text.endsWith("年") ? text.substring(0, text.length() - 1) : text)
                .orElseThrow(() -> line.mistake(value.place(), value.shown() + " is no number"
                        + (DIGITS.matcher(text).matches() ? " with a unit that is known" : ""), NUMBER_EXPECTED));
        boolean whole = quantity.value().stripTrailingZeros().scale() <= 0 && (field == Field.COUNT || quantity.unit().isEmpty());
        if (field.kind() == Kind.INTEGER && !whole) {
            throw line.mistake(value.place(), value.shown() + " is no whole number", "a whole number such as " + example(field));
        }
        return new Quantity(negative ? quantity.value().negate() : quantity.value(), quantity.valueMax(),
                field.kind() == Kind.INTEGER ? Optional.empty() : quantity.unit(), quantity.comparator());
    }

    /** The commonest forms are read without the tables, which take longer to load than a search takes. */
    private Optional<Quantity> amount(String text) {
        Matcher digits = DIGITS.matcher(text);
        return digits.matches() && (digits.group(2).isEmpty() || digits.group(2).equals(PERCENT))
                ? Optional.of(new Quantity(new BigDecimal(digits.group(1).replace(",", "")), Optional.empty(),
                        Optional.of(digits.group(2)).filter(unit -> !unit.isEmpty()), Comparator.EQ))
                : tables.wording().amount(text).map(Wording.Amount::quantity);
    }

    private Expression date(Field field, Bound value) {
        Wording.Time time = time(value);
        return new Dates(field, time.from(), !time.afterwards(), time.to(), true);
    }

    private Expression dates(Field field, Bound low, boolean lowIncluded, Bound high, boolean highIncluded) {
        Optional<CalendarDate> from = low.isOpen() ? Optional.empty() : lowIncluded ? first(low) : last(low);
        Optional<CalendarDate> to = high.isOpen() ? Optional.empty() : highIncluded ? last(high) : first(high);
        Dates dates = new Dates(field, from, lowIncluded, to, highIncluded);
        if (dates.isEmpty()) {
            throw line.mistake(low.place(), "no date lies between " + low.text() + " and " + high.text(), "the earlier end first");
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
        String text = YEARS.matcher(normal(value)).replaceFirst("$1—$2年");
        try {
            Optional<CalendarDate> date = Optional.of(CalendarDate.parse(text));
            return new Wording.Time(0, text.length(), date, date, false);
        } catch (IllegalArgumentException e) {
            return tables.wording().time(text).orElseThrow(() -> line.mistake(value.place(), ISO.matcher(text).matches()
                    ? "there is no date " + value.text() : value.shown() + " is no date", DATE_EXPECTED));
        }
    }

    private String code(Field field, Bound value) {
        if (value.isOpen()) {
            return value.text();
        }
        return codes.code(field, value.text()).or(() -> cue(field, value.text()))
                .orElseThrow(() -> line.mistake(value.place(), value.shown() + " is no " + field.englishName(),
                        codes.of(field).stream().map(code -> code.code() + " (" + code.words().getFirst() + ")")
                                .collect(Collectors.joining(", ")),
                        Spelling.nearest(value.text(), codes.spellings(field))));
    }

    /** 不低于, 力争: words by which the extraction tells the codes. */
    private Optional<String> cue(Field field, String word) {
        return switch (field) {
            case COMPARATOR -> tables.lexicon().cue(CueClass.LEVEL, word).or(() -> tables.lexicon().cue(CueClass.AFTER, word));
            case DIRECTION -> tables.lexicon().cue(CueClass.GROWTH, word);
            case STRENGTH -> tables.lexicon().cue(CueClass.STRENGTH, word);
            default -> Optional.empty();
        };
    }

    /** A keyword; where the tables know all that it can be, one of those. */
    private String known(Field field, Bound value) {
        List<String> known = switch (field) {
            case INDICATOR_ID -> List.copyOf(tables.lexicon().indicators().keySet());
            case CATEGORY -> tables.lexicon().indicators().values().stream().map(CanonicalIndicator::category).distinct().toList();
            default -> List.of();
        };
        if (known.isEmpty() || value.text().contains(Printer.ANY) || known.contains(value.text())) {
            return value.text();
        }
        throw line.mistake(value.place(), "models/indicators.csv has no " + field.englishName() + " " + value.shown(),
                "one of its values, or a pattern with *", Spelling.nearest(value.text(), known));
    }
}
