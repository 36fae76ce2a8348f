package org.zhibiao.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.compare.Constraint;
import org.zhibiao.compare.PanelRow;
import org.zhibiao.compare.Preferred;
import org.zhibiao.compare.Statement;
import org.zhibiao.compare.ValueKind;
import org.zhibiao.web.chart.Chart;
import org.zhibiao.web.chart.Quantile;
import org.zhibiao.web.chart.ShareChart;
import org.zhibiao.web.chart.ShareChart.Part;
import org.zhibiao.web.chart.YearChart;
import org.zhibiao.web.chart.YearChart.Series;
import org.zhibiao.web.view.IndicatorView.YearRow;
import org.zhibiao.web.view.Texts;
import org.zhibiao.web.view.ValueCell;

/**
 * What is drawn and counted of an indicator.
 *
 * @param unit the unit that most values have; values of others are not among the numbers
 * @param targets aims and results by year
 * @param wording firm, plain and soft aims by year
 * @param above aims against those of the government above
 * @param years the numbers
 * @param latest the latest year in which some place has an aim, else a result; 0 without any
 */
record IndicatorFigures(
        String unit,
        Optional<Chart> targets,
        Optional<Chart> wording,
        Optional<Chart> above,
        List<YearRow> years,
        int latest) {

    private static final double HUNDRED_MILLION = 1e8;
    private static final double TEN_THOUSAND = 1e4;
    /** More points than this are one blot. */
    private static final int MOST_POINTS = 3_000;

    IndicatorFigures {
        years = List.copyOf(years);
    }

    /** How an aim stands to that of the government above. */
    private enum Above {
        MORE,
        SAME,
        LESS
    }

    /** What some rows come to. */
    static IndicatorFigures of(List<PanelRow> rows, Texts texts) {
        String unit = statements(rows)
                .collect(Collectors.groupingBy(IndicatorFigures::unit, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        double greatest = statements(rows)
                .filter(statement -> unit(statement).equals(unit))
                .mapToDouble(statement -> Math.abs(statement.signedValue().doubleValue()))
                .max()
                .orElse(0);
        double scale = greatest >= HUNDRED_MILLION ? HUNDRED_MILLION : greatest >= TEN_THOUSAND ? TEN_THOUSAND : 1;
        return new Counting(rows, unit, scale, texts).figures();
    }

    private static Stream<Statement> statements(List<PanelRow> rows) {
        return rows.stream().flatMap(row -> Stream.concat(aim(row).stream(), result(row).stream()));
    }

    private static Optional<Statement> aim(PanelRow row) {
        return row.aim() instanceof PanelRow.Stated stated
                ? Optional.of(stated.choice().statement())
                : Optional.empty();
    }

    private static Optional<Statement> result(PanelRow row) {
        return row.result().map(Preferred::statement);
    }

    private static String unit(Statement statement) {
        return statement.subject().unit().orElse("");
    }

    /** The counting of one indicator. */
    private record Counting(List<PanelRow> rows, String unit, double scale, Texts texts) {

        IndicatorFigures figures() {
            SortedMap<Integer, List<PanelRow>> years =
                    rows.stream().collect(Collectors.groupingBy(PanelRow::year, TreeMap::new, Collectors.toList()));
            int latest = rows.stream()
                    .max(Comparator.comparing((PanelRow row) -> aim(row).isPresent())
                            .thenComparingInt(PanelRow::year))
                    .map(PanelRow::year)
                    .orElse(0);
            SortedMap<Integer, List<Part>> wording = new TreeMap<>();
            SortedMap<Integer, List<Part>> above = new TreeMap<>();
            List<YearRow> table = new ArrayList<>();
            years.forEach((year, ofYear) -> {
                put(wording, year, wording(year, ofYear));
                put(above, year, above(year, ofYear));
                table.add(row(year, ofYear));
            });
            return new IndicatorFigures(
                    written(),
                    years.isEmpty() ? Optional.empty() : Optional.of(targets(years)),
                    wording.isEmpty()
                            ? Optional.empty()
                            : Optional.of(ShareChart.of(texts.text("indicator.wording"), wording)),
                    above.isEmpty()
                            ? Optional.empty()
                            : Optional.of(ShareChart.of(texts.text("indicator.above"), above)),
                    table,
                    latest);
        }

        private String written() {
            return (scale == HUNDRED_MILLION ? "亿" : scale == TEN_THOUSAND ? "万" : "") + unit;
        }

        private static void put(SortedMap<Integer, List<Part>> years, int year, List<Part> parts) {
            if (parts.stream().anyMatch(part -> part.count() > 0)) {
                years.put(year, parts);
            }
        }

        private OptionalDouble value(Optional<Statement> statement) {
            return statement.isPresent()
                            && IndicatorFigures.unit(statement.get()).equals(unit)
                    ? OptionalDouble.of(statement.get().signedValue().doubleValue() / scale)
                    : OptionalDouble.empty();
        }

        private Chart targets(SortedMap<Integer, List<PanelRow>> years) {
            YearChart chart = new YearChart(texts.text("indicator.targets"), years.firstKey(), years.lastKey());
            rows.stream().limit(MOST_POINTS).forEach(row -> {
                point(chart, row, Series.AIM, aim(row));
                point(chart, row, Series.RESULT, result(row));
            });
            return chart.chart(written());
        }

        private void point(YearChart chart, PanelRow row, Series series, Optional<Statement> statement) {
            value(statement).ifPresent(value -> {
                ValueCell cell = Values.of(statement.orElseThrow());
                String label = row.region().name() + " " + row.year() + " "
                        + texts.text(series == Series.AIM ? "indicator.aim" : "indicator.result") + " " + cell.text();
                chart.point(row.year(), value, series, label, cell.address().map(Object::toString));
            });
        }

        private List<Part> wording(int year, List<PanelRow> ofYear) {
            Map<Constraint, Integer> counts = new EnumMap<>(Constraint.class);
            for (PanelRow row : ofYear) {
                if (row.aim() instanceof PanelRow.Stated stated) {
                    counts.merge(stated.constraint(), 1, Integer::sum);
                }
            }
            return Stream.of(Constraint.HARD, Constraint.PLAIN, Constraint.SOFT)
                    .map(one -> part(
                            one.code(),
                            texts.messages().code("constraint", one.code()),
                            year,
                            counts.getOrDefault(one, 0)))
                    .toList();
        }

        private static Part part(String style, String label, int year, int count) {
            return new Part(style, year + " " + label + ": " + count, count);
        }

        /** Amounts grow with the place; rates, shares and other levels per head can be held against each other. */
        private List<Double> margins(List<PanelRow> ofYear) {
            List<Double> margins = new ArrayList<>();
            for (PanelRow row : ofYear) {
                Optional<Statement> aim = aim(row);
                Optional<Statement> upper = row.upper().map(Preferred::statement);
                boolean comparable = aim.isPresent()
                        && upper.isPresent()
                        && IndicatorFigures.unit(aim.get()).equals(IndicatorFigures.unit(upper.get()))
                        && (aim.get().subject().kind() != ValueKind.AMOUNT || unit.equals("%") || unit.equals("‰"));
                if (comparable) {
                    margins.add(aim.get()
                            .signedValue()
                            .subtract(upper.get().signedValue())
                            .doubleValue());
                }
            }
            return margins.stream().sorted().toList();
        }

        private static Map<Above, Long> sides(List<Double> margins) {
            return margins.stream()
                    .map(margin -> margin > 0 ? Above.MORE : margin < 0 ? Above.LESS : Above.SAME)
                    .collect(Collectors.groupingBy(
                            Function.identity(), () -> new EnumMap<>(Above.class), Collectors.counting()));
        }

        private List<Part> above(int year, List<PanelRow> ofYear) {
            Map<Above, Long> sides = sides(margins(ofYear));
            return Stream.of(Above.values())
                    .map(one -> part(
                            one.name().toLowerCase(java.util.Locale.ROOT),
                            texts.text("indicator.above." + one.name().toLowerCase(java.util.Locale.ROOT)),
                            year,
                            sides.getOrDefault(one, 0L).intValue()))
                    .toList();
        }

        private YearRow row(int year, List<PanelRow> ofYear) {
            List<Double> aims = values(ofYear, IndicatorFigures::aim);
            List<Double> results = values(ofYear, IndicatorFigures::result);
            List<Double> margins = margins(ofYear);
            return new YearRow(
                    String.valueOf(year),
                    List.of(
                            count(aims),
                            quantile(aims, 0),
                            quantile(aims, 0.25),
                            quantile(aims, 0.5),
                            quantile(aims, 0.75),
                            quantile(aims, 1)),
                    List.of(count(results), quantile(results, 0.5)),
                    wording(year, ofYear).stream().map(Counting::count).toList(),
                    Stream.concat(above(year, ofYear).stream().map(Counting::count), Stream.of(quantile(margins, 0.5)))
                            .toList());
        }

        private List<Double> values(List<PanelRow> ofYear, Function<PanelRow, Optional<Statement>> which) {
            return ofYear.stream()
                    .map(which)
                    .map(this::value)
                    .filter(OptionalDouble::isPresent)
                    .map(OptionalDouble::getAsDouble)
                    .sorted()
                    .toList();
        }

        private static String count(List<Double> values) {
            return values.isEmpty() ? "" : Texts.number(values.size());
        }

        private static String count(Part part) {
            return part.count() == 0 ? "" : Texts.number(part.count());
        }

        private static String quantile(List<Double> values, double share) {
            if (values.isEmpty()) {
                return "";
            }
            double value = Math.round(Quantile.of(values, share) * 100) / 100.0;
            return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        }
    }
}
