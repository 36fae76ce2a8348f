package org.zhibiao.record;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The size that the things counted reach at least: 1e8 元 in 产值超亿元企业, 1e11 元 in 千亿级产业. Counts of things
 * of different sizes cannot be compared.
 *
 * @param value the size, magnitudes multiplied out
 * @param unit its base unit, as the text has it
 */
public record Threshold(BigDecimal value, String unit) {

    /** Drops trailing zeros, so that equal sizes are equal. */
    public Threshold {
        BigDecimal stripped = value.stripTrailingZeros();
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        Objects.requireNonNull(unit, "unit");
    }
}
