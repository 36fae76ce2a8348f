package org.zhibiao.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.zhibiao.store.query.Field;

/**
 * In which order findings come.
 *
 * @param keys the fields to sort by, the first the most important; none for the best match first, and where all
 *     match alike, or in what the keys leave equal, by document and position
 */
public record Order(List<Key> keys) {

    /** Best first, then by document and position. */
    public static final Order BEST_FIRST = new Order(List.of());

    /**
     * A field to sort by.
     *
     * @param field the field
     * @param descending whether the greatest comes first
     */
    public record Key(Field field, boolean descending) {

        /**
         * Checks the field.
         *
         * @throws IllegalArgumentException when findings cannot be sorted by it
         */
        public Key {
            if (CountedField.of(field).isEmpty()) {
                throw new IllegalArgumentException("findings cannot be sorted by " + field.englishName());
            }
        }
    }

    /** Keeps its own copy of the list. */
    public Order {
        keys = List.copyOf(keys);
    }

    /**
     * Reads {@code year,-value}: names of fields, the greatest first behind a hyphen.
     *
     * @throws IllegalArgumentException when one is no field that findings can be sorted by
     */
    public static Order parse(String keys) {
        return new Order(Stream.of(keys.split("[,，]"))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(Order::key)
                .toList());
    }

    private static Key key(String written) {
        boolean descending = written.startsWith("-");
        String name = descending ? written.substring(1) : written;
        Field field = Field.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is no field; write for example --sort -value,year"));
        return new Key(field, descending);
    }

    /** In a block findings stand in text order, and so do their numbers. */
    Sort sort() {
        List<SortField> fields = new ArrayList<>();
        keys.forEach(
                key -> fields.add(CountedField.of(key.field()).orElseThrow().sort(key.descending())));
        if (fields.isEmpty()) {
            fields.add(SortField.FIELD_SCORE);
        }
        fields.add(new SortField(Schema.DOC, SortField.Type.STRING));
        fields.add(SortField.FIELD_DOC);
        return new Sort(fields.toArray(SortField[]::new));
    }
}
