package org.zhibiao.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What became of a target.
 *
 * @param verdict whether it was met, or why that is not known
 * @param result the result that it was judged by: of several one with the fewest doubts, among these the one that
 *     {@link Preferred} takes
 * @param reason why it was taken; empty when it had fewer doubts than all others
 * @param others the other results that could be joined
 * @param margin by how much the result is better than aimed at, in the target's unit, percentages in percentage points;
 *     less than 0 for worse. Where neither way is better: by how much it is more. Of a range its nearest end counts
 * @param respected whether the result is what the target says word for word: 7%左右 is not respected by 9%, though met
 */
public record Attainment(
        Verdict verdict,
        Optional<Join> result,
        Optional<Preferred.Reason> reason,
        List<Join> others,
        Optional<BigDecimal> margin,
        Optional<Boolean> respected) {

    /** Keeps its own copy of the list. */
    public Attainment {
        others = List.copyOf(others);
    }

    /** Without a result. */
    static Attainment without(Verdict verdict) {
        return new Attainment(
                verdict, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }
}
