package org.zhibiao.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/**
 * How many of the findings that are asked for have which value of a field.
 *
 * @param field the field
 * @param total how many findings are asked for
 * @param without how many of them have no value
 * @param values the values, the most frequent first, among equals by value
 */
public record Facet(Field field, int total, int without, List<Value> values) {

    /**
     * A value.
     *
     * @param value as queries write it
     * @param count how many findings have it
     */
    public record Value(String value, int count) {}

    /** Keeps its own copy of the list. */
    public Facet {
        values = List.copyOf(values);
    }

    /** Asks for the findings that have a value. */
    public Expression having(Value value) {
        return switch (field.kind()) {
            case DATE -> Expression.Dates.of(field, CalendarDate.ofYear(Integer.parseInt(value.value())));
            case INTEGER, NUMBER -> Expression.NumberRange.of(field, new BigDecimal(value.value()), Optional.empty());
            case KEYWORD, CODE, WORDS -> new Expression.Match(field, value.value());
        };
    }
}
