package org.zhibiao.store.query;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.extract.Wording;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Quantity;
import org.zhibiao.store.query.Expression.NumberRange;
import org.zhibiao.store.query.Field.Kind;
import org.zhibiao.store.query.ValueReader.Bound;

/** Reads the values of fields that hold numbers. */
final class Numbers {

    static final String EXPECTED = "a number such as 60, 8%, 1,000亿元 or 三千, with a unit of models/units.csv";

    private static final String PERCENT = "%";
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final Pattern DIGITS = Pattern.compile("(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(.*)");
    private static final Pattern NEGATIVE = Pattern.compile("[-－−负]");

    private final Line line;
    private final Tables tables;

    Numbers(Line line, Tables tables) {
        this.line = line;
        this.tables = tables;
    }

    /** 1000..2000亿元: an end in digits alone has the magnitude and the unit of the other. */
    private static Bound completed(Bound end, Bound other) {
        Matcher digits = DIGITS.matcher(end.normal());
        Matcher whole = DIGITS.matcher(other.normal());
        return digits.matches() && digits.group(2).isEmpty() && whole.matches()
                ? new Bound(end.text() + whole.group(2), end.place())
                : end;
    }

    /** Numbers between two ends; {@code *} is none. */
    Expression between(Field field, Bound first, boolean lowIncluded, Bound second, boolean highIncluded) {
        Bound low = completed(first, second);
        Bound high = completed(second, first);
        Optional<Quantity> from = low.isOpen() ? Optional.empty() : Optional.of(plain(field, low));
        Optional<Quantity> to = high.isOpen() ? Optional.empty() : Optional.of(plain(field, high));
        Optional<String> fromUnit = from.flatMap(Quantity::unit);
        Optional<String> toUnit = to.flatMap(Quantity::unit);
        if (fromUnit.isPresent() && toUnit.isPresent() && !fromUnit.equals(toUnit)) {
            throw line.mistake(
                    high.place(),
                    "the ends of the range are in " + fromUnit.get() + " and in " + toUnit.get(),
                    "one unit for both");
        }
        NumberRange range = new NumberRange(
                field,
                from.map(Quantity::value),
                lowIncluded,
                to.map(Quantity::value),
                highIncluded,
                fromUnit.or(() -> toUnit));
        if (range.isEmpty()) {
            throw line.mistake(
                    low.place(),
                    "no number lies between " + low.text() + " and " + high.text(),
                    "the smaller end first");
        }
        return range;
    }

    /** An amount without a word that bounds it. */
    private Quantity plain(Field field, Bound value) {
        Quantity quantity = quantity(field, value);
        if (quantity.comparator() != Comparator.EQ) {
            throw line.mistake(
                    value.place(),
                    value.shown() + " says itself how it is bounded",
                    "an end without 以上, 超过 and the like");
        }
        return quantity;
    }

    /** One number, or the range that its words say: 60%以上, 50—60亿元. */
    Expression exact(Field field, Bound value) {
        return range(field, quantity(field, value));
    }

    /** The numbers that a quantity means by how it is bounded; about so many means so many. */
    static NumberRange range(Field field, Quantity quantity) {
        Optional<BigDecimal> number = Optional.of(quantity.value());
        return switch (quantity.comparator()) {
            case EQ, APPROX -> NumberRange.of(field, quantity.value(), quantity.unit());
            case GE, GT ->
                new NumberRange(
                        field,
                        number,
                        quantity.comparator() == Comparator.GE,
                        Optional.empty(),
                        false,
                        quantity.unit());
            case LE, LT ->
                new NumberRange(
                        field,
                        Optional.empty(),
                        false,
                        number,
                        quantity.comparator() == Comparator.LE,
                        quantity.unit());
            case RANGE -> new NumberRange(field, number, true, quantity.valueMax(), true, quantity.unit());
        };
    }

    private Quantity quantity(Field field, Bound value) {
        boolean negative = NEGATIVE.matcher(value.text().strip()).lookingAt();
        boolean year = field.kind() == Kind.INTEGER && field != Field.COUNT;
        String text = value.normal().substring(negative ? 1 : 0);
        Quantity quantity = amount(year && text.endsWith("年") ? text.substring(0, text.length() - 1) : text)
                .orElseThrow(() -> line.mistake(
                        value.place(),
                        value.shown() + " is no number"
                                + (DIGITS.matcher(text).matches() ? " with a unit that is known" : ""),
                        EXPECTED));
        if (field == Field.SCORE) {
            return share(value, negative ? quantity.value().negate() : quantity.value(), quantity);
        }
        boolean whole = quantity.value().stripTrailingZeros().scale() <= 0
                && quantity.value().compareTo(LARGEST) <= 0
                && (field == Field.COUNT || quantity.unit().isEmpty());
        if (field.kind() == Kind.INTEGER && !whole) {
            throw line.mistake(
                    value.place(),
                    value.shown() + " is no whole number",
                    "a whole number such as " + ValueReader.example(field));
        }
        return new Quantity(
                negative ? quantity.value().negate() : quantity.value(),
                quantity.valueMax(),
                field.kind() == Kind.INTEGER ? Optional.empty() : quantity.unit(),
                quantity.comparator());
    }

    /** A probability, which people write as 0.6 and as 60%. */
    private Quantity share(Bound said, BigDecimal number, Quantity quantity) {
        boolean percent = quantity.unit().filter(PERCENT::equals).isPresent();
        if (quantity.unit().isPresent() && !percent) {
            throw line.mistake(
                    said.place(),
                    said.shown() + " is no score",
                    "a number from 0 to 1, such as " + ValueReader.example(Field.SCORE));
        }
        int places = percent ? 2 : 0;
        return new Quantity(
                number.movePointLeft(places),
                quantity.valueMax().map(max -> max.movePointLeft(places)),
                Optional.empty(),
                quantity.comparator());
    }

    /** The commonest forms are read without the tables, which take longer to load than a search takes. */
    private Optional<Quantity> amount(String text) {
        Matcher digits = DIGITS.matcher(text);
        return digits.matches() && (digits.group(2).isEmpty() || digits.group(2).equals(PERCENT))
                ? Optional.of(new Quantity(
                        new BigDecimal(digits.group(1).replace(",", "")),
                        Optional.empty(),
                        Optional.of(digits.group(2)).filter(unit -> !unit.isEmpty()),
                        Comparator.EQ))
                : tables.wording().amount(text).map(Wording.Amount::quantity);
    }
}
