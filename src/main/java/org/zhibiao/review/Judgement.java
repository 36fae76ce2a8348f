package org.zhibiao.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.record.Finding;

/**
 * What a coder's decisions on one record come to.
 *
 * @param item the record
 * @param status never {@link ReviewStatus#NONE}
 * @param passage the words
 * @param seen the record as it was found when the coder last decided; of an added one as it was added
 * @param result the record as it should be; of a rejected one as it was seen
 * @param changed names of the fields that the coder gave values of
 * @param coder who
 * @param when the instant of the last decision
 * @param entry id of the last decision's entry
 * @param note what the coder said with it
 */
public record Judgement(
        String item,
        ReviewStatus status,
        Passage passage,
        Finding seen,
        Finding result,
        Set<String> changed,
        Coder coder,
        Instant when,
        String entry,
        Optional<String> note) {

    /** Keeps its own copy of the set. */
    public Judgement {
        changed = Set.copyOf(changed);
    }

    /** Whether there should be such a record. */
    public boolean keeps() {
        return status != ReviewStatus.REJECTED;
    }

    /** Whether it says the same as another of the same words. */
    public boolean agreesWith(Judgement other) {
        return keeps() == other.keeps() && (!keeps() || CodedFields.same(result, other.result));
    }

    Judgement as(ReviewStatus other) {
        return new Judgement(item, other, passage, seen, result, changed, coder, when, entry, note);
    }

    /** The same with fields corrected, on top of what the coder held to be right before. */
    Judgement corrected(Decision.Correct correct, Optional<Judgement> before) {
        Map<String, JsonNode> values = new HashMap<>();
        Set<String> all = new HashSet<>();
        before.ifPresent(earlier -> {
            all.addAll(earlier.changed());
            values.putAll(CodedFields.values(
                    earlier.result(), earlier.status() == ReviewStatus.ADDED ? Set.of() : earlier.changed()));
            if (earlier.changed().contains("raw")) {
                values.putAll(CodedFields.place(
                        earlier.result().span(),
                        seen.span().start() - earlier.seen().span().start()));
            }
        });
        correct.changes().forEach((field, change) -> {
            all.add(field);
            values.put(field, change.to());
        });
        ReviewStatus now =
                before.map(Judgement::status).filter(ReviewStatus.ADDED::equals).orElse(ReviewStatus.CORRECTED);
        return new Judgement(item, now, passage, seen, CodedFields.with(seen, values), all, coder, when, entry, note);
    }
}
