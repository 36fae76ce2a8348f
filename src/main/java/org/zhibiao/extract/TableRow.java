package org.zhibiao.extract;

import java.util.List;
import java.util.Optional;
import org.zhibiao.record.Strength;

/**
 * A row of an indicator table.
 *
 * @param start position of its name
 * @param end position after its last cell
 * @param name what is measured, with the brackets that stand behind it
 * @param unit the unit of its 单位 cell or of the brackets behind the name
 * @param values one for every column of values, in their order
 * @param strength what its 属性 says
 */
record TableRow(
        int start,
        int end,
        IndicatorName name,
        Optional<TableUnit> unit,
        List<TableValue> values,
        Optional<Strength> strength) {

    TableRow {
        values = List.copyOf(values);
    }

    /** What 约束性 and 预期性 say of an aim; empty for any other text. */
    static Optional<Strength> strength(String attribute) {
        return attribute.contains("约束")
                ? Optional.of(Strength.BINDING)
                : attribute.contains("预期") || attribute.contains("指导")
                        ? Optional.of(Strength.EXPECTED)
                        : Optional.empty();
    }
}
