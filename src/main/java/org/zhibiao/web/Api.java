package org.zhibiao.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhibiao.QueryLanguage;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.export.FieldChoice;
import org.zhibiao.export.Format;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.SourceEntry;
import org.zhibiao.export.TableOptions;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.record.Layer;
import org.zhibiao.review.Edition;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.Facet;
import org.zhibiao.store.Hit;
import org.zhibiao.store.Hits;
import org.zhibiao.store.Order;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.QueryException;

/**
 * The same for programs: JSON, and JSON lines where there may be many. {@code openapi.json} beside this class describes it.
 * Rows are those of the tables that {@code zhibiao export} writes.
 */
final class Api {

    /** What all of its addresses begin with. */
    static final String ROOT = "/api/v1";

    private static final int USUAL = 50;
    private static final int MOST = 1_000;
    private static final String JSON_TYPE = "application/json; charset=utf-8";
    private static final String LINES_TYPE = "application/x-ndjson; charset=utf-8";

    private final SharedBase bases;
    private final QueryLanguage language;
    private final Panels panels;
    private final RecordTable<Hit> reliable = Tables.findings(Optional.empty(), FieldChoice.RELIABLE);
    private final RecordTable<Hit> all = Tables.findings(Optional.empty(), FieldChoice.ALL);
    private final RecordTable<SourceEntry> documents = Tables.documents();

    Api(SharedBase bases, QueryLanguage language, Panels panels) {
        this.bases = bases;
        this.language = language;
        this.panels = panels;
    }

    void routes(RoutesConfig routes) {
        routes.get(ROOT + "/search", this::search);
        routes.get(ROOT + "/findings", this::findings);
        routes.get(ROOT + "/documents", this::documents);
        routes.get(ROOT + "/document", this::document);
        routes.get(ROOT + "/indicators", this::indicators);
        routes.get(ROOT + "/places", context -> values(context, Field.REGION));
        routes.get(ROOT + "/bodies", context -> values(context, Field.BODY));
        routes.get(ROOT + "/panel", this::panel);
        routes.get(ROOT + "/stats", this::stats);
        routes.get(ROOT + "/openapi.json", Api::description);
    }

    /** What is wrong and what to do, for a program. */
    static void refuse(Context context, int status, String what, String advice) {
        ObjectNode json = Rows.JSON.createObjectNode();
        json.put("error", what).put("advice", advice);
        context.status(status);
        send(context, json);
    }

    private static void send(Context context, JsonNode json) {
        try {
            Pages.answer(context, JSON_TYPE, Rows.JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was made cannot be written", e);
        }
    }

    private static String value(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    private static int limit(Context context) {
        String limit = value(context, "limit");
        if (limit.isEmpty()) {
            return USUAL;
        }
        if (!limit.matches("\\d{1,6}") || Integer.parseInt(limit) < 1) {
            throw new RefusedException(400, "refused.limit");
        }
        return Math.min(MOST, Integer.parseInt(limit));
    }

    private Expression query(Context context) throws QueryException {
        String query = value(context, "q");
        if (query.length() > AskState.LONGEST) {
            throw new RefusedException(400, "refused.too_long");
        }
        return language.read(query);
    }

    private static boolean wantsAllFields(Context context) {
        return value(context, "fields").equals("all");
    }

    private void search(Context context) throws IOException {
        Expression query = query(context);
        int from = Cursor.read(value(context, "after"));
        int limit = limit(context);
        ObjectNode answer = Rows.JSON.createObjectNode();
        Hits hits = bases.ask(base -> base.findings().page(query, order(context), from, limit));
        answer.put("query", query.toString());
        answer.put("total", hits.total());
        next(answer, from + hits.hits().size(), hits.total());
        answer.putArray("findings").addAll(Rows.of(wantsAllFields(context) ? all : reliable, hits.hits()));
        send(context, answer);
    }

    private static Order order(Context context) {
        try {
            return Order.parse(value(context, "sort"));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "refused.sort");
        }
    }

    private static void next(ObjectNode answer, int to, int total) {
        answer.put("next", to < total ? Cursor.write(to) : null);
    }

    /** Any number of findings, one a line, as they are read. */
    private void findings(Context context) throws IOException {
        Expression query = query(context);
        Edition edition = value(context, "edition").equals("extracted") ? Edition.AS_EXTRACTED : Edition.REVIEWED;
        context.contentType(LINES_TYPE);
        bases.ask(base -> Tables.reviewed(Optional.empty(), FieldChoice.of(wantsAllFields(context)), edition)
                .write(
                        Format.JSONL,
                        context.outputStream(),
                        TableOptions.USUAL,
                        records -> base.review().forEach(query, edition, records::take)));
    }

    private void documents(Context context) throws IOException {
        int from = Cursor.read(value(context, "after"));
        int limit = limit(context);
        List<SourceEntry> entries = bases.ask(base -> base.documents().sources());
        List<SourceEntry> page = entries.stream().skip(from).limit(limit).toList();
        ObjectNode answer = Rows.JSON.createObjectNode();
        answer.put("total", entries.size());
        next(answer, from + page.size(), entries.size());
        answer.putArray("documents").addAll(Rows.of(documents, page));
        send(context, answer);
    }

    private void document(Context context) throws IOException {
        String name = value(context, "name");
        ObjectNode answer = Rows.JSON.createObjectNode();
        bases.ask(base -> {
            DocumentSummary document = base.documents().named(name.contains("*") ? "" : name).stream()
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(404, "refused.no_document"));
            List<Hit> hits = base.documents().findings(document.name()).stream()
                    .map(finding -> new Hit(document, finding))
                    .toList();
            answer.put("name", document.name());
            answer.put("text", base.documents().text(document.name()).orElse(""));
            answer.putArray("findings").addAll(Rows.of(wantsAllFields(context) ? all : reliable, hits));
            return answer;
        });
        send(context, answer);
    }

