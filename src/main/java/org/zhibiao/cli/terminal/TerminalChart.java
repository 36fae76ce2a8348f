package org.zhibiao.cli.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zhibiao.compare.Timeline;
import org.zhibiao.compare.Timeline.Point;

/**
 * A timeline drawn with characters that every terminal has: {@code o} an aim, {@code *} a result, {@code @} both,
 * {@code :} between the ends of a range.
 */
public final class TerminalChart {

    private static final int HEIGHT = 12;
    private static final int WIDEST_YEAR = 8;
    private static final int MOST_TICKS = 6;
    private static final int DIGITS_OF_YEAR = 4;
    /** What the axis takes beside its labels: a blank and a line. */
    private static final int AXIS = 2;

    private static final char AIM = 'o';
    private static final char RESULT = '*';
    private static final char BOTH = '@';
    private static final char BETWEEN = ':';

    private final Timeline timeline;
    private final BigDecimal step;
    private final BigDecimal low;
    private final int rows;
    private final int rowsPerStep;
    private final List<String> labels = new ArrayList<>();
    private final char[][] cells;

    private TerminalChart(Timeline timeline, Timeline.Extent extent, int width) {
        this.timeline = timeline;
        this.step = step(extent);
        this.low = floor(extent.least());
        int steps = Math.max(
                1, ceiling(extent.greatest()).subtract(low).divide(step).intValueExact());
        this.rowsPerStep = Math.max(2, HEIGHT / steps);
        this.rows = steps * rowsPerStep + 1;
        IntStream.rangeClosed(0, steps)
                .forEach(tick -> labels.add(TrackTable.shortened(low.add(step.multiply(BigDecimal.valueOf(tick))))));
        int room = Math.max(DIGITS_OF_YEAR, width - labelWidth() - AXIS);
        this.cells = new char[rows][room < years() ? room : Math.min(room / years(), WIDEST_YEAR) * years()];
        Arrays.stream(cells).forEach(row -> Arrays.fill(row, ' '));
        timeline.points().forEach(this::draw);
    }

    /**
     * The chart's lines, none wider than asked for; none at all where fewer than two years have a value.
     *
     * @param colours whether marks are coloured
     */
    public static List<String> lines(Timeline timeline, int width, boolean colours, Messages messages) {
        long points = timeline.points().stream()
                .filter(point -> point.aim().isPresent() || point.reached().isPresent())
                .count();
        return points < 2
                ? List.of()
                : timeline.extent()
                        .map(extent -> new TerminalChart(timeline, extent, width)
                                .lines(colours, messages.text("chart.legend")))
                        .orElse(List.of());
    }

    /** 1, 2 or 5 times a power of ten. */
    private static BigDecimal step(Timeline.Extent extent) {
        BigDecimal range = extent.greatest().subtract(extent.least());
        if (range.signum() == 0) {
            range = extent.greatest().signum() == 0
                    ? BigDecimal.ONE
                    : extent.greatest().abs();
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(range.precision() - range.scale() - 2);
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
                if (step.multiply(BigDecimal.valueOf(MOST_TICKS - 1)).compareTo(range) >= 0) {
                    return step;
                }
            }
            power = power.scaleByPowerOfTen(1);
        }
    }

    private BigDecimal floor(BigDecimal value) {
        return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private BigDecimal ceiling(BigDecimal value) {
        return value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    private int years() {
        return timeline.points().getLast().year() - timeline.points().getFirst().year() + 1;
    }

    private int labelWidth() {
        return labels.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    }

    /** The middle of a year's share of the width. */
    private int column(int year) {
        return (int) ((year - timeline.points().getFirst().year() + 0.5) * cells[0].length / years());
    }

    private int row(BigDecimal value) {
        double steps = value.subtract(low).doubleValue() / step.doubleValue();
        return Math.clamp(rows - 1 - Math.round(steps * rowsPerStep), 0, rows - 1);
    }

    private void draw(Point point) {
        int column = column(point.year());
        point.aimMaximum().ifPresent(maximum -> {
            int one = row(maximum);
            int other = row(point.aim().orElse(maximum));
            IntStream.range(Math.min(one, other), Math.max(one, other)).forEach(row -> cells[row][column] = BETWEEN);
            cells[one][column] = AIM;
        });
        point.aim().ifPresent(value -> cells[row(value)][column] = AIM);
        point.reached().ifPresent(value -> {
            int row = row(value);
            cells[row][column] = cells[row][column] == AIM || cells[row][column] == BOTH ? BOTH : RESULT;
        });
    }

    private List<String> lines(boolean colours, String legend) {
        int width = labelWidth();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int fromBelow = rows - 1 - row;
            String label = fromBelow % rowsPerStep == 0 ? labels.get(fromBelow / rowsPerStep) : "";
            String axis = label.isEmpty() ? " |" : " +";
            String marks = new String(cells[row]).stripTrailing();
            lines.add(" ".repeat(width - DisplayWidth.of(label)) + label + axis + (colours ? coloured(marks) : marks));
        }
        lines.add(" ".repeat(width) + " +" + "-".repeat(cells[0].length));
        lines.add((" ".repeat(width + 2) + yearLabels()).stripTrailing());
        lines.add(" ".repeat(width + 2) + legend);
        return lines;
    }

    /** As many years as have room, with a blank between two. */
    private String yearLabels() {
        StringBuilder line = new StringBuilder(" ".repeat(cells[0].length));
        int first = timeline.points().getFirst().year();
        int free = 0;
        for (int year = first; year < first + years(); year++) {
            int from = Math.max(0, column(year) - DIGITS_OF_YEAR / 2);
            String label = String.valueOf(year);
            if (from >= free && from + label.length() <= line.length()) {
                line.replace(from, from + label.length(), label);
                free = from + label.length() + 1;
            }
        }
        return line.toString();
    }

    private static String coloured(String marks) {
        return marks.replaceAll("[*@]", "\u001b[34m$0\u001b[0m").replaceAll("[o:]", "\u001b[33m$0\u001b[0m");
    }
}
