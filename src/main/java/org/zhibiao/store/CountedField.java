package org.zhibiao.store;

import java.util.Optional;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.zhibiao.store.query.Field;

/**
 * The doc values by which findings are counted and sorted.
 *
 * @param name the field of the index
 * @param values what its doc values are
 */
record CountedField(String name, Values values) {

    /** Kinds of doc values. */
    enum Values {
        /** One word. */
        WORD,
        /** One whole number. */
        INTEGER,
        /** A whole number that is also a point. */
        INTEGER_POINT,
        /** A decimal number that is also a point. */
        DECIMAL_POINT
    }

    /** The doc values of a field, if findings have some. */
    static Optional<CountedField> of(Field field) {
        return Optional.ofNullable(
                switch (field) {
                    case LAYER -> word(Schema.LAYER);
                    case DOCUMENT -> word(Schema.DOC);
                    case GENRE -> word(Schema.GENRE);
                    case ISSUER -> word(Schema.ISSUER);
                    case REGION -> word(Schema.REGION);
                    case LEVEL -> word(Schema.LEVEL);
                    case YEAR -> new CountedField(Schema.YEAR, Values.INTEGER);
                    case INDICATOR -> word(Schema.INDICATOR);
                    case INDICATOR_ID, CATEGORY -> word(Schema.INDICATOR_ID);
                    case SCOPE -> word(Schema.SCOPE);
                    case ACTION -> word(Schema.ACTION);
                    case STATUS -> word(Schema.STATUS);
                    case VALUE -> new CountedField(Schema.VALUE, Values.DECIMAL_POINT);
                    case VALUE_MAX -> new CountedField(Schema.VALUE_MAX, Values.DECIMAL_POINT);
                    case UNIT -> word(Schema.UNIT);
                    case COMPARATOR -> word(Schema.COMPARATOR);
                    case MEASURE -> word(Schema.MEASURE);
                    case DIRECTION -> word(Schema.DIRECTION);
                    case DEADLINE -> new CountedField(Schema.DEADLINE, Values.INTEGER_POINT);
                    case TIMING -> word(Schema.TIMING);
                    case STRENGTH -> word(Schema.STRENGTH);
                    case ATTRIBUTE -> word(Schema.ATTRIBUTE);
                    case COUNT -> new CountedField(Schema.COUNT, Values.INTEGER_POINT);
                    case NOUN -> word(Schema.NOUN);
                    case BODY -> word(Schema.BODY);
                    case BODY_ID -> word(Schema.BODY_ID);
                    case ROLE -> word(Schema.ROLE);
                    case KIND -> word(Schema.DEADLINE_KIND);
                    case RULE -> word(Schema.RULE);
                    case TITLE, NUMBER, REGION_CODE, HORIZON, DUTY, SECTION -> null;
                });
    }

    private static CountedField word(String name) {
        return new CountedField(name, Values.WORD);
    }

    /** Sorts by the field; findings without a value come last either way. */
    SortField sort(boolean descending) {
        SortField sort = switch (values) {
            case WORD -> new SortField(name, SortField.Type.STRING, descending);
            case INTEGER -> new SortField(name, SortField.Type.LONG, descending);
            // As wide as its points are, which Lucene sorts by too.
            case INTEGER_POINT -> new SortedNumericSortField(name, SortField.Type.INT, descending);
            case DECIMAL_POINT -> new SortedNumericSortField(name, SortField.Type.DOUBLE, descending);
        };
        sort.setMissingValue(
                switch (values) {
                    case WORD -> SortField.STRING_LAST;
                    case INTEGER -> descending ? Long.MIN_VALUE : Long.MAX_VALUE;
                    case INTEGER_POINT -> descending ? Integer.MIN_VALUE : Integer.MAX_VALUE;
                    case DECIMAL_POINT -> descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                });
        return sort;
    }
}
