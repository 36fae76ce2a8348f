package org.zhibiao.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.zhibiao.Tables;
import org.zhibiao.cli.terminal.HitTable;
import org.zhibiao.export.Column;
import org.zhibiao.export.FieldChoice;
import org.zhibiao.export.RecordTable;
import org.zhibiao.record.Body;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.Measure;
import org.zhibiao.record.Target;
import org.zhibiao.record.TimeLimit;
import org.zhibiao.store.Hit;
import org.zhibiao.store.Order;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.AskView.Cell;
import org.zhibiao.web.view.AskView.ChoiceView;
import org.zhibiao.web.view.AskView.ColumnView;
import org.zhibiao.web.view.Texts;

/** The columns of the table of findings: some that join several fields for a reader, and those of the data set. */
final class FindingColumns {

    /** Of all layers something, in the order in which they are shown. */
    private static final List<String> USUAL = List.of("what", "amount", "when", "kind", "place", "issued");

    /** By which field findings are sorted in a column, where it is another than the column's. */
    private static final Map<String, Field> SORTED = Map.of(
            "what",
            Field.INDICATOR,
            "amount",
            Field.VALUE,
            "when",
            Field.DEADLINE,
            "kind",
            Field.STATUS,
            "place",
            Field.REGION,
            "issued",
            Field.YEAR);

    private final RecordTable<Hit> table = Tables.findings(Optional.empty(), FieldChoice.ALL);
    private final Map<String, Column> columns = table.columns().stream()
            .collect(Collectors.toMap(Column::name, column -> column, (one, other) -> one, LinkedHashMap::new));

    /** The columns that are shown: those that are asked for and that there are, else the usual ones. */
    List<String> shown(List<String> asked) {
        List<String> known = asked.stream()
                .filter(name -> USUAL.contains(name) || columns.containsKey(name))
                .distinct()
                .toList();
        return known.isEmpty() ? USUAL : known;
    }

    /** All columns that can be shown. */
    List<ChoiceView> choices(List<String> shown, Texts texts) {
        List<String> all = new ArrayList<>(USUAL);
        all.addAll(columns.keySet());
        return all.stream()
                .map(name -> new ChoiceView(name, label(name, texts), meaning(name, texts), shown.contains(name)))
                .toList();
    }

    /** The headings of the columns that are shown, of which each leads to another order. */
    List<ColumnView> headings(List<String> shown, AskState state, Texts texts) {
        return shown.stream().map(name -> heading(name, state, texts)).toList();
    }

    private ColumnView heading(String name, AskState state, Texts texts) {
        Optional<String> key = sortKey(name);
        String sorted = key.filter(state.sort()::equals).isPresent()
                ? "ascending"
                : key.filter(one -> state.sort().equals("-" + one)).isPresent() ? "descending" : "none";
        return new ColumnView(
                label(name, texts),
                meaning(name, texts),
                key.map(one -> state.sortedBy(sorted.equals("descending") ? one : "-" + one)
                        .address()),
                sorted);
    }

    private static Optional<String> sortKey(String name) {
        return Optional.ofNullable(SORTED.get(name))
                .or(() -> Field.named(name))
                .map(Field::englishName)
                .filter(key -> {
                    try {
                        return !Order.parse(key).keys().isEmpty();
                    } catch (IllegalArgumentException e) {
                        return false;
                    }
                });
    }

    private String label(String name, Texts texts) {
        return USUAL.contains(name)
                ? texts.text("column." + name)
                : Field.named(name).map(texts::field).orElse(name);
    }

    private String meaning(String name, Texts texts) {
        Column column = columns.get(name);
        return column == null
                ? texts.text("column." + name + ".meaning")
                : texts.isChinese() ? column.chinese() : column.english();
    }

    /** The cells of some findings, a list for each. */
    List<List<Cell>> cells(List<Hit> hits, List<String> shown, Texts texts) throws IOException {
        List<JsonNode> rows = Rows.of(table, hits);
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            JsonNode row = rows.get(i);
            cells.add(shown.stream()
                    .map(name -> USUAL.contains(name)
                            ? new Cell(
                                    label(name, texts),
                                    joined(name, hit, texts),
                                    name.equals("amount"),
                                    address(name, hit))
                            : new Cell(
                                    label(name, texts),
                                    text(name, row.path(name), texts),
                                    row.path(name).isNumber(),
                                    address(name, hit)))
                    .toList());
        }
        return cells;
    }

    /** The page of the indicator, the body or the place that a cell names. */
    private static Optional<Address> address(String name, Hit hit) {
        return switch (name) {
            case "what", "indicator", "indicatorId" ->
                hit.finding() instanceof Target target
                        ? target.indicator().id().map(IndicatorPage::address)
                        : Optional.empty();
            case "amount" -> hit.finding() instanceof Body body ? Optional.of(duties(body)) : Optional.empty();
            case "place", "region" -> hit.document().metadata().placeName().map(PlacePage::address);
            default -> Optional.empty();
        };
    }

    private static Address duties(Body body) {
        Expression named = body.id()
                .<Expression>map(id -> new Expression.Match(Field.BODY_ID, id))
                .orElseGet(() -> new Expression.Match(Field.BODY, body.span().raw()));
        return Address.of("/").with("q", named.toString());
    }

    private String text(String name, JsonNode value, Texts texts) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(" › "));
        }
        return Field.named(name)
                .map(field -> texts.value(field, value.asText()))
                .orElseGet(value::asText);
    }

    private static String joined(String name, Hit hit, Texts texts) {
        return switch (name) {
            case "what" -> what(hit);
            case "amount" -> amount(hit);
            case "when" -> when(hit);
            case "kind" -> kind(hit, texts);
            case "place" -> hit.document().metadata().placeName().orElse("");
            default ->
                hit.document()
                        .metadata()
                        .year()
                        .map(year -> year.value().toString())
                        .orElse("");
        };
    }

    private static String what(Hit hit) {
        return switch (hit.finding()) {
            case Target target -> target.phraseWithAction();
            case Measure measure -> measure.noun();
            case Body body -> body.duty().orElse("");
            case Deadline deadline -> "";
        };
    }

    private static String amount(Hit hit) {
        String raw = hit.finding().span().raw();
        return hit.finding() instanceof Target target
                ? HitTable.sign(target.quantity().comparator()) + raw
                : raw;
    }

    private static String when(Hit hit) {
        return switch (hit.finding()) {
            case Target target -> target.deadline().map(Object::toString).orElse("");
            case Deadline deadline -> deadline.to().map(TimeLimit::toString).orElse("");
            case Measure measure -> "";
            case Body body -> "";
        };
    }

    private static String kind(Hit hit, Texts texts) {
        return switch (hit.finding()) {
            case Target target ->
                texts.messages().code("status", target.status().code());
            case Body body -> texts.messages().code("role", body.role().code());
            case Deadline deadline ->
                texts.messages().code("kind", deadline.kind().code());
            case Measure measure -> "";
        };
    }
}