    private void indicators(Context context) throws IOException {
        Map<String, Integer> counts =
                counts(Field.INDICATOR_ID).stream().collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
        ArrayNode indicators = Rows.JSON.createArrayNode();
        for (CanonicalIndicator indicator : language.indicators()) {
            ObjectNode one = indicators.addObject();
            one.put("id", indicator.id())
                    .put("chinese", indicator.name())
                    .put("english", indicator.english())
                    .put("category", indicator.category())
                    .put("improvement", indicator.improvement())
                    .put("source", indicator.source())
                    .put("findings", counts.getOrDefault(indicator.id(), 0));
            indicator.aliases().forEach(one.putArray("aliases")::add);
        }
        ObjectNode answer = Rows.JSON.createObjectNode();
        answer.set("indicators", indicators);
        send(context, answer);
    }

    private List<Facet.Value> counts(Field field) throws IOException {
        return bases.ask(base -> base.findings().facets(new Expression.All(), List.of(field)))
                .getFirst()
                .values();
    }

    /** All values of a field with how many findings have them, the most frequent first. */
    private void values(Context context, Field field) throws IOException {
        int from = Cursor.read(value(context, "after"));
        List<Facet.Value> values = counts(field);
        List<Facet.Value> page =
                values.stream().skip(from).limit(limit(context)).toList();
        ObjectNode answer = Rows.JSON.createObjectNode();
        answer.put("total", values.size());
        next(answer, from + page.size(), values.size());
        ArrayNode listed = answer.putArray("values");
        page.forEach(value -> listed.addObject().put("name", value.value()).put("findings", value.count()));
        send(context, answer);
    }

    private void panel(Context context) throws IOException {
        Panels.Asked asked = panels.asked(context);
        context.contentType(LINES_TYPE);
        bases.ask(base -> Tables.panel()
                .write(
                        Format.JSONL,
                        context.outputStream(),
                        TableOptions.USUAL,
                        rows -> base.comparisons().panel(asked.request()).forEach(asked.indicators(), rows::take)));
    }

    private void stats(Context context) throws IOException {
        List<DocumentSummary> all = bases.ask(bases::documents);
        ObjectNode answer = Rows.JSON.createObjectNode();
        answer.put("version", Zhibiao.version());
        answer.put("documents", all.size());
        answer.put("characters", all.stream().mapToLong(DocumentSummary::length).sum());
        ObjectNode findings = answer.putObject("findings");
        for (Layer layer : Layer.values()) {
            findings.put(
                    layer.code(),
                    all.stream()
                            .mapToLong(document -> document.findings().getOrDefault(layer, 0))
                            .sum());
        }
        count(
                answer.putObject("genres"),
                all,
                one -> one.metadata().genre().value().code());
        count(answer.putObject("places"), all, one -> one.metadata().placeName().orElse(""));
        count(
                answer.putObject("years"),
                all,
                one -> one.metadata()
                        .year()
                        .map(year -> year.value().toString())
                        .orElse(""));
        send(context, answer);
    }

    private static void count(
            ObjectNode counts, List<DocumentSummary> documents, Function<DocumentSummary, String> property) {
        documents.stream()
                .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()))
                .forEach(counts::put);
    }

    private static void description(Context context) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Api.class.getResourceAsStream("openapi.json"))) {
            Pages.answer(context, JSON_TYPE, stream.readAllBytes());
        }
    }
}
