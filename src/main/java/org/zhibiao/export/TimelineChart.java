package org.zhibiao.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.w3c.dom.Document;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.compare.Place;
import org.zhibiao.compare.Timeline;
import org.zhibiao.compare.Timeline.Point;

/** A timeline as a picture: aims as rings on a broken line, upper ends of ranges as bars,
 * results as squares on a whole line. */
public final class TimelineChart {

    /** Width of a picture: in an SVG in its own units, of a PNG in half points. */
    public static final int WIDTH = 800;
    /** Height of a picture, in the same way. */
    public static final int HEIGHT = 450;
    /** How many points of a PNG there are to a unit of length, so that print is sharp. */
    public static final int POINTS = 2;

    /** Colours that colour-blind readers tell apart (Okabe and Ito 2008). */
    private static final Color AIM = new Color(0xD55E00);

    private static final Color RESULT = new Color(0x0072B2);
    private static final Color GRID = new Color(0xDDDDDD);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.TEN.pow(8);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.TEN.pow(4);

    /** The words on a picture. */
    private record Words(String title, String unit, String aims, String ranges, String results) {

        boolean canBeDrawnIn(Font font) {
            return Stream.of(title, unit, aims, ranges, results).allMatch(word -> font.canDisplayUpTo(word) < 0);
        }
    }

    private final IndicatorChoice choice;
    private final Timeline timeline;
    private final BigDecimal scale;

