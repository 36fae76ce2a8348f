package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.zhibiao.compare.Doubt;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.compare.Join;
import org.zhibiao.compare.Place;
import org.zhibiao.compare.Statement;
import org.zhibiao.compare.Timeline;
import org.zhibiao.compare.TrackedTarget;
import org.zhibiao.compare.UpperTarget;

/** The years of a timeline as rows of table {@value #TABLE}. */
public final class TimelineJson {

    /** Name of the table in {@code columns.tsv}. */
    public static final String TABLE = "timelines";

    private TimelineJson() {}

    /** The row of a year; what is not known is {@code null}. */
    public static ObjectNode write(IndicatorChoice choice, Timeline timeline, Timeline.Point point) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        Place place = timeline.place();
        row.put("region", place.name());
        row.put(
                "regionCode",
                Optional.of(place.key()).filter(key -> key.matches("\\d{6}")).orElse(null));
        row.put(
                "indicatorId",
                choice.canonical()
                        .map(known -> choice.naming(timeline.subject()))
                        .orElse(null));
        row.put("indicator", choice.title());
        row.put("indicatorScope", timeline.subject().scope().orElse(null));
        row.put("unit", timeline.subject().unit().orElse(null));
        row.put("year", point.year());
        target(row, point);
        result(row, point);
        Optional<UpperTarget> upper = point.target().flatMap(TrackedTarget::upper);
        row.put("upperRegion", upper.map(UpperTarget::place).map(Place::name).orElse(null));
        row.put(
                "upperValue",
                upper.map(UpperTarget::join).map(Join::signedValue).orElse(null));
        row.put("upperRaw", upper.map(one -> raw(one.join().statement())).orElse(null));
        row.put("upperDoc", upper.map(one -> document(one.join().statement())).orElse(null));
        return row;
    }

    private static void target(ObjectNode row, Timeline.Point point) {
        Optional<Statement> target = point.target().map(TrackedTarget::target);
        row.put("targetValue", point.aim().orElse(null));
        row.put("targetMax", point.aimMaximum().orElse(null));
        row.put(
                "targetComparator",
                target.map(one -> one.target().quantity().comparator().code()).orElse(null));
        row.put("targetRaw", target.map(TimelineJson::raw).orElse(null));
        row.put("targetDoc", target.map(TimelineJson::document).orElse(null));
        row.put("targetSentence", target.map(TimelineJson::sentence).orElse(null));
    }

    private static void result(ObjectNode row, Timeline.Point point) {
        Optional<Statement> result = point.result().map(Join::statement);
        row.put("resultValue", point.reached().map(TimelineJson::plain).orElse(null));
        row.put(
                "resultComparator",
                result.map(one -> one.target().quantity().comparator().code()).orElse(null));
        row.put("resultRaw", result.map(TimelineJson::raw).orElse(null));
        row.put("resultDoc", result.map(TimelineJson::document).orElse(null));
        row.put("resultSentence", result.map(TimelineJson::sentence).orElse(null));
        row.put(
                "verdict",
                point.target()
                        .map(target -> target.attainment().verdict().code())
                        .orElse(null));
        row.put("asOf", point.target().map(target -> target.asOf().toString()).orElse(null));
        row.put(
                "margin",
                point.target().flatMap(target -> target.attainment().margin()).orElse(null));
        ArrayNode doubts = row.putArray("doubts");
        point.target()
                .ifPresent(target -> target.doubts().stream().map(Doubt::code).forEach(doubts::add));
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    private static String raw(Statement statement) {
        return statement.target().span().raw();
    }

    private static String document(Statement statement) {
        return statement.document().name();
    }

    private static String sentence(Statement statement) {
        return statement.target().provenance().sentence();
    }
}
