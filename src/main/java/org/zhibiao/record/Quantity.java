package org.zhibiao.record;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A value in base units, with its bound.
 *
 * @param value the value, or the lower end of a range; 十, 百, 千, 万, 亿 are multiplied out
 * @param valueMax the upper end of a range
 * @param unit the unit as the text has it ({@code 元}, {@code 微克/立方米}); empty for a bare ratio
 * @param comparator how the value is bounded
 */
public record Quantity(BigDecimal value, Optional<BigDecimal> valueMax, Optional<String> unit, Comparator comparator) {

    /** Drops trailing zeros, so that equal values are equal. */
    public Quantity {
        value = plain(value);
        valueMax = valueMax.map(Quantity::plain);
        Objects.requireNonNull(comparator, "comparator");
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
