package org.zhibiao.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhibiao.web.chart.Chart.Bar;
import org.zhibiao.web.chart.Chart.Line;
import org.zhibiao.web.chart.Chart.Mark;
import org.zhibiao.web.chart.Chart.Point;
import org.zhibiao.web.chart.Chart.Word;

/** Values by year: points, a line through the middle of each year's, and bars from the lower to the upper quarter. */
public final class YearChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;
    private static final int LEFT = 64;
    private static final int RIGHT = 14;
    private static final int TOP = 26;
    private static final int BOTTOM = 30;
    /** Points of one year that stand beside each other. */
    private static final int ABREAST = 7;

    private static final double APART = 2.2;
    private static final int TICK = 4;
    private static final int MOST_LABELS = 14;
    private static final double HALF_BAR = 7;

    private final String name;
    private final int first;
    private final int last;
    private final List<Value> values = new ArrayList<>();

    /** Aims and results stand a little to the left and to the right of their year. */
    public enum Series {
        /** What was aimed at. */
        AIM(-9),
        /** What came of it. */
        RESULT(9);

        private final int shift;

        Series(int shift) {
            this.shift = shift;
        }

        /** Its class in the style sheet. */
        public String style() {
            return this == AIM ? "aim" : "result";
        }
    }

    private record Value(int year, double value, Series series, String label, Optional<String> address) {}

    /**
     * An empty chart.
     *
     * @param name what it shows
     * @param first the first year
     * @param last the last year, not before the first
     */
    public YearChart(String name, int first, int last) {
        this.name = name;
        this.first = first;
        this.last = last;
    }

    /**
     * Adds a value.
     *
     * @param label what it stands for
     * @param address where its sentence is read
     * @return this
     */
    public YearChart point(int year, double value, Series series, String label, Optional<String> address) {
        values.add(new Value(year, value, series, label, address));
        return this;
    }

    /**
     * The chart; one without values has an axis only.
     *
     * @param unit of the values
     */
    public Chart chart(String unit) {
        Axis axis = Axis.of(
                values.stream().mapToDouble(Value::value).min().orElse(0),
                values.stream().mapToDouble(Value::value).max().orElse(1));
        List<Mark> marks = new ArrayList<>();
        frame(marks, axis, unit);
        for (Series series : Series.values()) {
            SortedMap<Integer, List<Value>> years = values.stream()
                    .filter(value -> value.series() == series)
                    .collect(Collectors.groupingBy(Value::year, TreeMap::new, Collectors.toList()));
            draw(marks, axis, series, years);
        }
        return new Chart(name, WIDTH, HEIGHT, marks);
    }

    private void frame(List<Mark> marks, Axis axis, String unit) {
        for (double tick : axis.ticks()) {
            double y = y(axis, tick);
            marks.add(new Line(points(LEFT, y, WIDTH - RIGHT, y), tick == 0 ? "zero" : "grid"));
            marks.add(new Word(LEFT - TICK - 2, y + TICK, Axis.written(tick), "end"));
        }
        marks.add(new Word(LEFT - TICK - 2, TOP - 11, unit, "end"));
        int every = 1 + (last - first) / MOST_LABELS;
        for (int year = first; year <= last; year++) {
            if ((last - year) % every == 0) {
                marks.add(new Word(x(year), HEIGHT - BOTTOM + 20, String.valueOf(year), "middle"));
            }
        }
    }

    private void draw(List<Mark> marks, Axis axis, Series series, SortedMap<Integer, List<Value>> years) {
        StringBuilder line = new StringBuilder();
        years.forEach((year, ofYear) -> {
            List<Double> sorted = ofYear.stream().map(Value::value).sorted().toList();
            double x = x(year) + series.shift;
            double lower = y(axis, Quantile.of(sorted, 0.25));
            double upper = y(axis, Quantile.of(sorted, 0.75));
            if (sorted.size() > 2) {
                marks.add(new Bar(
                        x - HALF_BAR, upper, 2 * HALF_BAR, Math.max(1, lower - upper), series.style() + " spread", ""));
            }
            line.append(points(x, y(axis, Quantile.of(sorted, 0.5)))).append(' ');
        });
        if (!years.isEmpty()) {
            marks.add(new Line(line.toString().strip(), series.style() + " middle"));
        }
        years.forEach((year, ofYear) -> {
            for (int i = 0; i < ofYear.size(); i++) {
                Value value = ofYear.get(i);
                double beside = ofYear.size() < ABREAST ? 0 : (i % ABREAST - ABREAST / 2) * APART;
                marks.add(new Point(
                        x(year) + series.shift + beside,
                        y(axis, value.value()),
                        series.style(),
                        value.label(),
                        value.address()));
            }
        });
    }

    private double x(int year) {
        double room = (double) (WIDTH - LEFT - RIGHT) / (last - first + 1);
        return LEFT + room * (year - first + 0.5);
    }

    private static double y(Axis axis, double value) {
        return HEIGHT - BOTTOM - axis.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    static String points(double... numbers) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            written.append(Chart.written(numbers[i])).append(i % 2 == 0 ? "," : i < numbers.length - 1 ? " " : "");
        }
        return written.toString();
    }
}
