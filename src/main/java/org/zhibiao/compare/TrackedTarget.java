package org.zhibiao.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.record.CalendarDate;

/**
 * A target with what other documents say of it.
 *
 * @param target the target
 * @param indicator the canonical indicator of what it measures
 * @param better which way is better, a decline counted below 0
 * @param attainment the later result
 * @param elsewhere the same target in other documents, the earliest first
 * @param upper the target of the government above
 * @param doubts all doubts of its joins, and of what it is joined by
 * @param asOf the day on which is asked what became of it
 */
public record TrackedTarget(
        Statement target,
        Optional<CanonicalIndicator> indicator,
        Improvement better,
        Attainment attainment,
        List<Restatement> elsewhere,
        Optional<UpperTarget> upper,
        Set<Doubt> doubts,
        CalendarDate asOf) {

    /** Keeps its own copies of the collections. */
    public TrackedTarget {
        elsewhere = List.copyOf(elsewhere);
        doubts = doubts.stream().sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Other documents that give the same value. */
    public List<Restatement> repeats() {
        return elsewhere.stream().filter(one -> !one.isRevision()).toList();
    }

    /** Other documents that give another value. */
    public List<Restatement> revisions() {
        return elsewhere.stream().filter(Restatement::isRevision).toList();
    }

    /** The unit of margins: that of the target; of percentages, percentage points. */
    public Optional<String> marginUnit() {
        return target.subject().unit().map(unit -> switch (unit) {
            case "%" -> "个百分点";
            case "‰" -> "个千分点";
            default -> unit;
        });
    }
}
