package org.zhibiao.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhibiao.record.Layer;
import org.zhibiao.store.query.Codes;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.Resources;

/**
 * The columns of all tables that are written, as two tables beside this class hold them: {@code columns.tsv} says of
 * each column which tables have it, what it holds and in what form; {@code values.tsv} says what the values of closed
 * lists mean. Values of the codebook are explained where queries find them too ({@link Codes}).
 */
public final class Columns {

    private static final String DOCUMENTS = "documents";

    private final List<Map<String, String>> rows;
    private final Map<String, List<Column.Value>> values = new LinkedHashMap<>();

    private Columns(List<Map<String, String>> rows, List<Map<String, String>> valueRows, Codes codes) {
        this.rows = rows;
        valueRows.forEach(row -> values.merge(
                row.get("values"),
                List.of(new Column.Value(row.get("code"), row.get("english"), row.get("chinese"))),
                Columns::both));
        for (Field field : Field.values()) {
            List<Column.Value> known = codes.of(field).stream()
                    .map(code -> new Column.Value(
                            code.code(), code.meaning(), code.words().getFirst()))
                    .toList();
            values.put(field.englishName(), known);
        }
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Reads the tables. */
    public static Columns load() {
        return new Columns(
                Resources.rows(Columns.class, "columns.tsv"),
                Resources.rows(Columns.class, "values.tsv"),
                Codes.load());
    }

    /** The columns of a table that holds the findings of one layer, or of all layers. */
    public List<Column> ofFindings(Optional<Layer> layer) {
        List<String> tables = layer.map(List::of).orElse(List.of(Layer.values())).stream()
                .map(Layer::code)
                .toList();
        return rows.stream()
                .filter(row -> tablesOf(row).stream().anyMatch(tables::contains))
                .map(row -> column(row, tablesOf(row).containsAll(tables)))
                .toList();
    }

    /** The columns of the list of documents. */
    public List<Column> ofDocuments() {
        return of(DOCUMENTS);
    }

    /**
     * The columns of another table that {@code columns.tsv} tells of.
     *
     * @throws IllegalArgumentException when it tells of none of that name
     */
    public List<Column> of(String table) {
        List<Column> columns = rows.stream()
                .filter(row -> tablesOf(row).contains(table))
                .map(row -> column(row, true))
                .toList();
        return Optional.of(columns)
                .filter(Predicate.not(List::isEmpty))
                .orElseThrow(() -> new IllegalArgumentException("no table has the name " + table));
    }

    private static List<String> tablesOf(Map<String, String> row) {
        return Arrays.asList(row.get("tables").split("\\|"));
    }

    private Column column(Map<String, String> row, boolean inEveryRow) {
        String list = row.get("values");
        if (!list.isEmpty() && values.getOrDefault(list, List.of()).isEmpty()) {
            throw new IllegalArgumentException("no values are told of: " + list);
        }
        return new Column(
                row.get("name"),
                Column.Type.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
                row.get("english"),
                row.get("chinese"),
                given(row, "unit"),
                values.getOrDefault(list, List.of()),
                given(row, "pattern"),
                row.get("separator"),
                inEveryRow && given(row, "required").isPresent());
    }

    private static Optional<String> given(Map<String, String> row, String name) {
        return Optional.of(row.get(name)).filter(Predicate.not(String::isEmpty));
    }
}
