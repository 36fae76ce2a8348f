package org.zhibiao.store.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibiao.store.query.Expression.All;
import org.zhibiao.store.query.Expression.And;
import org.zhibiao.store.query.Expression.Dates;
import org.zhibiao.store.query.Expression.Match;
import org.zhibiao.store.query.Expression.Not;
import org.zhibiao.store.query.Expression.NumberRange;
import org.zhibiao.store.query.Expression.Or;
import org.zhibiao.store.query.Expression.Words;

/** Writes an expression as a query that is read back as the same expression. */
final class Printer {

    /** Stands for any characters, for any value, and alone for everything. */
    static final String ANY = "*";

    private Printer() {}

    static String print(Expression expression) {
        return switch (expression) {
            case All all -> ANY;
            case And and -> joined(and.parts(), " AND ");
            case Or or -> joined(or.parts(), " OR ");
            case Not not -> "NOT " + nested(not.part());
            case Words words -> words.phrase() ? quoted(words.text()) : bare(words.text());
            case Match match -> match.field().englishName() + ":" + value(match.value());
            case NumberRange range -> print(range);
            case Dates dates -> print(dates);
        };
    }

    private static String joined(List<Expression> parts, String operator) {
        return parts.stream().map(Printer::nested).collect(Collectors.joining(operator));
    }

    private static String nested(Expression part) {
        boolean composed = part instanceof And || part instanceof Or;
        return composed ? "(" + print(part) + ")" : print(part);
    }

    private static String print(NumberRange range) {
        return range(
                range.field(),
                range.low().map(low -> amount(low, range.unit())),
                range.lowIncluded(),
                range.high().map(high -> amount(high, range.unit())),
                range.highIncluded());
    }

    private static String amount(BigDecimal number, Optional<String> unit) {
        String text = number.toPlainString() + unit.orElse("");
        return Characters.isPlain(unit.orElse("0")) ? text : quoted(text);
    }

    private static String print(Dates dates) {
        return range(
                dates.field(),
                dates.from().map(Object::toString),
                dates.fromIncluded(),
                dates.to().map(Object::toString),
                dates.toIncluded());
    }

    private static String range(
            Field field, Optional<String> low, boolean lowIncluded, Optional<String> high, boolean highIncluded) {
        String name = field.englishName() + ":";
        if (low.isEmpty() && high.isEmpty()) {
            return name + ANY;
        }
        if (high.isEmpty()) {
            return name + (lowIncluded ? ">=" : ">") + low.get();
        }
        if (low.isEmpty()) {
            return name + (highIncluded ? "<=" : "<") + high.get();
        }
        return low.equals(high) && lowIncluded && highIncluded
                ? name + low.get()
                : name + (lowIncluded ? "[" : "{") + low.get() + " TO " + high.get() + (highIncluded ? "]" : "}");
    }

    /** A value without quotes where it can stand so. */
    private static String value(String text) {
        return Characters.isPlain(text) ? text : quoted(text);
    }

    private static String bare(String text) {
        return Characters.isPlain(text) && !text.contains(ANY) ? text : Characters.escaped(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
