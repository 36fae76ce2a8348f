package org.zhibiao.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A record with what all coders say of it.
 *
 * @param item what tells it from all others
 * @param judgements the present one of each coder, in the order of time; one or more
 */
public record Judged(String item, List<Judgement> judgements) {

    /** Keeps its own copy of the list. */
    public Judged {
        judgements = judgements.stream()
                .sorted(Comparator.comparing(Judgement::when).thenComparing(Judgement::entry))
                .toList();
    }

    /** What holds: the latest word of an adjudicator, else the latest. */
    public Judgement holds() {
        return last(judgement -> judgement.coder().adjudicates()).orElseGet(judgements::getLast);
    }

    /** What one coder says, without what the same person says as adjudicator. */
    public Optional<Judgement> of(String coder) {
        return last(judgement ->
                !judgement.coder().adjudicates() && judgement.coder().name().equals(coder));
    }

    /** Whether coders say different things and nobody has settled it. */
    public boolean isDisputed() {
        return judgements.stream().noneMatch(judgement -> judgement.coder().adjudicates())
                && judgements.stream().anyMatch(one -> !one.agreesWith(judgements.getFirst()));
    }

    private Optional<Judgement> last(Predicate<Judgement> wanted) {
        return judgements.reversed().stream().filter(wanted).findFirst();
    }
}
