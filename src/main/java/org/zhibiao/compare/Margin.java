package org.zhibiao.compare;

import java.math.BigDecimal;
import java.util.Optional;

/** By how much one value is better than another. */
final class Margin {

    private Margin() {}

    /**
     * By how much a result is better than its target; where neither way is better, by how much it is more. Of a range
     * that the target gives its nearest end counts.
     */
    static BigDecimal of(Statement target, Join result, Improvement better) {
        BigDecimal low = low(target.signedValue(), target.signedMaximum());
        BigDecimal high = high(target.signedValue(), target.signedMaximum());
        BigDecimal value = result.signedValue();
        return difference(
                value,
                switch (better) {
                    case UP -> low;
                    case DOWN -> high;
                    case NONE -> value.max(low).min(high);
                },
                better);
    }

    /**
     * By how much a target is more ambitious than another; where neither way is better, by how much it is more. Of a
     * range the end counts that is easier to reach.
     */
    static BigDecimal between(Statement target, Join other, Improvement better) {
        return better == Improvement.DOWN
                ? difference(
                        high(target.signedValue(), target.signedMaximum()),
                        high(other.signedValue(), other.signedMaximum()),
                        better)
                : difference(
                        low(target.signedValue(), target.signedMaximum()),
                        low(other.signedValue(), other.signedMaximum()),
                        better);
    }

    private static BigDecimal difference(BigDecimal value, BigDecimal from, Improvement better) {
        BigDecimal more = better == Improvement.DOWN ? from.subtract(value) : value.subtract(from);
        BigDecimal stripped = more.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal low(BigDecimal value, Optional<BigDecimal> other) {
        return other.map(value::min).orElse(value);
    }

    private static BigDecimal high(BigDecimal value, Optional<BigDecimal> other) {
        return other.map(value::max).orElse(value);
    }
}
