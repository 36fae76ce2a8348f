package org.zhibiao.store.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhibiao.record.CalendarDate;

/**
 * What a query asks for, as a tree. {@link Object#toString()} of a tree is a query in the language, which gives an
 * equal tree when it is read again.
 */
public sealed interface Expression {

    /** Every finding: {@code *}. */
    record All() implements Expression {
        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * What all parts find: {@code a AND b}, or {@code a b}.
     *
     * @param parts two or more; an {@code And} among them is replaced by its own parts
     */
    record And(List<Expression> parts) implements Expression {

        /** Flattens what is nested, so that trees of one meaning are equal. */
        public And {
            parts = flat(parts, And.class::isInstance);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * What any part finds: {@code a OR b}.
     *
     * @param parts two or more; an {@code Or} among them is replaced by its own parts
     */
    record Or(List<Expression> parts) implements Expression {

        /** Flattens what is nested, so that trees of one meaning are equal. */
        public Or {
            parts = flat(parts, Or.class::isInstance);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * What the part does not find: {@code NOT a}, or {@code -a}.
     *
     * @param part what is not to hold
     */
    record Not(Expression part) implements Expression {
        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * Words in the finding or in its sentence.
     *
     * @param text the words, not blank
     * @param phrase whether they stood in quotes and are to be found as they stand
     */
    record Words(String text, boolean phrase) implements Expression {

        /**
         * Checks the text.
         *
         * @throws IllegalArgumentException when it is blank
         */
        public Words {
            requireText(text);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * A value of a field of kind {@link Field.Kind#KEYWORD}, {@link Field.Kind#CODE} or
     * {@link Field.Kind#WORDS}.
     *
     * @param field the field
     * @param value what it is to hold, not blank. Of a code field it is one of {@link Field#codes()}. In a keyword
     *     or words field {@code *} stands for any characters; alone, in every field, it asks that there be a value
     */
    record Match(Field field, String value) implements Expression {

        /**
         * Checks the field and the value.
         *
         * @throws IllegalArgumentException when the field holds numbers or dates, or the value is blank
         */
        public Match {
            requireKind(field, Field.Kind.KEYWORD, Field.Kind.CODE, Field.Kind.WORDS);
            requireText(value);
        }

        /** Whether any value will do. */
        public boolean isAny() {
            return value.equals(Printer.ANY);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * Numbers in a field of kind {@link Field.Kind#NUMBER} or {@link Field.Kind#INTEGER}. With neither end it asks
     * that there be a number.
     *
     * @param field the field
     * @param low the lower end, in base units; empty for no bound
     * @param lowIncluded whether the lower end itself is meant; false without one
     * @param high the upper end, in base units; empty for no bound
     * @param highIncluded whether the upper end itself is meant; false without one
     * @param unit the base unit that the value must be in, as {@code models/units.csv} has it; empty for any
     */
    record NumberRange(
            Field field,
            Optional<BigDecimal> low,
            boolean lowIncluded,
            Optional<BigDecimal> high,
            boolean highIncluded,
            Optional<String> unit)
            implements Expression {

        /**
         * Drops trailing zeros, and the unit of no number and of a score, so that equal ranges are equal.
         *
         * @throws IllegalArgumentException when the field holds no numbers
         */
        public NumberRange {
            requireKind(field, Field.Kind.NUMBER, Field.Kind.INTEGER);
            low = low.map(NumberRange::plain);
            high = high.map(NumberRange::plain);
            lowIncluded &= low.isPresent();
            highIncluded &= high.isPresent();
            boolean unitless = field == Field.SCORE || low.isEmpty() && high.isEmpty();
            unit = unitless ? Optional.empty() : unit;
        }

        /** One value. */
        public static NumberRange of(Field field, BigDecimal value, Optional<String> unit) {
            return new NumberRange(field, Optional.of(value), true, Optional.of(value), true, unit);
        }

        /** Whether nothing lies in it. */
        public boolean isEmpty() {
            int order = low.isPresent() && high.isPresent() ? low.get().compareTo(high.get()) : -1;
            return order > 0 || order == 0 && !(lowIncluded && highIncluded);
        }

        private static BigDecimal plain(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * Dates in a field of kind {@link Field.Kind#DATE}. With neither end it asks that there be a date. An end of
     * which only the year or the month is known means all of it: from 2025 included begins with 2025-01-01, from 2025
     * excluded with 2026-01-01, to 2025 included ends with 2025-12-31, to 2025 excluded with 2024-12-31.
     *
     * @param field the field
     * @param from the earlier end; empty for no bound
     * @param fromIncluded whether the earlier end itself is meant; false without one
     * @param to the later end; empty for no bound
     * @param toIncluded whether the later end itself is meant; false without one
     */
    record Dates(
            Field field,
            Optional<CalendarDate> from,
            boolean fromIncluded,
            Optional<CalendarDate> to,
            boolean toIncluded)
            implements Expression {

        private static final int LAST = 99;

        /**
         * Checks the field.
         *
         * @throws IllegalArgumentException when it holds no dates
         */
        public Dates {
            requireKind(field, Field.Kind.DATE);
            fromIncluded &= from.isPresent();
            toIncluded &= to.isPresent();
        }

        /** One day, month or year. */
        public static Dates of(Field field, CalendarDate date) {
            return new Dates(field, Optional.of(date), true, Optional.of(date), true);
        }

        /** Whether nothing lies in it. */
        public boolean isEmpty() {
            return from.isPresent()
                    && to.isPresent()
                    && number(from.get(), fromIncluded ? 0 : LAST) + (fromIncluded ? 0 : 1)
                            > number(to.get(), toIncluded ? LAST : 0) - (toIncluded ? 0 : 1);
        }

        /** YYYYMMDD, with the same number for a month and a day that are not known. */
        private static int number(CalendarDate date, int unknown) {
            int month = date.month() == 0 ? unknown : date.month();
            int day = date.day() == 0 ? unknown : date.day();
            return date.year() * 10_000 + month * 100 + day;
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** What all parts find: everything without parts, the part itself when there is one. */
    static Expression and(List<Expression> parts) {
        return switch (parts.size()) {
            case 0 -> new All();
            case 1 -> parts.getFirst();
            default -> new And(parts);
        };
    }

    /**
     * What any of the parts finds; the part itself when there is one.
     *
     * @throws IllegalArgumentException without parts
     */
    static Expression or(List<Expression> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Or(parts);
    }

    private static List<Expression> flat(List<Expression> parts, Predicate<Expression> alike) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("two parts are needed to join, not " + parts.size());
        }
        return parts.stream()
                .flatMap(part -> alike.test(part) ? parts(part).stream() : List.of(part).stream())
                .toList();
    }

    private static List<Expression> parts(Expression joined) {
        return switch (joined) {
            case And and -> and.parts();
            case Or or -> or.parts();
            default -> List.of(joined);
        };
    }

    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text is blank");
        }
    }

    private static void requireKind(Field field, Field.Kind... kinds) {
        if (!List.of(kinds).contains(field.kind())) {
            throw new IllegalArgumentException(
                    field + " is a field of kind " + field.kind() + ", not " + List.of(kinds));
        }
    }
}