    /** Draws a timeline of an indicator. */
    public TimelineChart(IndicatorChoice choice, Timeline timeline) {
        // Otherwise Java looks for a screen, and fails where there is none.
        System.setProperty("java.awt.headless", "true");
        this.choice = choice;
        this.timeline = timeline;
        BigDecimal greatest = timeline.extent()
                .map(extent -> extent.least().abs().max(extent.greatest().abs()))
                .orElse(BigDecimal.ZERO);
        this.scale = Stream.of(HUNDRED_MILLION, TEN_THOUSAND)
                .filter(unit -> greatest.compareTo(unit) >= 0)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    /**
     * Writes the picture to a stream, which stays open. The same timeline gives the same bytes on the same machine.
     *
     * @return what a reader should know of it, a sentence each: that the machine has no Chinese font for a PNG, so that
     *     it names indicator and place in another way. An SVG keeps its text, and whoever shows it chooses the font
     * @throws IOException when the stream does not take it, or Java has no fonts to draw with
     */
    public List<String> write(ChartForm form, OutputStream stream) throws IOException {
        try {
            return switch (form) {
                case SVG -> writeSvg(stream);
                case PNG -> writePng(stream);
            };
        } catch (LinkageError | InternalError | RuntimeException e) {
            // Where no font at all is installed, Java says so in any of these.
            throw new IOException(
                    "Java cannot draw here: " + e.getMessage()
                            + "; install fontconfig and a font, such as fonts-noto-cjk",
                    e);
        }
    }

    /**
     * Writes the picture to a file, which appears when it is complete.
     *
     * @param replace whether a file of that name is replaced
     * @return what a reader should know of it, as with a stream
     * @throws java.nio.file.FileAlreadyExistsException when there is one and it is not to be replaced
     */
    public List<String> write(ChartForm form, Path file, boolean replace) throws IOException {
        try (ExportFile made = ExportFile.create(file, replace)) {
            List<String> notes = write(form, made.stream());
            made.complete();
            return notes;
        }
    }

    private List<String> writeSvg(OutputStream stream) throws IOException {
        SVGGraphics2D graphics = new SVGGraphics2D(SVGGeneratorContext.createDefault(emptyDocument()), false);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart(chinese()).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        graphics.stream(writer, false);
        writer.flush();
        return List.of();
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> writePng(OutputStream stream) throws IOException {
        Words chinese = chinese();
        boolean drawable = chinese.canBeDrawnIn(font(Font.BOLD, 16));
        BufferedImage image = new BufferedImage(WIDTH * POINTS, HEIGHT * POINTS, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(POINTS, POINTS);
        chart(drawable ? chinese : english()).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        graphics.dispose();
        // Otherwise Java would write the picture to a temporary file first.
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(stream)) {
            ImageIO.write(image, "png", output);
        }
        return drawable
                ? List.of()
                : List.of("this machine has no Chinese font, so the chart is titled \""
                        + english().title()
                        + "\"; install one, such as fonts-noto-cjk, or write SVG, which keeps Chinese as text");
    }

    private Words chinese() {
        String scope =
                timeline.subject().scope().map(words -> "（" + words + "）").orElse("");
        String unit = Stream.of(scaled("亿", "万"), timeline.subject().unit().orElse(""))
                .collect(Collectors.joining());
        return new Words(
                clean(timeline.place().name() + " " + choice.title() + scope), clean(unit), "目标", "目标上限", "结果");
    }

    /** Only ASCII: what has no English name is left out. */
    private Words english() {
        String key = timeline.place().key();
        String place =
                key.equals(Place.NATION) ? "China" : key.matches("\\d+") ? "region " + key : "a region without a code";
        String title = choice.englishTitle().map(name -> place + ": " + name).orElse(place)
                + (timeline.subject().scope().isPresent() ? " (a part of it)" : "");
        String unit = Stream.of(
                        Optional.of(scaled("100 million", "10,000")),
                        timeline.subject().unit().map(TimelineChart::ascii))
                .flatMap(Optional::stream)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return new Words(title, unit, "targets", "targets, upper end", "results");
    }

    private static String ascii(String unit) {
        return unit.equals("元") ? "yuan" : unit.replaceAll("[^\\x20-\\x7e]", "");
    }

    private String scaled(String hundredMillion, String tenThousand) {
        return scale.compareTo(HUNDRED_MILLION) == 0
                ? hundredMillion
                : scale.compareTo(TEN_THOUSAND) == 0 ? tenThousand : "";
    }

    /** What XML cannot hold. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\x{FFFE}\\x{FFFF}]+", " ");
    }

    private JFreeChart chart(Words words) {
        XYSeriesCollection series = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        add(series, words.aims(), Point::aim);
        drawAims(renderer, 0);
        if (timeline.points().stream().anyMatch(point -> point.aimMaximum().isPresent())) {
            add(series, words.ranges(), Point::aimMaximum);
            drawUpperEnds(renderer, 1);
        }
        add(series, words.results(), Point::reached);
        drawResults(renderer, series.getSeriesCount() - 1);
        XYPlot plot = new XYPlot(series, years(), values(), renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(words.title(), font(Font.BOLD, 16), plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setAntiAlias(true);
        if (!words.unit().isEmpty()) {
            chart.addSubtitle(0, new TextTitle(words.unit(), font(Font.PLAIN, 12)));
        }
        chart.getLegend().setItemFont(font(Font.PLAIN, 12));
        return chart;
    }

    /** A year without a value breaks the line. */
    private void add(XYSeriesCollection all, String name, Function<Point, Optional<BigDecimal>> value) {
        XYSeries series = new XYSeries(name, true, false);
        IntStream.rangeClosed(
                        timeline.points().getFirst().year(),
                        timeline.points().getLast().year())
                .forEach(year -> series.add(year, null));
        timeline.points()
                .forEach(point -> value.apply(point)
                        .ifPresent(number -> series.update(
                                Double.valueOf(point.year()), number.doubleValue() / scale.doubleValue())));
        all.addSeries(series);
    }

    private static void drawAims(XYLineAndShapeRenderer renderer, int series) {
        renderer.setSeriesPaint(series, AIM);
        renderer.setSeriesShape(series, new Ellipse2D.Double(-5, -5, 10, 10));
        renderer.setSeriesShapesFilled(series, false);
        renderer.setSeriesStroke(
                series, new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0));
    }

    private static void drawUpperEnds(XYLineAndShapeRenderer renderer, int series) {
        renderer.setSeriesPaint(series, AIM);
        renderer.setSeriesShape(series, new Rectangle2D.Double(-7, -1, 14, 2));
        renderer.setSeriesLinesVisible(series, false);
    }

    private static void drawResults(XYLineAndShapeRenderer renderer, int series) {
        renderer.setSeriesPaint(series, RESULT);
        renderer.setSeriesShape(series, new Rectangle2D.Double(-3, -3, 6, 6));
        renderer.setSeriesStroke(series, new BasicStroke(1.5f));
    }

    private NumberAxis years() {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(false);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setNumberFormatOverride(new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        axis.setTickLabelFont(font(Font.PLAIN, 12));
        int first = timeline.points().getFirst().year();
        int last = timeline.points().getLast().year();
        axis.setRange(first - 0.5, last + 0.5);
        return axis;
    }

    private NumberAxis values() {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(false);
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        axis.setTickLabelFont(font(Font.PLAIN, 12));
        return axis;
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
