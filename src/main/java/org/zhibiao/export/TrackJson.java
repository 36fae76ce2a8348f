package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.zhibiao.compare.Doubt;
import org.zhibiao.compare.Join;
import org.zhibiao.compare.Restatement;
import org.zhibiao.compare.Statement;
import org.zhibiao.compare.TrackedTarget;
import org.zhibiao.compare.UpperTarget;
import org.zhibiao.document.Known;
import org.zhibiao.document.Region;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Quantity;
import org.zhibiao.record.Target;
import org.zhibiao.store.Hit;

/** A target with what became of it as a row of table {@value #TABLE}; what is not known is {@code null}. */
public final class TrackJson {

    /** Name of the table in {@code columns.tsv}. */
    public static final String TABLE = "tracks";

    private final List<Column> columns;

    /** Writes rows of some columns. */
    public TrackJson(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The row, its fields in the order of the columns. */
    public ObjectNode write(TrackedTarget tracked) {
        Statement target = tracked.target();
        ObjectNode all = HitJson.write(new Hit(target.document(), target.target()));
        all.put(
                "regionLevel",
                target.document()
                        .metadata()
                        .region()
                        .map(Known::value)
                        .flatMap(Region::level)
                        .map(level -> level.name().toLowerCase(Locale.ROOT))
                        .orElse(null));
        all.put(
                "indicatorName",
                tracked.indicator().map(CanonicalIndicator::name).orElse(null));
        attainment(all, tracked);
        elsewhere(all, tracked);
        tracked.upper().ifPresent(upper -> upper(all, upper));
        list(all, "doubts", tracked.doubts().stream().map(Doubt::code).toList());
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        columns.forEach(column -> row.set(
                column.name(),
                all.path(column.name()).isMissingNode()
                        ? JsonNodeFactory.instance.nullNode()
                        : all.get(column.name())));
        return row;
    }

    private static void attainment(ObjectNode json, TrackedTarget tracked) {
        json.put("verdict", tracked.attainment().verdict().code());
        json.put("asOf", tracked.asOf().toString());
        json.put("better", tracked.better().code());
        tracked.attainment().margin().ifPresent(margin -> json.put("margin", margin));
        json.put("marginUnit", tracked.marginUnit().orElse(null));
        json.put(
                "respected",
                tracked.attainment().respected().map(yes -> yes ? "yes" : "no").orElse(null));
        tracked.attainment().result().map(Join::statement).ifPresent(result -> {
            side(json, "result", result);
            json.put(
                    "resultYear",
                    result.statedIn().isPresent() ? result.statedIn().getAsInt() : null);
            json.put(
                    "resultDeadline",
                    result.target().deadline().map(CalendarDate::toString).orElse(null));
        });
        json.put(
                "resultReason",
                tracked.attainment()
                        .result()
                        .map(result -> tracked.attainment()
                                .reason()
                                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                                .orElse("fewest_doubts"))
                        .orElse(null));
        list(
                json,
                "otherResults",
                tracked.attainment().others().stream()
                        .map(Join::statement)
                        .map(other -> other.target().span().raw() + " ("
                                + other.document().name() + ")")
                        .toList());
    }

    private static void elsewhere(ObjectNode json, TrackedTarget tracked) {
        json.put("repeats", tracked.repeats().size());
        list(
                json,
                "repeatDocs",
                tracked.repeats().stream().map(TrackJson::document).distinct().toList());
        List<Restatement> revisions = tracked.revisions();
        json.put("revisions", revisions.size());
        list(json, "revisionDocs", revisions.stream().map(TrackJson::document).toList());
        list(
                json,
                "revisionDates",
                revisions.stream()
                        .map(one -> one.join()
                                .statement()
                                .statedOn()
                                .map(CalendarDate::toString)
                                .orElse(""))
                        .toList());
        list(
                json,
                "revisionRaws",
                revisions.stream()
                        .map(one -> one.join().statement().target().span().raw())
                        .toList());
        list(
                json,
                "revisionKinds",
                revisions.stream().map(one -> one.kind().code()).toList());
    }

    private static String document(Restatement restatement) {
        return restatement.join().statement().document().name();
    }

    private static void upper(ObjectNode json, UpperTarget upper) {
        json.put("upperRegion", upper.place().name());
        side(json, "upper", upper.join().statement());
        upper.margin().ifPresent(margin -> json.put("upperMargin", margin));
    }

    /** The fields of another statement, each begun by which it is. */
    private static void side(ObjectNode json, String side, Statement statement) {
        Target target = statement.target();
        Quantity quantity = target.quantity();
        json.put(side + "Doc", statement.document().name());
        json.put(side + "Raw", target.span().raw());
        json.put(side + "Value", quantity.value());
        json.put(side + "ValueMax", quantity.valueMax().orElse(null));
        json.put(side + "Unit", quantity.unit().orElse(null));
        json.put(side + "Comparator", quantity.comparator().code());
        json.put(side + "Direction", target.direction().map(Coded::code).orElse(null));
        json.put(side + "Sentence", target.provenance().sentence());
    }

    private static void list(ObjectNode json, String name, List<String> values) {
        ArrayNode array = json.putArray(name);
        values.forEach(array::add);
    }
}
