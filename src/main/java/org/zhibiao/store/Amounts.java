package org.zhibiao.store;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhibiao.record.Quantity;

/**
 * Value and unit of a quantity, without its bound.
 *
 * @param value the value, or the lower end of a range
 * @param maximum the upper end of a range
 * @param unit the unit
 */
record Amounts(BigDecimal value, Optional<BigDecimal> maximum, Optional<String> unit) {

    /** Stands between the parts; no unit holds it. */
    private static final String MARK = "\u001F";

    private static final int PARTS = 3;

    /** As the index holds it: exactly, which a double is not. */
    static String written(Quantity quantity) {
        return String.join(
                MARK,
                quantity.value().toPlainString(),
                quantity.valueMax().map(BigDecimal::toPlainString).orElse(""),
                Schema.key(quantity.unit().orElse("")));
    }

    /** What {@link #written} gave. */
    static Amounts read(String written) {
        String[] parts = written.split(MARK, PARTS);
        return new Amounts(new BigDecimal(parts[0]), given(parts[1]).map(BigDecimal::new), given(parts[2]));
    }

    private static Optional<String> given(String part) {
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }
}
