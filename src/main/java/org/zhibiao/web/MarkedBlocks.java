package org.zhibiao.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhibiao.record.Span;
import org.zhibiao.review.ReviewStatus;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.DocumentView.Block;
import org.zhibiao.web.view.DocumentView.Cell;
import org.zhibiao.web.view.DocumentView.Marked;
import org.zhibiao.web.view.DocumentView.Paragraph;
import org.zhibiao.web.view.DocumentView.Row;
import org.zhibiao.web.view.DocumentView.Table;
import org.zhibiao.web.view.Texts;

/**
 * A document's text in lines, each cut where a finding begins or ends. A stretch of which several findings are made is marked
 * as the shortest of them, and as the beginning of each that begins there.
 */
final class MarkedBlocks {

    private static final char CELL = '\t';

    private final String name;
    private final int[] points;
    private final Texts texts;
    private final Map<String, ReviewedFinding> findings;
    /** Where a stretch ends at the latest, in code points. */
    private final TreeSet<Integer> cuts = new TreeSet<>();
    /** The findings by where they begin. */
    private final NavigableMap<Integer, List<String>> starts = new TreeMap<>();
    /** The depths of headings by where they begin. */
    private final Map<Integer, Integer> headings;

    private final List<String> open = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * Prepares to cut a text.
     *
     * @param name the document's name
     * @param text its text
     * @param findings its findings by their names
     * @param headings the depths of its headings, by where they begin, in code points
     */
    MarkedBlocks(
            String name,
            String text,
            Map<String, ReviewedFinding> findings,
            Map<Integer, Integer> headings,
            Texts texts) {
        this.name = name;
        this.points = text.codePoints().toArray();
        this.texts = texts;
        this.findings = findings;
        this.headings = headings;
        findings.forEach((address, finding) -> {
            Span span = finding.finding().span();
            cuts.add(span.start());
            cuts.add(span.end());
            starts.computeIfAbsent(span.start(), place -> new ArrayList<>()).add(address);
        });
    }

    /** The lines; those with tabulators that follow each other as a table. */
    List<Block> blocks() {
        int number = 0;
        for (int start = 0; start < points.length; ) {
            int end = endOfLine(start);
            number++;
            line(number, start, end);
            start = end + 1;
        }
        endTable();
        return blocks;
    }

    /** The number of the line in which a position is, from 1. */
    int line(int position) {
        int number = 1;
        for (int i = 0; i < Math.min(position, points.length); i++) {
            if (points[i] == '\n') {
                number++;
            }
        }
        return number;
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < points.length && points[end] != '\n') {
            end++;
        }
        return end;
    }

    private void line(int number, int start, int end) {
        List<Cell> cells = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || points[i] == CELL) {
                cells.add(new Cell(from, pieces(from, i)));
                from = i + 1;
            }
        }
        if (cells.size() > 1) {
            rows.add(new Row(number, cells));
            return;
        }
        endTable();
        if (!cells.getFirst().pieces().isEmpty()) {
            blocks.add(new Paragraph(
                    number, start, heading(start, end), cells.getFirst().pieces()));
        }
    }

    private int heading(int start, int end) {
        for (int i = start; i < end; i++) {
            if (headings.containsKey(i)) {
                return headings.getOrDefault(i, 0);
            }
            if (!Character.isWhitespace(points[i]) && !Character.isSpaceChar(points[i])) {
                return 0;
            }
        }
        return 0;
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            blocks.add(new Table(rows));
            rows.clear();
        }
    }

    private List<Marked> pieces(int start, int end) {
        List<Marked> pieces = new ArrayList<>();
        int from = start;
        while (from < end) {
            List<String> here = starts.getOrDefault(from, List.of());
            int place = from;
            open.removeIf(address -> span(address).end() <= place);
            open.addAll(here);
            Integer next = cuts.higher(from);
            int to = next == null ? end : Math.min(end, next);
            pieces.add(piece(new String(points, from, to - from), here));
            from = to;
        }
        return blank(pieces) ? List.of() : pieces;
    }

    private String label(ReviewedFinding finding) {
        String layer = texts.messages().code("layer", finding.finding().layer().code());
        return finding.status() == ReviewStatus.NONE
                ? layer
                : layer + ", " + texts.text("review.status." + finding.status().code());
    }

    private static boolean blank(List<Marked> pieces) {
        return pieces.stream()
                .allMatch(piece -> piece.text().isBlank() && piece.starts().isEmpty());
    }

    private Span span(String address) {
        return Optional.ofNullable(findings.get(address))
                .orElseThrow()
                .finding()
                .span();
    }

    private Marked piece(String text, List<String> starting) {
        Optional<String> shortest = open.stream()
                .min(Comparator.comparingInt(
                        address -> span(address).end() - span(address).start()));
        return shortest.map(address -> marked(text, address, starting))
                .orElseGet(() -> new Marked(text, "", "", "", "", starting, Address.of("/document")));
    }

    private Marked marked(String text, String address, List<String> starting) {
        ReviewedFinding finding = Optional.ofNullable(findings.get(address)).orElseThrow();
        String layer = finding.finding().layer().code();
        return new Marked(
                text,
                address,
                layer,
                finding.status().code(),
                label(finding),
                starting,
                FindingAddress.of(name, address));
    }
}
