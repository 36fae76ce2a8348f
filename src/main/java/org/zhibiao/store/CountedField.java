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
record CountedField(String name, DocValues values) {

    /** Kinds of doc values. */
    enum DocValues {
        /** One word. */
        WORD,
        /** One whole number. */
        INTEGER,
        /** A whole number that is also a point. */
        INTEGER_POINT,
        /** A decimal number that is also a point. */
        DECIMAL_POINT
    }

    /** The doc values of a field, if findings have some: in the index they bear its name, but for three. */
    static Optional<CountedField> of(Field field) {
        return switch (field) {
            case TITLE, NUMBER, REGION_CODE, HORIZON, DUTY, SECTION -> Optional.empty();
            case DOCUMENT -> Optional.of(word(Schema.DOC));
            case CATEGORY -> Optional.of(word(Schema.INDICATOR_ID));
            case KIND -> Optional.of(word(Schema.DEADLINE_KIND));
            case YEAR -> Optional.of(new CountedField(Schema.YEAR, DocValues.INTEGER));
            default -> Optional.of(new CountedField(field.englishName(), values(field.kind())));
        };
    }

    private static DocValues values(Field.Kind kind) {
        return switch (kind) {
            case KEYWORD, CODE, WORDS -> DocValues.WORD;
            case INTEGER, DATE -> DocValues.INTEGER_POINT;
            case NUMBER -> DocValues.DECIMAL_POINT;
        };
    }

    private static CountedField word(String name) {
        return new CountedField(name, DocValues.WORD);
    }

    /** Sorts by the field; findings without a value come last either way. */
    @SuppressWarnings("deprecation") // its fellow, a constructor, knows no missing value of a numeric point
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
