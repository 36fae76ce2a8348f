package org.zhibiao.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhibiao.document.Genre;
import org.zhibiao.evaluate.ReportTable.Column;

/**
 * The figures of the extractor beside those of the baseline, on the same gold.
 *
 * @param extractor the extractor against the gold
 * @param baseline the baseline against the same gold
 * @param errors those of the extractor's errors that are to be listed
 */
public record Report(Evaluation extractor, Evaluation baseline, List<CodingError> errors) {

    /** Keeps its own copy of the list. */
    public Report {
        errors = List.copyOf(errors);
    }

    private Map<String, Evaluation> coders() {
        Map<String, Evaluation> coders = new LinkedHashMap<>();
        coders.put("extractor", extractor);
        coders.put("baseline", baseline);
        return coders;
    }

    /** All figures as tables, errors aside. */
    public List<ReportTable> tables() {
        List<ReportTable> tables = new ArrayList<>(List.of(scores(), fields(), genres()));
        extractor.confusions().stream().map(Report::confusion).forEach(tables::add);
        return List.copyOf(tables);
    }

    private ReportTable scores() {
        List<List<String>> rows = new ArrayList<>();
        for (Part part : Part.values()) {
            coders().forEach((coder, evaluation) -> {
                Figures figures = of(evaluation.figures(), part);
                rows.add(Stream.of(
                                Stream.of(part.code(), coder, String.valueOf(figures.gold())),
                                cells(figures.found()),
                                cells(figures.record()))
                        .flatMap(cells -> cells)
                        .toList());
            });
        }
        return new ReportTable(
                "Records found, and whole records",
                List.of(
                        Column.words("layer"),
                        Column.words("coder"),
                        Column.number("gold"),
                        Column.number("found P"),
                        Column.number("found R"),
                        Column.number("found F1"),
                        Column.number("record P"),
                        Column.number("record R"),
                        Column.number("record F1")),
                rows);
    }

    /** An evaluation has figures for every part. */
    private static Figures of(Map<Part, Figures> figures, Part part) {
        return Objects.requireNonNull(figures.get(part));
    }

