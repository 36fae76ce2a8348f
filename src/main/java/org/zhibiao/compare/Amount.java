package org.zhibiao.compare;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Quantity;

/**
 * A value with its bound as numbers that can be computed with. A decline is less than 0, and so are its bounds: 下降3%以上
 * is at most −3, 下降3%—5% is from −5 to −3.
 *
 * @param value the value, or the lower end of a range, in base units
 * @param maximum the upper end of a range
 * @param comparator how the value is bounded
 */
public record Amount(BigDecimal value, Optional<BigDecimal> maximum, Comparator comparator) {

    /** What a statement gives. */
    public static Amount of(Statement statement) {
        Quantity quantity = statement.values().quantity();
        if (!statement.declines()) {
            return new Amount(quantity.value(), quantity.valueMax(), quantity.comparator());
        }
        return new Amount(
                quantity.valueMax().orElse(quantity.value()).negate(),
                quantity.valueMax().map(maximum -> quantity.value().negate()),
                mirrored(quantity.comparator()));
    }

    private static Comparator mirrored(Comparator comparator) {
        return switch (comparator) {
            case GE -> Comparator.LE;
            case GT -> Comparator.LT;
            case LE -> Comparator.GE;
            case LT -> Comparator.GT;
            case EQ, APPROX, RANGE -> comparator;
        };
    }
}
