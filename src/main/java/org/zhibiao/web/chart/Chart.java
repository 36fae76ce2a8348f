package org.zhibiao.web.chart;

import java.util.List;
import java.util.Optional;

/**
 * A chart, ready to be drawn.
 *
 * @param name what it shows, for those who hear the page
 * @param width its width, in its own units
 * @param height its height
 * @param marks what is drawn, the first below the others
 */
public record Chart(String name, int width, int height, List<Mark> marks) {

    /** Keeps its own copy of the list. */
    public Chart {
        marks = List.copyOf(marks);
    }

    /** Something that is drawn; its style is a class of the style sheet. */
    public sealed interface Mark permits Line, Bar, Point, Word {}

    /**
     * A line through points.
     *
     * @param points as SVG writes them: {@code 10,20 30,40}
     * @param style the class of the style sheet
     */
    public record Line(String points, String style) implements Mark {}

    /**
     * A rectangle.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param width how wide it is
     * @param height how high it is
     * @param style the class of the style sheet
     * @param label what it stands for
     */
    public record Bar(double x, double y, double width, double height, String style, String label) implements Mark {}

    /**
     * A value.
     *
     * @param x its place
     * @param y its place
     * @param style the class of the style sheet
     * @param label what it stands for
     * @param address where its sentence is read
     */
    public record Point(double x, double y, String style, String label, Optional<String> address) implements Mark {}

    /**
     * Words.
     *
     * @param x where they are
     * @param y the line on which they stand
     * @param text the words
     * @param anchor which end of them is there: {@code start}, {@code middle}, {@code end}
     */
    public record Word(double x, double y, String text, String anchor) implements Mark {}

    /** A number of the chart as it is written, with one decimal. */
    public static String written(double number) {
        return String.valueOf(Math.round(number * 10) / 10.0);
    }
}
