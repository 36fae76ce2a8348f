package org.zhibiao.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;

/**
 * What a place aimed at for one subject and what it reached, year by year.
 *
 * @param place the place
 * @param subject of what values are given
 * @param points the years of which something is said, the earliest first
 */
public record Timeline(Place place, Subject subject, List<Point> points) {

    /** Keeps its own copy of the list. */
    public Timeline {
        points = List.copyOf(points);
    }

    /**
     * A year.
     *
     * @param year the year
     * @param target the aim for it, with what became of it
     * @param result what was reached: what the aim is judged by, else the result that {@link Preferred} takes
     */
    public record Point(int year, Optional<TrackedTarget> target, Optional<Join> result) {

        /** The values that a chart shows, in the unit of the subject, a decline below 0. */
        Stream<BigDecimal> values() {
            return Stream.of(aim(), aimMaximum(), reached()).flatMap(Optional::stream);
        }

        /** The value of the aim, or the lower end of its range; less than 0 for a decline. */
        public Optional<BigDecimal> aim() {
            return target.map(TrackedTarget::target).map(Statement::signedValue);
        }

        /** The upper end of the aim's range. */
        public Optional<BigDecimal> aimMaximum() {
            return target.map(TrackedTarget::target).flatMap(Statement::signedMaximum);
        }

        /** The value of the result in the unit of the subject; less than 0 for a decline. */
        public Optional<BigDecimal> reached() {
            return result.map(Join::signedValue);
        }
    }

    private record Position(String document, int start, int end) {

        static Position of(Statement statement) {
            return new Position(
                    statement.document().name(),
                    statement.values().start(),
                    statement.values().end());
        }
    }

    private record Key(Place place, Subject subject) {}

    /**
     * All timelines of an indicator: one for each place, scope and unit, those with the most years first. Results that
     * can only be read as being about a part of a year, and statements without a place or a year, stand in none.
     *
     * @param tracker joins the aims
     * @param choice the indicator, and what of it is meant
     * @param among which findings are looked at
     * @param years which years are looked at
     * @throws IOException when the knowledge base cannot be read
     */
    public static List<Timeline> read(
            KnowledgeBase base, Tracker tracker, IndicatorChoice choice, Expression among, IntPredicate years)
            throws IOException {
        boolean canonical = choice.canonical().isPresent();
        Map<Position, TrackedTarget> tracked = new HashMap<>();
        tracker.track(
                Ledger.query(choice.indicator(), canonical, among),
                target -> tracked.put(Position.of(target.target()), target));
        Ledger ledger = Ledger.read(base, choice.indicator(), canonical, among);
        List<Timeline> timelines = new ArrayList<>();
        for (Place place : ledger.places()) {
            Map<Key, List<Point>> points = new LinkedHashMap<>();
            ledger.years(place.key()).stream()
                    .filter(years::test)
                    .forEach(year -> bySubject(ledger.statements(place.key(), year), choice)
                            .forEach((subject, statements) -> point(statements, year, tracked)
                                    .ifPresent(point -> points.computeIfAbsent(
                                                    new Key(place, subject), key -> new ArrayList<>())
                                            .add(point))));
            points.forEach((key, list) -> timelines.add(new Timeline(key.place(), key.subject(), list)));
        }
        timelines.sort(Comparator.comparingInt(
                        (Timeline timeline) -> -timeline.points().size())
                .thenComparing(timeline -> timeline.subject().scope().isPresent())
                .thenComparing(timeline -> timeline.place().key())
                .thenComparing(timeline -> timeline.subject().toString()));
        return timelines;
    }

    private static Map<Subject, List<Statement>> bySubject(List<Statement> statements, IndicatorChoice choice) {
        Map<Subject, List<Statement>> subjects = new LinkedHashMap<>();
        statements.stream()
                .filter(statement -> choice.means(statement.subject()))
                .forEach(statement -> subjects.computeIfAbsent(statement.subject(), key -> new ArrayList<>())
                        .add(statement));
        return subjects;
    }

    private static Optional<Point> point(List<Statement> statements, int year, Map<Position, TrackedTarget> tracked) {
        Optional<TrackedTarget> target =
                Preferred.aim(statements, year).map(aim -> tracked.get(Position.of(aim.statement())));
        Optional<Join> result = target.flatMap(one -> one.attainment().result())
                .or(() -> Preferred.result(statements, year)
                        .map(one -> new Join(one.statement(), BigDecimal.ONE, Set.of())));
        return target.isEmpty() && result.isEmpty() ? Optional.empty() : Optional.of(new Point(year, target, result));
    }

    /** The least and the greatest value; empty when there is none. */
    public Optional<Extent> extent() {
        List<BigDecimal> values =
                points.stream().flatMap(Point::values).sorted().toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Extent(values.getFirst(), values.getLast()));
    }

    /**
     * From where to where values reach.
     *
     * @param least the least value
     * @param greatest the greatest value
     */
    public record Extent(BigDecimal least, BigDecimal greatest) {}
}
