package org.zhibiao.compare;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.document.Known;
import org.zhibiao.document.Region;
import org.zhibiao.extract.Circumstances.Flag;
import org.zhibiao.lexicon.CanonicalIndicator;

/** Joins a target to that of the government above: county, prefecture, province, nation. */
final class UpperTargets {

    private static final Set<Doubt> OTHER = EnumSet.of(Doubt.SCOPE_MISSING, Doubt.SCOPE_DIFFERS, Doubt.YEARS);
    /** Amounts of a province are greater than those of its cities as a matter of course. */
    private static final Set<Doubt> USUAL = EnumSet.of(Doubt.MAGNITUDE);

    private static final Set<String> PERCENTAGES = Set.of("%", "‰", "个百分点", "百分点", "个千分点", "千分点");

    private final Joining joining;

    UpperTargets(Joining joining) {
        this.joining = joining;
    }

    /** The target of the nearest place above that has one. */
    Optional<UpperTarget> of(
            Statement target, Ledger ledger, Improvement better, Optional<CanonicalIndicator> indicator) {
        Optional<Region> region = target.document().metadata().place().map(Known::value);
        if (region.isEmpty()
                || target.year().isEmpty()
                || target.subject().indicator().isBlank()) {
            return Optional.empty();
        }
        return Place.uppers(region.get()).stream()
                .map(place ->
                        joins(target, ledger.statements(place, target.year().getAsInt())))
                .filter(joins -> !joins.isEmpty())
                .findFirst()
                .map(joins -> upper(target, joins, better, indicator));
    }

    private List<Join> joins(Statement target, List<Statement> uppers) {
        return uppers.stream()
                .filter(upper ->
                        upper.isAim() && upper.isOfPartOfYear() == target.isOfPartOfYear() && !upper.is(Flag.OLD_VALUE))
                .flatMap(upper -> joining.join(target, upper).stream())
                .filter(join -> join.doubts().stream().noneMatch(OTHER::contains))
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // what is said twice in the same words is still said twice
    private static UpperTarget upper(
            Statement target, List<Join> joins, Improvement better, Optional<CanonicalIndicator> indicator) {
        Join best = Preferred.aim(
                        joins.stream().map(Join::statement).toList(),
                        target.year().orElseThrow())
                .flatMap(aim -> joins.stream()
                        .filter(join -> join.statement() == aim.statement())
                        .findFirst())
                .orElse(joins.getFirst());
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (!USUAL.containsAll(best.doubts())) {
            doubts.add(Doubt.UPPER_JOIN);
        }
        if (joins.stream().anyMatch(other -> !Restatements.isEqual(best, other))) {
            doubts.add(Doubt.UPPER_DISAGREE);
        }
        Optional<BigDecimal> margin =
                isIntensive(target, indicator) ? Optional.of(Margin.between(target, best, better)) : Optional.empty();
        return new UpperTarget(
                best.statement().place().orElseThrow(), new Join(best.statement(), best.factor(), doubts), margin);
    }

    private static boolean isIntensive(Statement target, Optional<CanonicalIndicator> indicator) {
        Subject subject = target.subject();
        return subject.kind() == ValueKind.RATE
                || subject.kind() == ValueKind.MULTIPLE
                || subject.unit()
                        .map(unit -> PERCENTAGES.contains(unit) || unit.indexOf('/') >= 0)
                        .orElse(true)
                || indicator.filter(known -> known.dimension().isIntensive()).isPresent();
    }
}
