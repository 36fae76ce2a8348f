package org.zhibiao.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.zhibiao.web.chart.Chart.Bar;
import org.zhibiao.web.chart.Chart.Line;
import org.zhibiao.web.chart.Chart.Mark;
import org.zhibiao.web.chart.Chart.Word;

/** How the cases of each year divide into kinds: a bar a year, all of one height, with how many there are below it. */
public final class ShareChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 230;
    private static final int LEFT = 64;
    private static final int TOP = 10;
    private static final int BOTTOM = 46;
    private static final double WIDEST = 46;
    private static final int HUNDRED = 100;
    private static final int QUARTER = 25;

    /**
     * How many cases are of a kind.
     *
     * @param style the class of the kind in the style sheet
     * @param label the kind and what it is of
     * @param count how many
     */
    public record Part(String style, String label, int count) {}

    private ShareChart() {}

    /**
     * Draws a chart.
     *
     * @param name what it shows
     * @param years the kinds of each year, from below
     */
    public static Chart of(String name, SortedMap<Integer, List<Part>> years) {
        List<Mark> marks = new ArrayList<>();
        for (int share = 0; share <= HUNDRED; share += QUARTER) {
            double y = y(share / (double) HUNDRED);
            marks.add(new Line(YearChart.points(LEFT, y, WIDTH, y), "grid"));
            marks.add(new Word(LEFT - 6, y + 4, share + "%", "end"));
        }
        double room = (double) (WIDTH - LEFT) / Math.max(1, years.size());
        double wide = Math.min(WIDEST, room * 0.7);
        double x = LEFT + room / 2;
        for (var year : years.entrySet()) {
            bars(marks, year.getValue(), x - wide / 2, wide);
            int all = year.getValue().stream().mapToInt(Part::count).sum();
            marks.add(new Word(x, HEIGHT - BOTTOM + 18, String.valueOf(year.getKey()), "middle"));
            marks.add(new Word(x, HEIGHT - BOTTOM + 35, "n=" + all, "middle"));
            x += room;
        }
        return new Chart(name, WIDTH, HEIGHT, marks);
    }

    private static void bars(List<Mark> marks, List<Part> parts, double x, double wide) {
        double all = parts.stream().mapToInt(Part::count).sum();
        double below = 0;
        for (Part part : parts) {
            if (part.count() > 0) {
                double above = below + part.count() / all;
                marks.add(new Bar(x, y(above), wide, y(below) - y(above), part.style(), part.label()));
                below = above;
            }
        }
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }
}
