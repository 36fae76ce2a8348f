package org.zhibiao.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.record.Body;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Measure;
import org.zhibiao.record.Target;
import org.zhibiao.record.TimeLimit;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.store.Hit;

/** Findings as a table for a person. */
public final class HitTable {

    /** How much of a sentence is shown before the finding, in characters. */
    private static final int CONTEXT = 20;

    private static final List<Column> COLUMNS = List.of(
            Column.left("document", 32),
            Column.left("layer"),
            Column.left("what", 24),
            Column.left("value", 16),
            Column.left("by"),
            Column.left("status"),
            Column.left("sentence"));

    private static final List<Column> REVIEWED = List.of(
            Column.left("item"),
            Column.left("review"),
            Column.left("document", 32),
            Column.left("layer"),
            Column.left("what", 24),
            Column.left("value", 16),
            Column.left("by"),
            Column.left("sentence"));

    /** Digits of an item that tell it from others; a person writes the first of them. */
    private static final int ITEM = 8;

    private HitTable() {}

    /** Findings with what was said of them. */
    public static List<String> reviewed(List<ReviewedFinding> findings, int width, Messages messages) {
        TextTable table = TextTable.of(REVIEWED, messages);
        for (ReviewedFinding one : findings) {
            List<String> middle = middle(one.finding(), messages);
            List<String> row = new ArrayList<>(List.of(
                    one.item().substring(0, ITEM),
                    one.stale()
                            ? messages.text(
                                    "review.stale",
                                    messages.code("review", one.status().code()))
                            : messages.code("review", one.status().code()),
                    one.document().file(),
                    messages.code("layer", one.finding().layer().code())));
            row.addAll(middle.subList(0, 3));
            row.add(excerpt(one.finding()));
            table.row(row);
        }
        return table.lines(width);
    }

    public static List<String> lines(List<Hit> hits, int width, Messages messages) {
        TextTable table = TextTable.of(COLUMNS, messages);
        hits.forEach(hit -> add(table, hit, messages));
        return table.lines(width);
    }

    private static void add(TextTable table, Hit hit, Messages messages) {
        Finding finding = hit.finding();
        List<String> row = new ArrayList<>(List.of(
                hit.document().file(), messages.code("layer", finding.layer().code())));
        row.addAll(middle(finding, messages));
        row.add(excerpt(finding));
        table.row(row);
    }

    /** What is said, its value, by when, and whether it is an aim. */
    private static List<String> middle(Finding finding, Messages messages) {
        String raw = finding.span().raw();
        return switch (finding) {
            case Target target ->
                List.of(
                        target.phraseWithAction(),
                        sign(target.quantity().comparator()) + raw,
                        target.deadline().map(CalendarDate::toString).orElse(""),
                        messages.code("status", target.status().code()));
            case Measure measure -> List.of(measure.noun(), raw, "", "");
            case Body body -> List.of(raw, messages.code("role", body.role().code()), "", "");
            case Deadline deadline ->
                List.of(
                        raw,
                        messages.code("kind", deadline.kind().code()),
                        deadline.to().map(TimeLimit::toString).orElse(""),
                        "");
        };
    }

    /** The sign of a bound; nothing where the value stands alone. */
    public static String sign(Comparator comparator) {
        return switch (comparator) {
            case GE -> "≥";
            case GT -> ">";
            case LE -> "≤";
            case LT -> "<";
            case APPROX -> "≈";
            case EQ, RANGE -> "";
        };
    }

    /** The sentence from a little before the finding. */
    private static String excerpt(Finding finding) {
        String sentence = finding.provenance().sentence();
        int from = sentence.indexOf(finding.span().raw()) - CONTEXT;
        if (from <= 1) {
            return sentence;
        }
        int start = Character.isLowSurrogate(sentence.charAt(from)) ? from - 1 : from;
        return "…" + sentence.substring(start);
    }
}
