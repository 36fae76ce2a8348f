package org.zhibiao.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.zhibiao.document.Region;
import org.zhibiao.extract.Circumstances.Flag;

/** Joins targets to the results of the same indicator, place and year. */
final class Results {

    /** From this month on a document can tell how its own year went. */
    private static final int NOVEMBER = 11;
    /** Figures of which one was rounded more than the other do not disagree. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");

    /** What makes a figure less certain, but not less likely to be the one that is looked for. */
    private static final Set<Doubt> OF_QUALITY =
            EnumSet.of(Doubt.ESTIMATE, Doubt.RESULT_APPROXIMATE, Doubt.YEAR_OF_DOCUMENT);

    private final Joining joining;
    private final Coverage coverage;
    private final BigDecimal tolerance;

    /**
     * Joins in a knowledge base.
     *
     * @param tolerance how far around a value 左右 reaches, as a share of the value
     */
    Results(Joining joining, Coverage coverage, BigDecimal tolerance) {
        this.joining = joining;
        this.coverage = coverage;
        this.tolerance = tolerance;
    }

    /**
     * What became of a target.
     *
     * @param ledger all that is said of its indicator
     * @param better which way is better
     * @throws IOException when the knowledge base cannot be read
     */
    Attainment of(Statement target, Ledger ledger, Improvement better) throws IOException {
        if (target.subject().indicator().isBlank()) {
            return Attainment.without(Verdict.NO_INDICATOR);
        }
        if (target.place().isEmpty()) {
            return Attainment.without(Verdict.NO_PLACE);
        }
        if (target.year().isEmpty()) {
            return Attainment.without(Verdict.NO_YEAR);
        }
        String place = target.place().get().key();
        int year = target.year().getAsInt();
        List<Join> joins = ledger.statements(place, year).stream()
                .filter(statement -> !statement.isAim())
                .flatMap(result -> joining.join(target, result).stream())
                .map(join -> join.doubted(doubts(target, join.statement())))
                .toList();
        Region region = target.document().metadata().place().orElseThrow().value();
        return joins.isEmpty() ? Attainment.without(coverage.missing(region, year)) : judged(target, joins, better);
    }

    private static Set<Doubt> doubts(Statement target, Statement result) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        boolean ownPart = target.isOfPartOfYear()
                && target.values().deadline().equals(result.values().deadline());
        if (result.isOfPartOfYear() && !ownPart) {
            doubts.add(Doubt.PART_OF_YEAR);
        }
        if (isBeforeItsEnd(result)) {
            doubts.add(Doubt.SAME_YEAR);
        }
        if (result.is(Flag.ESTIMATE)) {
            doubts.add(Doubt.ESTIMATE);
        }
        if (result.is(Flag.UNDER_AIMS)) {
            doubts.add(Doubt.RESULT_AMONG_AIMS);
        }
        if (result.is(Flag.OLD_VALUE) || target.is(Flag.OLD_VALUE)) {
            doubts.add(Doubt.OLD_VALUE);
        }
        if (!result.is(Flag.TIME_NAMED)) {
            doubts.add(Doubt.YEAR_OF_DOCUMENT);
        }
        if (result.values().quantity().comparator() == org.zhibiao.record.Comparator.APPROX) {
            doubts.add(Doubt.RESULT_APPROXIMATE);
        }
        return doubts;
    }

    private static boolean isBeforeItsEnd(Statement result) {
        boolean late =
                result.statedOn().filter(date -> date.month() >= NOVEMBER).isPresent();
        return !result.isOfPartOfYear()
                && !late
                && result.statedIn().isPresent()
                && result.year().isPresent()
                && result.statedIn().getAsInt() <= result.year().getAsInt();
    }

    /**
     * The join that stands for all.
     *
     * @param reason why; empty when it has fewer doubts than all others
     */
    private record Choice(Join join, Optional<Preferred.Reason> reason) {}

    @SuppressWarnings("ReferenceEquality") // what is said twice in the same words is still said twice
    private static Choice choice(List<Join> joins, int year) {
        Comparator<Join> order = Comparator.comparing(Join::leavesOpen).thenComparingInt(Results::unlikeness);
        if (joins.size() == 1) {
            return new Choice(joins.getFirst(), Optional.of(Preferred.Reason.ONLY));
        }
        Join least = Collections.min(joins, order);
        List<Join> best =
                joins.stream().filter(join -> order.compare(join, least) == 0).toList();
        Optional<Preferred> preferred =
                Preferred.result(best.stream().map(Join::statement).toList(), year);
        Join taken = preferred
                .flatMap(one -> best.stream()
                        .filter(join -> join.statement() == one.statement())
                        .findFirst())
                .orElse(least);
        return new Choice(taken, best.size() == 1 ? Optional.empty() : preferred.map(Preferred::reason));
    }

    private static int unlikeness(Join join) {
        return (int) join.doubts().stream()
                .filter(Predicate.not(OF_QUALITY::contains))
                .count();
    }

    @SuppressWarnings("ReferenceEquality") // what is said twice in the same words is still said twice
    private Attainment judged(Statement target, List<Join> joins, Improvement better) {
        Choice choice = choice(joins, target.year().orElseThrow());
        Join best = choice.join();
        List<Join> others = joins.stream().filter(join -> join != best).toList();
        if (best.leavesOpen()) {
            return new Attainment(
                    Verdict.UNDECIDED, Optional.of(best), choice.reason(), others, Optional.empty(), Optional.empty());
        }
        Interval got = values(best);
        Interval said = Interval.of(target, BigDecimal.ONE, tolerance);
        Interval wanted = Interval.meeting(target, better, tolerance);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        Verdict verdict = Verdict.MET;
        if (!wanted.meet(got)) {
            boolean known = better != Improvement.NONE || target.subject().canonical();
            verdict = known ? Verdict.MISSED : undecided(doubts, Doubt.DIRECTION);
        } else if (!wanted.contain(got)) {
            verdict = undecided(doubts, Doubt.RESULT_BOUNDED);
        }
        if (others.stream().anyMatch(other -> unlikeness(other) <= unlikeness(best) && disagree(best, other))) {
            doubts.add(Doubt.RESULTS_DISAGREE);
        }
        return new Attainment(
                verdict,
                Optional.of(best.doubted(doubts)),
                choice.reason(),
                others,
                Optional.of(Margin.of(target, best, better)),
                respected(said, got));
    }

    private static Verdict undecided(Set<Doubt> doubts, Doubt why) {
        doubts.add(why);
        return Verdict.UNDECIDED;
    }

    private static Optional<Boolean> respected(Interval said, Interval got) {
        if (said.contain(got)) {
            return Optional.of(true);
        }
        return said.meet(got) ? Optional.empty() : Optional.of(false);
    }

    private static Interval values(Join join) {
        return Interval.of(join.statement(), join.factor(), BigDecimal.ZERO);
    }

    private static boolean disagree(Join best, Join other) {
        return !other.leavesOpen() && !values(best).meet(values(other).widened(ROUNDING));
    }
}
