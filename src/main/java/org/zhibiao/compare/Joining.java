package org.zhibiao.compare;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.Conversions;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Unit;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Timing;
import org.zhibiao.store.TargetValues;

/** Tells which statements of one indicator can be joined, and what is doubtful about it. */
final class Joining {

    /** Verbs that say of any thing that it is done. */
    private static final Set<String> DONE = Set.of("完成", "实现", "实施", "达到");
    /** Amounts that tell one thing from another of the same name (超50亿元企业, 千亿级产业集群); none of 万元地区生产总值能耗. */
    private static final Pattern THRESHOLD = Pattern.compile(
            "(?<=[超过达])[0-9０-９.]*[十百千万亿]+(?=[元人亩斤吨级])" + "|[0-9０-９.]*[十百千万亿]+(?=级|元(?:以上|级|企业|项目|产业|集群|园区|工程|镇|村))");

    private static final BigDecimal TOO_MANY_TIMES = BigDecimal.TEN;

    private final Lexicon lexicon;
    private final Conversions conversions;

    Joining(Lexicon lexicon, Conversions conversions) {
        this.lexicon = lexicon;
        this.conversions = conversions;
    }

    /**
     * Joins a statement to a target of the same indicator.
     *
     * @return empty when they are about unlike things: of another kind of value, in a unit of another kind, with another amount
     *     in the name, or the one an amount and the other by how much it gets less
     */
    Optional<Join> join(Statement target, Statement other) {
        boolean reduction = Improvement.isReduction(target.values(), lexicon);
        boolean otherReduction = Improvement.isReduction(other.values(), lexicon);
        boolean alike = target.subject().kind() == other.subject().kind() && reduction == otherReduction;
        boolean opposite = reduction && isDecline(other) || otherReduction && isDecline(target);
        return (alike || opposite) && isOfOneSize(target, other)
                ? factor(target.subject(), other.subject())
                        .map(factor ->
                                new Join(other, opposite ? factor.negate() : factor, doubts(target, other, factor)))
                : Optional.empty();
    }

    /** What has no id has no size of its own: there the words of the size must be the same. */
    private static boolean isOfOneSize(Statement target, Statement other) {
        Subject one = target.subject();
        Subject two = other.subject();
        return one.threshold().equals(two.threshold())
                && (one.threshold().isPresent() || thresholds(target).equals(thresholds(other)));
    }

    private static List<String> thresholds(Statement statement) {
        return THRESHOLD
                .matcher(statement.values().measured().indicator().phrase())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static boolean isDecline(Statement statement) {
        return statement.subject().kind() == ValueKind.CHANGE && statement.declines();
    }

    private Optional<BigDecimal> factor(Subject target, Subject other) {
        if (target.unit().isEmpty() || other.unit().isEmpty()) {
            return target.unit().equals(other.unit()) ? Optional.of(BigDecimal.ONE) : Optional.empty();
        }
        return conversions
                .factor(other.unit().get(), target.unit().get())
                .or(() -> count(target.unit().get()) && count(other.unit().get())
                                || people(target.unit().get())
                                        && people(other.unit().get())
                        ? Optional.of(BigDecimal.ONE)
                        : Optional.empty());
    }

    /** A word with which things are counted one by one; 次 counts how often. */
    private boolean count(String unit) {
        return is(unit, Unit.Kind.COUNT);
    }

    private boolean people(String unit) {
        return is(unit, Unit.Kind.PEOPLE);
    }

    private boolean is(String unit, Unit.Kind kind) {
        return !unit.endsWith("次")
                && unit.indexOf('/') < 0
                && lexicon.unitAt(unit, 0)
                        .filter(known -> known.text().equals(unit) && known.kind() == kind)
                        .isPresent();
    }

    private Set<Doubt> doubts(Statement target, Statement other, BigDecimal factor) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        Subject one = target.subject();
        Subject two = other.subject();
        add(doubts, Doubt.PHRASE, !one.canonical());
        add(doubts, Doubt.SCOPE_MISSING, one.scope().isPresent() != two.scope().isPresent());
        add(
                doubts,
                Doubt.SCOPE_DIFFERS,
                one.scope().isPresent()
                        && two.scope().isPresent()
                        && !one.scope().equals(two.scope()));
        add(doubts, Doubt.YEARS, one.years() != two.years());
        add(doubts, Doubt.PERIOD, one.years() == two.years() && one.years() != Years.SINGLE);
        add(
                doubts,
                unitsConvert(one, two) ? Doubt.UNIT : Doubt.CLASSIFIER,
                !one.unit().equals(two.unit()));
        add(
                doubts,
                Doubt.VERB,
                verbsDiffer(
                        target.values().measured().action(),
                        other.values().measured().action()));
        add(
                doubts,
                Doubt.STOCK_AND_FLOW,
                isStock(target.values()) && isDone(other.values())
                        || isStock(other.values()) && isDone(target.values()));
        add(
                doubts,
                Doubt.MAGNITUDE,
                one.kind() == ValueKind.AMOUNT
                        && differByMagnitude(
                                target.signedValue(), other.signedValue().multiply(factor)));
        return doubts;
    }

    private static void add(Set<Doubt> doubts, Doubt doubt, boolean holds) {
        if (holds) {
            doubts.add(doubt);
        }
    }

    private boolean unitsConvert(Subject one, Subject two) {
        return one.unit().isEmpty()
                || two.unit().isEmpty()
                || conversions.factor(one.unit().get(), two.unit().get()).isPresent();
    }

    private static boolean verbsDiffer(Optional<String> one, Optional<String> two) {
        return one.isPresent()
                && two.isPresent()
                && !one.equals(two)
                && !DONE.contains(one.get())
                && !DONE.contains(two.get());
    }

    private static boolean isStock(TargetValues target) {
        return target.measure() == MeasureType.LEVEL && target.timing() == Timing.BY;
    }

    private static boolean isDone(TargetValues target) {
        return target.measure() == MeasureType.FLOW
                && target.measured().action().isPresent();
    }

    private static boolean differByMagnitude(BigDecimal one, BigDecimal two) {
        BigDecimal less = one.abs().min(two.abs());
        return one.abs().max(two.abs()).compareTo(less.multiply(TOO_MANY_TIMES)) > 0;
    }
}
