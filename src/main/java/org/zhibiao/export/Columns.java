package org.zhibiao.export;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.record.Bilingual;
import org.zhibiao.record.Codebook;
import org.zhibiao.record.CodebookField;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Resources;
import org.zhibiao.record.ValueType;

/**
 * The columns of all tables that are written. Fields of the codebook are told by {@link Codebook} alone. Two tables
 * beside this class tell the rest: {@code columns.tsv} says of each further column which table has it, what it holds
 * and in what form, and a row of it with no type only says where a field of the codebook stands in another table;
 * {@code values.tsv} says what the values of further closed lists mean.
 */
public final class Columns {

    private static final String DOCUMENTS = "documents";
    /** What {@code columns.tsv} tells of findings stands behind this field of the codebook, which comes first. */
    private static final String FINDINGS = "findings";

    private static final String FIRST_OF_FINDINGS = "doc";

    private final Accuracy accuracy = Accuracy.load();
    private final List<Resources.Row> rows;
    private final Map<String, List<Column.Value>> values = new LinkedHashMap<>();

    private Columns(List<Resources.Row> rows, List<Resources.Row> valueRows) {
        this.rows = rows;
        valueRows.forEach(row -> values.merge(
                row.get("values"),
                List.of(new Column.Value(row.get("code"), row.get("english"), row.get("chinese"))),
                Columns::both));
        Codebook.lists().forEach((list, codes) -> values.put(list, values(codes)));
    }

    private static List<Column.Value> values(List<Codebook.Code> codes) {
        return codes.stream()
                .map(code -> new Column.Value(
                        code.code(), code.meaning().english(), code.meaning().chinese()))
                .toList();
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Reads the tables. */
    public static Columns load() {
        return new Columns(Resources.rows(Columns.class, "columns.tsv"), Resources.rows(Columns.class, "values.tsv"));
    }

    /**
     * The columns of {@link #ofFindings} without those whose field is right too seldom to be exported unless it is
     * asked for; of fields of one name in several layers each must be right often enough.
     */
    public List<Column> ofExportedFindings(Optional<Layer> layer) {
        List<Layer> layers = layer.map(List::of).orElse(List.of(Layer.values()));
        return ofFindings(layer).stream()
                .filter(column -> layers.stream()
                        .flatMap(one -> accuracy.of(one, column.name()).stream())
                        .allMatch(Accuracy.Share::isExported))
                .toList();
    }

    /** The columns of a table that holds the findings of one layer, or of all layers. */
    public List<Column> ofFindings(Optional<Layer> layer) {
        Set<Layer> layers = layer.map(Set::of).orElse(EnumSet.allOf(Layer.class));
        Map<String, List<CodebookField>> fields = Codebook.fields().stream()
                .filter(field ->
                        !field.component().isEmpty() && field.layers().stream().anyMatch(layers::contains))
                .collect(Collectors.groupingBy(CodebookField::name, LinkedHashMap::new, Collectors.toList()));
        Column first = column(Objects.requireNonNull(fields.remove(FIRST_OF_FINDINGS)), layers);
        Stream<Column> own = fields.values().stream().map(alike -> column(alike, layers));
        return Stream.of(Stream.of(first), of(FINDINGS).stream(), own)
                .flatMap(Function.identity())
                .toList();
    }

    /** A column of the field that some layers have, or of fields of one name, form and sense in several layers. */
    private Column column(List<CodebookField> alike, Set<Layer> layers) {
        CodebookField field = alike.getFirst();
        boolean inEveryRow = layers.stream()
                .allMatch(layer -> alike.stream().anyMatch(one -> one.layers().contains(layer) && one.required()));
        return column(field, Codebook.meaning(alike), inEveryRow);
    }

    private static Column column(CodebookField field, Bilingual meaning, boolean required) {
        return new Column(
                field.name(),
                field.type(),
                meaning.english(),
                meaning.chinese(),
                field.unit(),
                values(field.codes()),
                field.pattern(),
                field.separator(),
                required);
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
                .filter(row -> row.get("table").equals(table))
                .map(this::column)
                .toList();
        return Optional.of(columns)
                .filter(Predicate.not(List::isEmpty))
                .orElseThrow(() -> new IllegalArgumentException("no table has the name " + table));
    }

    private Column column(Resources.Row row) {
        String name = row.get("name");
        boolean required = row.given("required").isPresent();
        if (row.get("type").isEmpty()) {
            CodebookField field = codebookField(name);
            return column(field, field.meaning(), required || field.required());
        }
        String list = row.get("values");
        if (!list.isEmpty() && values.getOrDefault(list, List.of()).isEmpty()) {
            throw new IllegalArgumentException("no values are told of: " + list);
        }
        return new Column(
                name,
                ValueType.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
                row.get("english"),
                row.get("chinese"),
                row.given("unit"),
                values.getOrDefault(list, List.of()),
                row.given("pattern"),
                row.get("separator"),
                required);
    }

    /** What other tables take over is of documents, or of the targets that they compare. */
    private static CodebookField codebookField(String name) {
        return Codebook.ofDocument(name)
                .or(() -> Codebook.of(Layer.TARGET).stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("the codebook has no field " + name));
    }
}
