package org.zhibiao.compare;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that says something of what a target is about.
 *
 * @param statement the other statement
 * @param factor what its values are multiplied by to be in the target's unit; less than 0 where an amount by which something
 *     gets less (减少贫困人口1000万人) stands against a change (贫困人口减少1000万人)
 * @param doubts why it may be about something else
 */
public record Join(Statement statement, BigDecimal factor, Set<Doubt> doubts) {

    /** Keeps its own copy of the set. */
    public Join {
        doubts = doubts.isEmpty() ? Set.of() : EnumSet.copyOf(doubts);
    }

    /** Whether the doubts leave open what the other statement tells of the target. */
    boolean leavesOpen() {
        return doubts.stream().anyMatch(Doubt::leavesOpen);
    }

    Join doubted(Set<Doubt> more) {
        EnumSet<Doubt> all = EnumSet.noneOf(Doubt.class);
        all.addAll(doubts);
        all.addAll(more);
        return new Join(statement, factor, all);
    }

    /** The value in the target's unit, a decline counted below 0. */
    public BigDecimal signedValue() {
        return statement.signedValue().multiply(factor);
    }

    /** The upper end of a range, in the same way. */
    public Optional<BigDecimal> signedMaximum() {
        return statement.signedMaximum().map(factor::multiply);
    }
}
