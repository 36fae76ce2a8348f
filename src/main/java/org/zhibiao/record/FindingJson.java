package org.zhibiao.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The codebook's JSON form of a finding, one object per record, with also {@code doc},
 * {@code sentence}, {@code section} and {@code rule}.
 */
public final class FindingJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FindingJson() {}

    /** The finding as a JSON object; absent values are {@code null}, as the codebook writes them. */
    public static ObjectNode write(Finding finding) {
        ObjectNode json = NODES.objectNode();
        json.put("layer", finding.layer().code());
        json.put("start", finding.span().start());
        json.put("end", finding.span().end());
        json.put("raw", finding.span().raw());
        switch (finding) {
            case Target target -> writeTarget(json, target);
            case Measure measure ->
                json.put("count", measure.count())
                        .put("noun", measure.noun())
                        .put("of", measure.of().orElse(null));
            case Body body ->
                json.put("role", body.role().code())
                        .put("duty", body.duty().orElse(null))
                        .put("bodyId", body.id().orElse(null));
            case Deadline deadline ->
                json.put("to", deadline.to().map(Object::toString).orElse(null))
                        .put("kind", deadline.kind().code());
        }
        json.put("doc", finding.provenance().document());
        json.put("sentence", finding.provenance().sentence());
        finding.provenance().section().forEach(json.putArray("section")::add);
        json.put("rule", finding.provenance().rule());
        json.put("score", finding.provenance().score().orElse(null));
        return json;
    }

    private static void writeTarget(ObjectNode json, Target target) {
        String phrase = target.indicator().phrase();
        json.put("indicator", phrase.isEmpty() ? null : phrase);
        json.put("indicatorId", target.indicator().id().orElse(null));
        json.put("indicatorScope", target.indicator().scope().orElse(null));
        json.set(
                "threshold",
                target.indicator()
                        .threshold()
                        .<JsonNode>map(size -> NODES.numberNode(size.value()))
                        .orElse(NODES.nullNode()));
        json.put(
                "thresholdUnit",
                target.indicator().threshold().map(Threshold::unit).orElse(null));
        json.put("action", target.action().orElse(null));
        json.put("status", target.status().code());
        json.set("value", NODES.numberNode(target.quantity().value()));
        json.set(
                "valueMax",
                target.quantity().valueMax().<JsonNode>map(NODES::numberNode).orElse(NODES.nullNode()));
        json.put("unit", target.quantity().unit().orElse(null));
        json.put("comparator", target.quantity().comparator().code());
        json.put("measure", target.measure().code());
        json.put("direction", target.direction().map(Direction::code).orElse(null));
        json.put("deadline", target.deadline().map(CalendarDate::toString).orElse(null));
        json.put("timing", target.timing().code());
        json.put("strength", target.strength().map(Strength::code).orElse(null));
        json.put("attribute", target.attribute().orElse(null));
    }

    /**
     * Reads back what {@link #write} wrote, or a gold record of the codebook's form.
     *
     * @throws IllegalArgumentException when a field is missing or holds what the codebook does not know;
     *     the message names the field
     */
    public static Finding read(JsonNode json) {
        Span span = new Span(json.path("start").asInt(), json.path("end").asInt(), required(json, "raw"));
        List<String> section = new ArrayList<>();
        json.path("section").forEach(heading -> section.add(heading.asText()));
        Provenance provenance = new Provenance(
                json.path("doc").asText(),
                json.path("sentence").asText(),
                section,
                json.path("rule").asText(),
                number(json, "score"));
        return switch (Coded.of(Layer.class, required(json, "layer"))) {
            case TARGET -> readTarget(json, span, provenance);
            case MEASURE ->
                new Measure(span, provenance, json.path("count").asInt(), required(json, "noun"), text(json, "of"));
            case BODY ->
                new Body(
                        span,
                        provenance,
                        Coded.of(Role.class, required(json, "role")),
                        text(json, "duty"),
                        text(json, "bodyId"));
            case DEADLINE ->
                new Deadline(
                        span,
                        provenance,
                        text(json, "to").map(TimeLimit::parse),
                        Coded.of(DeadlineKind.class, required(json, "kind")));
        };
    }

    private static Target readTarget(JsonNode json, Span span, Provenance provenance) {
        Quantity quantity = new Quantity(
                number(json, "value").orElseThrow(() -> new IllegalArgumentException("field 'value' is missing")),
                number(json, "valueMax"),
                text(json, "unit"),
                Coded.of(Comparator.class, required(json, "comparator")));
        return new Target(
                span,
                provenance,
                new Indicator(
                        text(json, "indicator").orElse(""),
                        text(json, "indicatorId"),
                        text(json, "indicatorScope"),
                        number(json, "threshold")
                                .flatMap(size -> text(json, "thresholdUnit").map(unit -> new Threshold(size, unit)))),
                text(json, "action"),
                Coded.of(Status.class, required(json, "status")),
                quantity,
                Coded.of(MeasureType.class, required(json, "measure")),
                text(json, "direction").map(code -> Coded.of(Direction.class, code)),
                text(json, "deadline").map(CalendarDate::parse),
                Coded.of(Timing.class, required(json, "timing")),
                text(json, "strength").map(code -> Coded.of(Strength.class, code)),
                text(json, "attribute"));
    }

    private static String required(JsonNode json, String field) {
        return text(json, field).orElseThrow(() -> new IllegalArgumentException("field '" + field + "' is missing"));
    }

    private static Optional<String> text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isNull() || value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    private static Optional<BigDecimal> number(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isNumber() ? Optional.of(new BigDecimal(value.asText())) : Optional.empty();
    }
}
