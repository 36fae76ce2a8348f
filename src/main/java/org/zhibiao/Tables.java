package org.zhibiao;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhibiao.compare.BodyDuties;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.compare.PanelRow;
import org.zhibiao.compare.Timeline;
import org.zhibiao.compare.TrackedTarget;
import org.zhibiao.export.AgreementJson;
import org.zhibiao.export.BodyJson;
import org.zhibiao.export.Column;
import org.zhibiao.export.Columns;
import org.zhibiao.export.FieldChoice;
import org.zhibiao.export.HitJson;
import org.zhibiao.export.PanelJson;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.ReviewedJson;
import org.zhibiao.export.SampleJson;
import org.zhibiao.export.SourceEntry;
import org.zhibiao.export.SourceJson;
import org.zhibiao.export.TimelineJson;
import org.zhibiao.export.TrackJson;
import org.zhibiao.export.ValidationJson;
import org.zhibiao.record.Layer;
import org.zhibiao.review.Edition;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.review.agreement.Disagreement;
import org.zhibiao.review.agreement.Figure;
import org.zhibiao.review.validation.SampleRow;
import org.zhibiao.review.validation.Validation;
import org.zhibiao.store.Hit;

/** What a knowledge base gives, as tables that can be written as CSV, JSON Lines, Parquet and XLSX. */
public final class Tables {

    private Tables() {}

    /**
     * Findings with their provenance and what their documents say of themselves, as if nobody had judged them.
     *
     * @param layer the layer that all of them have; the columns of all layers without one
     * @param fields whether fields that are right too seldom are among the columns
     */
    public static RecordTable<Hit> findings(Optional<Layer> layer, FieldChoice fields) {
        return findings(layer, fields, HitJson::write);
    }

    /**
     * The same of an edition, with what was said of each.
     *
     * @param edition as people say they should be, or as they were found
     */
    public static RecordTable<ReviewedFinding> reviewed(Optional<Layer> layer, FieldChoice fields, Edition edition) {
        return findings(layer, fields, finding -> ReviewedJson.write(finding, edition));
    }

    private static <R> RecordTable<R> findings(Optional<Layer> layer, FieldChoice fields, Function<R, ObjectNode> row) {
        Columns columns = Columns.load();
        if (fields == FieldChoice.ALL) {
            return new RecordTable<>(columns.ofFindings(layer), row);
        }
        List<Column> exported = columns.ofExportedFindings(layer);
        Set<String> leftOut = names(columns.ofFindings(layer));
        leftOut.removeAll(names(exported));
        // JSON Lines have no columns: there a field that is not exported is taken from the record.
        return new RecordTable<>(exported, one -> row.apply(one).remove(leftOut));
    }

    private static Set<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
    }

    /** How far two coders agree, field by field. */
    public static RecordTable<Figure> agreement() {
        return new RecordTable<>(Columns.load().of(AgreementJson.FIGURES), AgreementJson::write);
    }

    /** What two coders see differently. */
    public static RecordTable<Disagreement> disagreements() {
        return new RecordTable<>(Columns.load().of(AgreementJson.DISAGREEMENTS), AgreementJson::write);
    }

    /** What was drawn to be judged, to be filled in. */
    public static RecordTable<SampleRow> sample() {
        return new RecordTable<>(Columns.load().of(SampleJson.TABLE), SampleJson::write);
    }

    /** How right the findings are, figure by figure. */
    public static RecordTable<Validation.Measure> validation() {
        return new RecordTable<>(Columns.load().of(ValidationJson.TABLE), ValidationJson::write);
    }

    /** Documents, and files that gave none. */
    public static RecordTable<SourceEntry> documents() {
        return new RecordTable<>(Columns.load().ofDocuments(), SourceJson::write);
    }

    /** Bodies with how often they have which part in what. */
    public static RecordTable<BodyDuties> bodies() {
        return new RecordTable<>(Columns.load().of(BodyJson.TABLE), BodyJson::write);
    }

    /** Indicators of regions, year by year. */
    public static RecordTable<PanelRow> panel() {
        return new RecordTable<>(Columns.load().of(PanelJson.TABLE), PanelJson::write);
    }

    /** Targets with what became of them. */
    public static RecordTable<TrackedTarget> tracks() {
        List<Column> columns = Columns.load().of(TrackJson.TABLE);
        return new RecordTable<>(columns, new TrackJson(columns)::write);
    }

    /**
     * A year of a timeline.
     *
     * @param timeline the timeline
     * @param point one of its points
     */
    public record Year(Timeline timeline, Timeline.Point point) {}

    /** The years of timelines of an indicator. */
    public static RecordTable<Year> timeline(IndicatorChoice indicator) {
        return new RecordTable<>(
                Columns.load().of(TimelineJson.TABLE),
                year -> TimelineJson.write(indicator, year.timeline(), year.point()));
    }
}
