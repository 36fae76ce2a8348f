package org.zhibiao.document.format.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhibiao.document.content.ChineseBlanks;

/**
 * Lines on pages to a text: what stands on every page is dropped, lines are joined to paragraphs over
 * the ends of lines and pages. For formats that know where a word stands but not what it belongs to.
 */
final class PageText {

    /** In characters: so far a first line is set in at least, two being the custom. */
    private static final double INDENT = 1.2;
    /** In characters: a line that ends this much before the margin may still be full, a mark having gone over. */
    private static final double RAGGED = 2;
    /** In characters: no column of a page is narrower; a list of headings has an even edge too. */
    private static final double NARROWEST = 12;
    /** In line heights: more than this apart are no lines of one paragraph. */
    private static final double APART = 1.7;
    /** In characters: lines of one paragraph are seldom wider apart. */
    private static final double WIDEST_LEADING = 1.6;
    /** Sizes further apart than this are of different paragraphs. */
    private static final double SAME_SIZE = 1.12;

    private static final double TITLE_SIZE = 1.2;

    /**
     * A line, left to right.
     *
     * @param left where it begins, in the page's unit
     * @param right where it ends
     * @param y its base line, growing downwards
     * @param size the width of a Chinese character in it
     * @param text its words; a tab between cells of a row
     */
    record Line(double left, double right, double y, double size, String text) {

        boolean isRow() {
            return text.indexOf('\t') >= 0;
        }
    }

    /**
     * A page.
     *
     * @param lines in reading order
     */
    record Page(List<Line> lines) {

        Page {
            lines = List.copyOf(lines);
        }
    }

    /** A line and the margins of the page or column it stands in. */
    private record Placed(Line line, double left, double right, double leading, int page) {

        boolean isFull() {
            return line.right() >= right - RAGGED * line.size()
                    && line.right() - line.left() >= NARROWEST * line.size();
        }

        boolean isIndented() {
            return line.left() >= left + INDENT * line.size();
        }

        boolean isCentred() {
            return Math.abs(line.left() + line.right() - left - right) < 2 * line.size();
        }
    }

    private final double bodySize;

    private PageText(double bodySize) {
        this.bodySize = bodySize;
    }

    /** The text: a paragraph, a heading or a row of a table a line. */
    static String of(List<Page> pages) {
        List<Page> body = PageFurniture.drop(pages);
        List<Placed> lines = new ArrayList<>();
        for (int page = 0; page < body.size(); page++) {
            place(body.get(page), page, lines);
        }
        return new PageText(bodySize(body)).join(lines);
    }

    private static double bodySize(List<Page> pages) {
        Margins sizes = new Margins(0.5);
        for (Page page : pages) {
            page.lines().forEach(line -> sizes.add(line.size(), line.text().length()));
        }
        return sizes.mode().orElse(1.0);
    }

    private static void place(Page page, int number, List<Placed> lines) {
        List<Double> leadings = new ArrayList<>();
        for (int i = 1; i < page.lines().size(); i++) {
            double leading = page.lines().get(i).y() - page.lines().get(i - 1).y();
            if (leading > 0) {
                leadings.add(leading);
            }
        }
        leadings.sort(Comparator.naturalOrder());
        double usual = leadings.isEmpty() ? 0 : leadings.get((leadings.size() - 1) / 2);
        Columns columns = new Columns(page);
        for (Line line : page.lines()) {
            lines.add(new Placed(line, columns.left(line), columns.right(line), usual, number));
        }
    }

    private String join(List<Placed> lines) {
        StringBuilder text = new StringBuilder();
        Placed last = null;
        for (Placed next : lines) {
            if (last != null) {
                text.append(
                        goesOn(last, next)
                                ? ChineseBlanks.between(
                                        last.line().text(), next.line().text())
                                : "\n");
            }
            text.append(next.line().text());
            last = next;
        }
        return last == null ? "" : text.append('\n').toString();
    }

    private boolean goesOn(Placed last, Placed next) {
        if (last.line().isRow() || next.line().isRow() || !sameSize(last, next) || isApart(last, next)) {
            return false;
        }
        if (isTitle(last) && isTitle(next) && last.page() == next.page()) {
            return !startsAnew(next.line().text());
        }
        return last.isFull()
                && !next.isIndented()
                && !LineEnds.part(last.line().text(), next.line().text());
    }

    private boolean isTitle(Placed placed) {
        return placed.isCentred() && placed.line().size() > TITLE_SIZE * bodySize;
    }

    /** ——a subtitle, or (the day it was given). */
    private static boolean startsAnew(String text) {
        return text.startsWith("—") || text.startsWith("(") || text.startsWith("（");
    }

    private static boolean sameSize(Placed last, Placed next) {
        double ratio = last.line().size() / next.line().size();
        return ratio < SAME_SIZE && ratio > 1 / SAME_SIZE;
    }

    private static boolean isApart(Placed last, Placed next) {
        double gap = next.line().y() - last.line().y();
        return last.page() == next.page()
                && gap
                        > APART
                                * Math.max(
                                        last.leading(),
                                        WIDEST_LEADING * last.line().size());
    }

    /** Where the lines of a page begin and end, column by column. */
    private static final class Columns {

        /** In characters: what begins within this of one another stands in one column. */
        private static final double SAME_COLUMN = 3;
        /** So many tell where the margins are; a page made to harm may have millions. */
        private static final int MOST_LINES = 1_000;

        private final List<Line> lines;

        Columns(Page page) {
            this.lines = page.lines().stream()
                    .filter(line -> !line.isRow())
                    .limit(MOST_LINES)
                    .sorted(Comparator.comparingDouble(Line::left))
                    .toList();
        }

        /** The left edge of a line's column: the leftmost that some other line shares. */
        double left(Line line) {
            double left = line.left();
            for (int i = firstFrom(line.left() - SAME_COLUMN * line.size()); i < lines.size(); i++) {
                if (lines.get(i).left() >= line.left()) {
                    break;
                }
                left = Math.min(left, lines.get(i).left());
            }
            return left;
        }

        /** Where most lines of the column end, or the line itself does when it stands alone. */
        double right(Line line) {
            Margins rights = new Margins(line.size());
            double end = line.left() + SAME_COLUMN * line.size();
            for (int i = firstFrom(line.left() - SAME_COLUMN * line.size()); i < lines.size(); i++) {
                if (lines.get(i).left() > end) {
                    break;
                }
                rights.add(lines.get(i).right(), 1);
            }
            return rights.mode().orElse(line.right());
        }

        private int firstFrom(double left) {
            int low = 0;
            int high = lines.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (lines.get(middle).left() < left) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** Counts of values that are nearly the same. */
    private static final class Margins {

        private final double step;
        private final Map<Long, Integer> counts = new TreeMap<>();

        Margins(double step) {
            this.step = step;
        }

        void add(double value, int weight) {
            counts.merge(Math.round(value / step), weight, Integer::sum);
        }

        /** The value that occurs most with its neighbours; of several the greatest. */
        Optional<Double> mode() {
            long best = 0;
            int most = 0;
            for (long value : counts.keySet()) {
                int here = counts.getOrDefault(value - 1, 0)
                        + counts.getOrDefault(value, 0)
                        + counts.getOrDefault(value + 1, 0);
                if (here >= most) {
                    most = here;
                    best = value;
                }
            }
            return most == 0 ? Optional.empty() : Optional.of(best * step);
        }
    }
}
