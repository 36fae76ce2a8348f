package org.zhibiao;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.zhibiao.compare.BodyDuties;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.compare.Ledger;
import org.zhibiao.compare.Place;
import org.zhibiao.compare.Statement;
import org.zhibiao.compare.Timeline;
import org.zhibiao.compare.Tracker;
import org.zhibiao.export.TimelineChart;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;

/** What the documents of a knowledge base say, held against each other: aims and results, places, years, bodies. */
public final class Comparisons {

    /** How far 左右 reaches, as a share of the value. */
    public static final BigDecimal USUAL_TOLERANCE = new BigDecimal("0.05");

    /** Of a knowledge base in which no document tells its year nothing is due. */
    private static final int NO_YEAR = 1000;

    private final OpenedBase base;
    private final Models models;

    private final Optional<CalendarDate> asOf;

    Comparisons(OpenedBase base, Models models) {
        this(base, models, Optional.empty());
    }

    private Comparisons(OpenedBase base, Models models, Optional<CalendarDate> asOf) {
        this.base = base;
        this.models = models;
        this.asOf = asOf;
    }

    /**
     * The same, asked on another day: a target of its year or a later one is not due. The usual day is the year of the
     * latest document, so that the same documents always give the same verdicts.
     */
    public Comparisons asOf(CalendarDate day) {
        return new Comparisons(base, models, Optional.of(day));
    }

    /**
     * The day on which is asked: the one that was given, else the latest year from which there is a document of which
     * nothing is doubtful.
     */
    public CalendarDate asOf() throws IOException {
        return asOf.isPresent()
                ? asOf.get()
                : CalendarDate.ofYear(base.get().latestYear().orElse(NO_YEAR));
    }

    /**
     * Follows targets to results, restatements and the governments above: indicator by indicator, by id and then by
     * phrase, and within one by place, year and document.
     *
     * @param tolerance how far around a value 左右 reaches, as a share of the value
     * @throws IOException when the knowledge base cannot be read, or the visitor fails
     */
    public void track(Expression query, BigDecimal tolerance, Tracker.Visitor visitor) throws IOException {
        tracker(base.get(), tolerance).track(query, visitor);
    }

    /**
     * What places aimed at and what they reached, year by year: a timeline for each place, scope and unit, those with
     * the most years first.
     *
     * @param among which findings are looked at
     * @param years which years are looked at
     */
    public List<Timeline> timelines(IndicatorChoice indicator, Expression among, IntPredicate years)
            throws IOException {
        KnowledgeBase opened = base.get();
        return Timeline.read(opened, tracker(opened, USUAL_TOLERANCE), indicator, among, years);
    }

    /** Draws a timeline of an indicator. */
    public static TimelineChart chart(IndicatorChoice indicator, Timeline timeline) {
        return new TimelineChart(indicator, timeline);
    }

    private Tracker tracker(KnowledgeBase opened, BigDecimal tolerance) throws IOException {
        return new Tracker(opened, models.lexicon(), models.conversions(), tolerance, asOf());
    }

    /** What documents state of an indicator, whatever of it they mean: its amount, its growth and so on. */
    public List<Statement> statements(IndicatorChoice indicator) throws IOException {
        Ledger ledger = Ledger.read(
                base.get(), indicator.indicator(), indicator.canonical().isPresent(), new Expression.All());
        return Stream.concat(
                        ledger.apart().stream(),
                        ledger.places().stream()
                                .map(Place::key)
                                .flatMap(place -> ledger.years(place).stream()
                                        .flatMap(year -> ledger.statements(place, year).stream())))
                .toList();
    }

    /** Prepares a panel: what each region aimed at for indicators and years, and what became of it. */
    public RegionPanel panel(PanelRequest request) throws IOException {
        return new RegionPanel(base.get(), models, request);
    }

    /**
     * Who is responsible: the bodies that findings name, those with the most duties first.
     *
     * @param among which findings are looked at
     */
    public List<BodyDuties> bodies(Expression among) throws IOException {
        return BodyDuties.count(base.get(), among);
    }
}
