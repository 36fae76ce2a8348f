package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.extract.TableColumn.Kind;
import org.zhibiao.lexicon.Lexicon;

/**
 * Parts the cells of a row that have run together, by what is plausible in a table: values of one row are
 * of one size and have as many decimals, and growth and change are what base and aim make of them.
 */
final class RowSplitter {

    /** How much better than the next the best way to part a row must be. */
    private static final double CLEARLY = 0.4;
    /** What it may cost at most: an aim of three times the base. */
    private static final double MOST = 1.2;

    private static final double MATCHING_SUM = -2;
    private static final double DECIMAL = 0.7;
    private static final double IMPLAUSIBLE = 3;
    private static final int MOST_WAYS = 20_000;
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*(约束性|预期性|指导性|[—\\-])");
    private static final Pattern NEXT_NAME =
            Pattern.compile("\\s*(\\d{1,2})[.、]?(?=\\s*[\\u4e00-\\u9fa5A-Z(“])(?!个?百分点)");

    private final String text;
    private final TableHeader header;
    private final Lexicon lexicon;

    RowSplitter(String text, TableHeader header, Lexicon lexicon) {
        this.text = text;
        this.header = header;
        this.lexicon = lexicon;
    }

    /**
     * The cells of a row.
     *
     * @param values one for every column of values
     * @param attribute the words of the 属性 cell, or nothing
     * @param end position after the last cell
     */
    record Parted(List<TableValue> values, String attribute, int end) {}

    private record Way(Parted row, double cost) {}

    /**
     * Parts the row whose values begin at a position.
     *
     * @param ordinal the row's own number; the next row's may run on from the last cell
     * @param percent whether the row's unit is %
     * @return empty where no way is right, or two are about as good
     */
    Optional<Parted> part(int start, int ordinal, boolean percent) {
        List<Parted> rows = new ArrayList<>();
        List<TableColumn> columns = header.columns().stream()
                .filter(column -> column.kind().holdsValues() || column.kind() == Kind.ATTRIBUTE)
                .toList();
        collect(columns, 0, start, List.of(), "", rows);
        List<Way> ways = rows.stream()
                .filter(row -> mayEnd(row, ordinal))
                .map(row -> new Way(row, cost(row, ordinal, percent)))
                .sorted(Comparator.comparingDouble(Way::cost))
                .toList();
        boolean doubtful = ways.size() > 1
                && (ways.get(0).cost() > MOST
                        || ways.get(1).cost() - ways.get(0).cost() < CLEARLY);
        if (ways.isEmpty() || doubtful) {
            return Optional.empty();
        }
        return Optional.of(ways.getFirst().row())
                .filter(row -> row.values().stream().anyMatch(TableValue::isNumber));
    }

    private void collect(
            List<TableColumn> columns,
            int column,
            int from,
            List<TableValue> read,
            String attribute,
            List<Parted> rows) {
        if (rows.size() >= MOST_WAYS) {
            return;
        }
        if (column == columns.size()) {
            rows.add(new Parted(read, attribute, from));
            return;
        }
        if (columns.get(column).kind() == Kind.ATTRIBUTE) {
            Matcher words = ATTRIBUTE.matcher(text).region(from, text.length());
            boolean said = words.lookingAt();
            collect(columns, column + 1, said ? words.end() : from, read, said ? words.group(1) : attribute, rows);
            return;
        }
        for (TableValue value : TableValue.beginningAt(text, from, lexicon)) {
            List<TableValue> values = new ArrayList<>(read);
            values.add(value);
            collect(columns, column + 1, value.next(), values, attribute, rows);
        }
    }

    /** After a row comes a name, perhaps with its number, or nothing more: but no rest of a number. */
    private boolean mayEnd(Parted row, int ordinal) {
        if (row.end() >= text.length()) {
            return true;
        }
        Matcher next = NEXT_NAME.matcher(text).region(row.end(), text.length());
        if (next.lookingAt()) {
            return Integer.parseInt(next.group(1)) == ordinal + 1 && ordinal > 0;
        }
        char c = text.charAt(row.end());
        return "0123456789.,%‰+-<>≤≥〔〕[]".indexOf(c) < 0;
    }

    private double cost(Parted row, int ordinal, boolean percent) {
        double cost = 0;
        Optional<TableValue> before = Optional.empty();
        List<TableColumn> columns = header.valueColumns();
        TableArithmetic sums = new TableArithmetic(header, row.values());
        for (int i = 0; i < columns.size(); i++) {
            TableValue value = row.values().get(i);
            if (!value.isNumber()) {
                cost += 0.2;
            } else if (columns.get(i).kind() == Kind.YEAR && !value.bracketed()) {
                cost += before.map(other -> distance(other, value)).orElse(0.0)
                        + (percent && exceedsHundred(value) ? IMPLAUSIBLE : 0);
                before = Optional.of(value);
            } else {
                cost += sumCost(columns.get(i), value, sums);
            }
        }
        boolean runsOn =
                NEXT_NAME.matcher(text).region(row.end(), text.length()).lookingAt();
        return ordinal > 0 && runsOn ? cost - 0.3 : cost;
    }

    private static boolean exceedsHundred(TableValue value) {
        return value.number().orElseThrow().compareTo(BigDecimal.valueOf(100)) > 0;
    }

    /** How unlike two values of a row are: by size, on a logarithmic scale, and by decimals; aims are often round. */
    private static double distance(TableValue one, TableValue other) {
        double first = one.number().orElseThrow().doubleValue();
        double second = other.number().orElseThrow().doubleValue();
        double size = first > 0 && second > 0 ? Math.abs(Math.log(second / first)) : first == second ? 0 : 1;
        int fewer = Math.min(1, one.decimals() - other.decimals());
        return size + DECIMAL * Math.abs(fewer);
    }

    private static double sumCost(TableColumn column, TableValue value, TableArithmetic sums) {
        double implausible = value.unit().filter(TableUnit::isPoint).isEmpty()
                        && exceedsHundred(value)
                        && column.kind() == Kind.GROWTH
                ? IMPLAUSIBLE
                : 0;
        if (sums.difference().isEmpty()) {
            return implausible;
        }
        boolean yearly = column.kind() == Kind.GROWTH;
        if (sums.isDifference(value) || sums.isRelativeDifference(value) || yearly && sums.isYearlyGrowth(value)) {
            return implausible + MATCHING_SUM;
        }
        return implausible + (yearly && sums.isNearlyYearlyGrowth(value) ? 0 : IMPLAUSIBLE);
    }
}
