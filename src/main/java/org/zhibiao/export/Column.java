package org.zhibiao.export;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhibiao.record.ValueType;

/**
 * A column of a table. {@link Columns} makes them from the codebook and {@code columns.tsv}.
 *
 * @param name its name, which is that of the rows' field: ASCII letters, digits and underscores, begun by a letter, at
 *     most {@value #LONGEST_NAME} characters, so that Stata takes it
 * @param type what its values are
 * @param english what it holds, in one line of English
 * @param chinese what it holds, in one line of Chinese
 * @param unit what it is counted in
 * @param values all values that there can be, if they are a closed list; else none
 * @param pattern the regular expression that a whole value matches, if text has a form, as a date has
 * @param separator what the values of a list are joined by where a cell can hold but one; empty for other types
 * @param required whether every row has a value
 */
public record Column(
        String name,
        ValueType type,
        String english,
        String chinese,
        Optional<String> unit,
        List<Value> values,
        Optional<String> pattern,
        String separator,
        boolean required) {

    /** How long a variable's name can be in Stata. */
    static final int LONGEST_NAME = 32;

    /**
     * A value of a closed list.
     *
     * @param code as it is written
     * @param english what it means, in English
     * @param chinese the Chinese word for it
     */
    public record Value(String code, String english, String chinese) {}

    /**
     * Keeps its own copy of the list.
     *
     * @throws IllegalArgumentException when the name is none for every program, or a list has no separator
     */
    public Column {
        values = List.copyOf(values);
        Objects.requireNonNull(type, "type");
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*") || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("no name of a column: " + name);
        }
        if (separator.isEmpty() == (type == ValueType.LIST)) {
            throw new IllegalArgumentException("a list, and nothing else, has a separator: " + name);
        }
    }
}
