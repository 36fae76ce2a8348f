package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhibiao.extract.TableColumn.Kind;

/** The sums that a table's own cells must make: what base and aim say of the growth or change beside them. */
final class TableArithmetic {

    /** Plans round growth to whole or half points. */
    private static final double GROWTH_TOLERANCE = 0.6;
    /** Growth is stated at constant prices, base and aim often at current ones. */
    private static final double PRICE_TOLERANCE = 1.5;

    private final TableHeader header;
    private final List<TableValue> values;

    TableArithmetic(TableHeader header, List<TableValue> values) {
        this.header = header;
        this.values = values;
    }

    /** The value of the first or last year column that is filled. */
    private Optional<TableValue> yearValue(boolean last) {
        List<TableColumn> columns = header.valueColumns();
        Optional<TableValue> found = Optional.empty();
        for (int i = 0; i < columns.size(); i++) {
            TableValue value = values.get(i);
            boolean stock = columns.get(i).kind() == Kind.YEAR && value.isNumber() && !value.bracketed();
            if (stock && (found.isEmpty() || last)) {
                found = Optional.of(value);
            }
        }
        return found;
    }

    /** Aim less base; empty when one of them is missing. */
    Optional<BigDecimal> difference() {
        Optional<TableValue> base = yearValue(false);
        Optional<TableValue> aim = yearValue(true);
        return base.isEmpty() || base.equals(aim)
                ? Optional.empty()
                : Optional.of(aim.get()
                        .number()
                        .orElseThrow()
                        .subtract(base.get().number().orElseThrow()));
    }

    private Optional<Double> relativeDifference() {
        return difference()
                .filter(difference ->
                        yearValue(false).orElseThrow().number().orElseThrow().signum() != 0)
                .map(difference -> 100
                        * difference.doubleValue()
                        / yearValue(false).orElseThrow().number().orElseThrow().doubleValue());
    }

    /** Whether a value is the difference of base and aim, but for rounding. */
    boolean isDifference(TableValue value) {
        double tolerance = Math.pow(10, -value.decimals()) * 0.51;
        return difference()
                .filter(difference -> near(difference.doubleValue(), value, tolerance))
                .isPresent();
    }

    /** Whether a value is that difference in percent of the base. */
    boolean isRelativeDifference(TableValue value) {
        return relativeDifference()
                .filter(percent -> near(percent, value, GROWTH_TOLERANCE))
                .isPresent();
    }

    /** Whether a value is the yearly growth that leads from base to aim. */
    boolean isYearlyGrowth(TableValue value) {
        return isYearlyGrowth(value, GROWTH_TOLERANCE);
    }

    /** Whether it may be that growth when prices move between base and aim. */
    boolean isNearlyYearlyGrowth(TableValue value) {
        return isYearlyGrowth(value, PRICE_TOLERANCE);
    }

    private boolean isYearlyGrowth(TableValue value, double tolerance) {
        int firstYear = header.columns().stream()
                .filter(column -> column.kind() == Kind.YEAR)
                .mapToInt(column -> column.year().orElseThrow())
                .min()
                .orElseThrow();
        int years = header.lastYear() - firstYear;
        return years > 0
                && relativeDifference()
                        .filter(percent -> percent > -100)
                        .filter(percent -> near(100 * (Math.pow(1 + percent / 100, 1.0 / years) - 1), value, tolerance))
                        .isPresent();
    }

    private static boolean near(double sum, TableValue value, double tolerance) {
        double number = value.number().orElseThrow().doubleValue();
        boolean oneWay = value.sign() == 0 || value.sign() == Math.signum(sum);
        return oneWay && Math.abs(Math.abs(sum) - number) <= tolerance + 1e-9;
    }
}