    private static Stream<String> cells(Score score) {
        return Stream.of(score.precision(), score.recall(), score.f1()).map(Report::figure);
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    /** Support stands beside each share, since the two coders find different records. */
    private ReportTable fields() {
        List<List<String>> rows = new ArrayList<>();
        Map<Part, Figures> ours = extractor.figures();
        Map<Part, Figures> plain = baseline.figures();
        for (Part part : Part.values()) {
            Map<String, Double> shares = of(ours, part).fields().isEmpty()
                    ? of(plain, part).fields()
                    : of(ours, part).fields();
            for (String field : shares.keySet()) {
                rows.add(List.of(
                        part.code(),
                        field,
                        share(of(ours, part), field),
                        support(of(ours, part)),
                        share(of(plain, part), field),
                        support(of(plain, part))));
            }
        }
        return new ReportTable(
                "Fields, share right among the records found",
                List.of(
                        Column.words("layer"),
                        Column.words("field"),
                        Column.number("extractor"),
                        Column.number("of"),
                        Column.number("baseline"),
                        Column.number("of")),
                rows);
    }

    private static String share(Figures figures, String field) {
        return figures.fields().containsKey(field) ? figure(figures.fields().get(field)) : "—";
    }

    private static String support(Figures figures) {
        return String.valueOf(figures.paired());
    }

    private ReportTable genres() {
        List<List<String>> rows = new ArrayList<>();
        for (Genre genre : extractor.genres()) {
            Map<Part, Figures> ours = extractor.figures(genre);
            Map<Part, Figures> plain = baseline.figures(genre);
            for (Part part : Part.values()) {
                rows.add(List.of(
                        words(genre),
                        String.valueOf(extractor.documents(genre)),
                        part.code(),
                        String.valueOf(of(ours, part).gold()),
                        figure(of(ours, part).found().f1()),
                        figure(of(ours, part).record().f1()),
                        figure(of(plain, part).found().f1()),
                        figure(of(plain, part).record().f1())));
            }
        }
        return new ReportTable(
                "Genres, F1",
                List.of(
                        Column.words("genre"),
                        Column.number("documents"),
                        Column.words("layer"),
                        Column.number("gold"),
                        Column.number("found"),
                        Column.number("record"),
                        Column.number("baseline found"),
                        Column.number("baseline record")),
                rows);
    }

    private static String words(Genre genre) {
        return genre.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ReportTable confusion(Confusion confusion) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("gold")));
        confusion.values().forEach(value -> columns.add(Column.number(value)));
        List<List<String>> rows = new ArrayList<>();
        confusion.counts().forEach((gold, counts) -> {
            List<String> row = new ArrayList<>(List.of(gold));
            counts.values().forEach(count -> row.add(String.valueOf(count)));
            rows.add(row);
        });
        return new ReportTable("Confusion of " + confusion.field() + ": gold down, found across", columns, rows);
    }

    /** The listed errors as a table. */
    public ReportTable errorTable() {
        return new ReportTable(
                "Errors",
                List.of(
                        Column.words("layer"),
                        Column.words("kind"),
                        Column.words("document"),
                        Column.number("line"),
                        Column.words("text"),
                        Column.words("detail")),
                errors.stream()
                        .map(error -> List.of(
                                error.layer().code(),
                                error.kind().code(),
                                error.document(),
                                String.valueOf(error.line()),
                                "…" + error.context() + "…",
                                error.detail()))
                        .toList());
    }

    /**
     * All figures as JSON: {@code documents}; for each coder by part {@code gold}, {@code paired},
     * {@code found} and {@code record} (precision, recall, F1), {@code fields}; the same by genre; the
     * confusions by coder, gold value and found value; and the listed errors.
     */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("documents", extractor.documents());
        coders().forEach((coder, evaluation) -> json.set(coder, json(evaluation.figures())));
        ObjectNode genres = json.putObject("genres");
        for (Genre genre : extractor.genres()) {
            ObjectNode node = genres.putObject(genre.name().toLowerCase(Locale.ROOT));
            node.put("documents", extractor.documents(genre));
            coders().forEach((coder, evaluation) -> node.set(coder, json(evaluation.figures(genre))));
        }
        ObjectNode confusions = json.putObject("confusion");
        coders().forEach((coder, evaluation) -> confusions.set(coder, confusions(evaluation)));
        errors.forEach(error -> json.withArray("errors").add(json(error)));
        return json;
    }

    private static ObjectNode json(Map<Part, Figures> figures) {
        return object(figures, Part::code, part -> {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("gold", part.gold()).put("paired", part.paired());
            add(node, "found", part.found());
            add(node, "record", part.record());
            part.fields().forEach(node.putObject("fields")::put);
            return node;
        });
    }

    private static void add(ObjectNode node, String name, Score score) {
        node.putArray(name).add(score.precision()).add(score.recall()).add(score.f1());
    }

    private static ObjectNode confusions(Evaluation evaluation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Confusion confusion : evaluation.confusions()) {
            node.set(confusion.field(), object(confusion.counts(), gold -> gold, counts -> {
                ObjectNode row = JsonNodeFactory.instance.objectNode();
                counts.forEach(row::put);
                return row;
            }));
        }
        return node;
    }

    private static <K, V> ObjectNode object(Map<K, V> map, Function<K, String> name, Function<V, ObjectNode> json) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        map.forEach((key, value) -> node.set(name.apply(key), json.apply(value)));
        return node;
    }

    private static ObjectNode json(CodingError error) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("layer", error.layer().code())
                .put("kind", error.kind().code())
                .put("document", error.document())
                .put("line", error.line())
                .put("start", error.start())
                .put("text", error.context())
                .put("detail", error.detail());
    }

    /** All figures and the listed errors as Markdown. */
    public String markdown() {
        StringBuilder markdown = new StringBuilder();
        tables().forEach(table -> markdown.append(table.markdown()).append('\n'));
        if (!errors.isEmpty()) {
            markdown.append(errorTable().markdown()).append('\n');
        }
        return markdown.toString();
    }
}
