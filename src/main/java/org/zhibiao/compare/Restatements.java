package org.zhibiao.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhibiao.extract.Circumstances.Flag;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.MeasureType;
import org.zhibiao.store.TargetValues;

/** Joins a target to the same target stated elsewhere: same indicator, place, scope, kind and year. */
final class Restatements {

    /** What makes it another target, and no revision of the same. */
    private static final Set<Doubt> OTHER = EnumSet.of(
            Doubt.SCOPE_MISSING, Doubt.SCOPE_DIFFERS, Doubt.YEARS, Doubt.VERB, Doubt.STOCK_AND_FLOW, Doubt.MAGNITUDE);
    /** Converted units give values that are equal but for the last digits. */
    private static final BigDecimal EQUAL = new BigDecimal("1E-9");

    private final Joining joining;

    Restatements(Joining joining) {
        this.joining = joining;
    }

    /** The same target in other documents, the earliest first; of a document that states it again, once. */
    List<Restatement> of(Statement target, Ledger ledger, Improvement better) {
        List<Restatement> all = all(target, ledger, better);
        List<Statement> once =
                eachOnce(all.stream().map(one -> one.join().statement()).toList());
        return all.stream().filter(one -> once.contains(one.join().statement())).toList();
    }

    /** The statements without those that their own document has made before, in its outline or its aims of the year. */
    List<Statement> eachOnce(List<Statement> statements) {
        Map<String, List<Statement>> kept = new HashMap<>();
        List<Statement> once = new ArrayList<>();
        for (Statement statement : statements) {
            List<Statement> before = kept.computeIfAbsent(statement.document().name(), document -> new ArrayList<>());
            if (before.stream().noneMatch(earlier -> saysTheSame(earlier, statement))) {
                before.add(statement);
                once.add(statement);
            }
        }
        return once;
    }

    private boolean saysTheSame(Statement one, Statement other) {
        TargetValues aim = one.values();
        TargetValues again = other.values();
        return !one.subject().indicator().isBlank()
                && isSameThing(aim, again)
                && aim.deadline().equals(again.deadline())
                && aim.status() == again.status()
                && aim.quantity().comparator() == again.quantity().comparator()
                && one.subject().scope().equals(other.subject().scope())
                && one.is(Flag.OLD_VALUE) == other.is(Flag.OLD_VALUE)
                && joining.join(one, other)
                        .filter(join -> join.doubts().stream().noneMatch(OTHER::contains) && isEqual(one, join))
                        .isPresent();
    }

    /** One indicator has many names; of things that are done, several kinds may go under one id. */
    private static boolean isSameThing(TargetValues one, TargetValues other) {
        return one.measure() != MeasureType.FLOW
                || one.measured()
                        .indicator()
                        .phrase()
                        .equals(other.measured().indicator().phrase());
    }

    private List<Restatement> all(Statement target, Ledger ledger, Improvement better) {
        return aims(target, ledger)
                .filter(join -> !isSameDocument(target, join.statement()))
                .map(join -> restatement(target, join, better))
                .sorted(Comparator.comparing(Restatements::date)
                        .thenComparing(one -> one.join().statement().document().name())
                        .thenComparing(one -> one.join().statement(), Statement::byPosition))
                .toList();
    }

    private static String date(Restatement restatement) {
        return restatement
                .join()
                .statement()
                .statedOn()
                .map(CalendarDate::toString)
                .orElse("");
    }

    /** Whether the target's own document gives another value. */
    boolean contradictsItself(Statement target, Ledger ledger) {
        return aims(target, ledger)
                .anyMatch(join -> isSameDocument(target, join.statement()) && !isEqual(target, join));
    }

    @SuppressWarnings("ReferenceEquality") // what is said twice in the same words is still said twice
    private Stream<Join> aims(Statement target, Ledger ledger) {
        if (target.is(Flag.OLD_VALUE)
                || target.place().isEmpty()
                || target.year().isEmpty()
                || target.subject().indicator().isBlank()) {
            return Stream.empty();
        }
        return ledger.statements(target.place().get().key(), target.year().getAsInt()).stream()
                .filter(other ->
                        other != target && other.isAim() && isOfSameTime(target, other) && !other.is(Flag.OLD_VALUE))
                .flatMap(other -> joining.join(target, other).stream())
                .filter(join -> join.doubts().stream().noneMatch(OTHER::contains));
    }

    /** An aim for the first half of a year is none for the year. */
    private static boolean isOfSameTime(Statement target, Statement other) {
        return target.isOfPartOfYear()
                ? target.values().deadline().equals(other.values().deadline())
                : !other.isOfPartOfYear();
    }

    private static boolean isSameDocument(Statement one, Statement other) {
        return one.document().name().equals(other.document().name());
    }

    /** Whether two statements that are joined to one target give the same value. */
    static boolean isEqual(Join one, Join other) {
        return isEqual(one.signedValue(), other.signedValue())
                && one.signedMaximum().isPresent() == other.signedMaximum().isPresent()
                && one.signedMaximum()
                        .flatMap(own -> other.signedMaximum().map(end -> isEqual(own, end)))
                        .orElse(true);
    }

    private static boolean isEqual(Statement target, Join join) {
        return isEqual(new Join(target, BigDecimal.ONE, Set.of()), join);
    }

    private static boolean isEqual(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(one.abs().multiply(EQUAL)) <= 0;
    }

    private static Restatement restatement(Statement target, Join join, Improvement better) {
        Optional<Integer> order = order(target, join.statement());
        boolean later = order.filter(sign -> sign > 0).isPresent();
        if (isEqual(target, join)) {
            return new Restatement(join, Restatement.Kind.REPEAT, later);
        }
        if (order.isEmpty()) {
            return new Restatement(join, Restatement.Kind.DIFFERENT, false);
        }
        boolean ownAsksForMore = Margin.between(target, join, better).signum() > 0;
        return new Restatement(
                join, ownAsksForMore == later ? Restatement.Kind.LOWERED : Restatement.Kind.RAISED, later);
    }

    /** Above 0 when the other was stated later; empty when that is not known. */
    private static Optional<Integer> order(Statement target, Statement other) {
        return target.statedOn().flatMap(own -> other.statedOn().flatMap(date -> order(own, date)));
    }

    private static Optional<Integer> order(CalendarDate own, CalendarDate other) {
        if (own.year() != other.year()) {
            return Optional.of(Integer.compare(other.year(), own.year()));
        }
        boolean exact = own.month() > 0
                && other.month() > 0
                && (own.month() != other.month() || own.day() > 0 && other.day() > 0);
        return exact ? Optional.of(other.compareTo(own)).filter(order -> order != 0) : Optional.empty();
    }
}
