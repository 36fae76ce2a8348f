package org.zhibiao.compare;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Quantity;

/**
 * The values that a statement allows, a decline counted below 0, so that growth and decline can be compared.
 *
 * @param low the lower end; empty for no bound
 * @param lowIncluded whether the lower end itself is allowed
 * @param high the upper end; empty for no bound
 * @param highIncluded whether the upper end itself is allowed
 */
record Interval(Optional<BigDecimal> low, boolean lowIncluded, Optional<BigDecimal> high, boolean highIncluded) {

    /**
     * What a statement says word for word.
     *
     * @param factor what its values are multiplied by to be in another unit; less than 0 where an amount by which
     *     something gets less stands against a change
     * @param tolerance how far around the value 左右 reaches, as a share of the value
     */
    static Interval of(Statement statement, BigDecimal factor, BigDecimal tolerance) {
        Quantity quantity = statement.values().quantity();
        BigDecimal times = factor.abs();
        BigDecimal value = quantity.value().multiply(times);
        Interval values = switch (quantity.comparator()) {
            case GE -> atLeast(value);
            case GT -> new Interval(Optional.of(value), false, Optional.empty(), false);
            case LE -> atMost(value);
            case LT -> new Interval(Optional.empty(), false, Optional.of(value), false);
            case EQ -> between(value, value);
            case APPROX -> around(value, tolerance);
            case RANGE ->
                between(value, quantity.valueMax().map(times::multiply).orElse(value));
        };
        return statement.declines() == factor.signum() < 0 ? values : values.negated();
    }

    /**
     * What meets an aim: what it says, and what is better still.
     *
     * @param better which way is better, a decline counted below 0
     */
    static Interval meeting(Statement aim, Improvement better, BigDecimal tolerance) {
        Interval said = of(aim, BigDecimal.ONE, tolerance);
        Comparator comparator = aim.values().quantity().comparator();
        if (comparator == Comparator.EQ && better == Improvement.NONE) {
            return around(aim.signedValue(), tolerance);
        }
        boolean bounded = said.low.isPresent() && said.high.isPresent();
        return switch (bounded ? better : Improvement.NONE) {
            case UP -> new Interval(said.low, said.lowIncluded, Optional.empty(), false);
            case DOWN -> new Interval(Optional.empty(), false, said.high, said.highIncluded);
            case NONE -> said;
        };
    }

    private static Interval atLeast(BigDecimal value) {
        return new Interval(Optional.of(value), true, Optional.empty(), false);
    }

    private static Interval atMost(BigDecimal value) {
        return new Interval(Optional.empty(), false, Optional.of(value), true);
    }

    private static Interval between(BigDecimal low, BigDecimal high) {
        return new Interval(Optional.of(low.min(high)), true, Optional.of(low.max(high)), true);
    }

    private static Interval around(BigDecimal value, BigDecimal tolerance) {
        BigDecimal width = value.abs().multiply(tolerance);
        return between(value.subtract(width), value.add(width));
    }

    private Interval negated() {
        return new Interval(high.map(BigDecimal::negate), highIncluded, low.map(BigDecimal::negate), lowIncluded);
    }

    /** With ends further out by a share of theirs. */
    Interval widened(BigDecimal share) {
        return new Interval(
                low.map(end -> end.subtract(end.abs().multiply(share))),
                lowIncluded,
                high.map(end -> end.add(end.abs().multiply(share))),
                highIncluded);
    }

    /** Whether all values of another lie in these. */
    boolean contain(Interval other) {
        boolean fromLow = low.isEmpty()
                || other.low.isPresent()
                        && reaches(other.low.get().compareTo(low.get()), lowIncluded || !other.lowIncluded);
        boolean toHigh = high.isEmpty()
                || other.high.isPresent()
                        && reaches(high.get().compareTo(other.high.get()), highIncluded || !other.highIncluded);
        return fromLow && toHigh;
    }

    private static boolean reaches(int order, boolean endIncluded) {
        return order > 0 || order == 0 && endIncluded;
    }

    /** Whether there is a value that lies in both. */
    boolean meet(Interval other) {
        return isNotAbove(other) && other.isNotAbove(this);
    }

    private boolean isNotAbove(Interval other) {
        return low.isEmpty()
                || other.high.isEmpty()
                || reaches(other.high.get().compareTo(low.get()), lowIncluded && other.highIncluded);
    }
}
