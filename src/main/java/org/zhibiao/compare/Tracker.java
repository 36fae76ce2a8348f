package org.zhibiao.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.document.Known;
import org.zhibiao.document.Region;
import org.zhibiao.extract.Circumstances.Flag;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.Conversions;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Status;
import org.zhibiao.store.IndicatorVisitor;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/**
 * Follows targets through a knowledge base: what became of them, where else they are stated, and what the government
 * above asks for. One indicator stands in memory at a time.
 */
public final class Tracker {

    private final KnowledgeBase base;
    private final Lexicon lexicon;
    private final CalendarDate asOf;
    private final Results results;
    private final Restatements restatements;
    private final UpperTargets uppers;

    /** Takes targets one by one. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Takes the next target.
         *
         * @throws IOException when it cannot be passed on; ends the tracking
         */
        void visit(TrackedTarget target) throws IOException;
    }

    private record Indicator(String name, boolean canonical) {}

    /** A statement, and whether the query finds it. */
    private record Member(Statement statement, boolean asked) {}

    /**
     * Follows targets of a knowledge base.
     *
     * @param tolerance how far around a value 左右 reaches, as a share of the value
     * @param asOf the day on which is asked: targets for its year and later ones are not due
     */
    public Tracker(
            KnowledgeBase base, Lexicon lexicon, Conversions conversions, BigDecimal tolerance, CalendarDate asOf) {
        Joining joining = new Joining(lexicon, conversions);
        this.base = base;
        this.asOf = asOf;
        this.lexicon = lexicon;
        this.results = new Results(joining, new Coverage(base, asOf), tolerance);
        this.restatements = new Restatements(joining);
        this.uppers = new UpperTargets(joining);
    }

    /**
     * Follows the targets that a query finds: indicator by indicator, by id and then by phrase, and within one by
     * place, year and document. An aim that a document states again with the same value is followed once, where it
     * stands first.
     *
     * @throws IOException when the knowledge base cannot be read, or the visitor fails
     */
    public void track(Expression query, Visitor visitor) throws IOException {
        Expression targets = Expression.and(List.of(new Expression.Match(Field.STATUS, Status.TARGET.code()), query));
        base.forEachIndicator(targets, members -> {
            for (List<Member> same : exactly(members)) {
                track(same, visitor);
            }
        });
    }

    /** The index cuts very long phrases; those that only begin alike are told apart here. */
    private static List<List<Member>> exactly(List<IndicatorVisitor.Member> members) {
        Map<Indicator, List<Member>> indicators = new LinkedHashMap<>();
        for (IndicatorVisitor.Member member : members) {
            Statement statement = Statement.of(member.target());
            Subject subject = statement.subject();
            indicators
                    .computeIfAbsent(new Indicator(subject.indicator(), subject.canonical()), key -> new ArrayList<>())
                    .add(new Member(statement, member.asked()));
        }
        return List.copyOf(indicators.values());
    }

    private void track(List<Member> members, Visitor visitor) throws IOException {
        Ledger ledger = new Ledger(members.stream().map(Member::statement).toList());
        List<Statement> asked = members.stream()
                .filter(Member::asked)
                .map(Member::statement)
                .sorted(Comparator.comparing((Statement target) ->
                                target.place().map(Place::key).orElse(""))
                        .thenComparingInt(target -> target.year().orElse(0))
                        .thenComparing(target -> target.document().name())
                        .thenComparing(Statement::byPosition))
                .toList();
        for (Statement target : restatements.eachOnce(asked)) {
            visitor.visit(tracked(target, ledger));
        }
    }

    private TrackedTarget tracked(Statement target, Ledger ledger) throws IOException {
        Optional<CanonicalIndicator> indicator =
                target.values().measured().indicator().id().map(lexicon.indicators()::get);
        Improvement better = Improvement.of(target.values(), indicator, lexicon);
        Attainment attainment = results.of(target, ledger, better);
        List<Restatement> elsewhere = restatements.of(target, ledger, better);
        Optional<UpperTarget> upper = uppers.of(target, ledger, better, indicator);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        attainment.result().ifPresent(join -> doubts.addAll(join.doubts()));
        elsewhere.forEach(one -> doubts.addAll(one.join().doubts()));
        upper.ifPresent(one -> doubts.addAll(one.join().doubts()));
        if (restatements.contradictsItself(target, ledger)) {
            doubts.add(Doubt.SAME_DOCUMENT);
        }
        if (target.is(Flag.OLD_VALUE)) {
            doubts.add(Doubt.OLD_VALUE);
        }
        if (target.year().isPresent() && !target.is(Flag.TIME_NAMED)) {
            doubts.add(Doubt.YEAR_OF_DOCUMENT);
        }
        if (target.document()
                .metadata()
                .place()
                .map(Known::value)
                .filter(Tracker::isKnownByName)
                .isPresent()) {
            doubts.add(Doubt.PLACE_BY_NAME);
        }
        return new TrackedTarget(target, indicator, better, attainment, elsewhere, upper, doubts, asOf);
    }

    private static boolean isKnownByName(Region region) {
        return region.code().isEmpty() && !region.name().equals(Region.NATION.name());
    }
}
