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

    private HitTable() {}

    public static List<String> lines(List<Hit> hits, int width, Messages messages) {
        TextTable table = TextTable.of(COLUMNS, messages);
        hits.forEach(hit -> add(table, hit, messages));
        return table.lines(width);
    }

    private static void add(TextTable table, Hit hit, Messages messages) {
        Finding finding = hit.finding();
        String raw = finding.span().raw();
        List<String> middle = switch (finding) {
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
        List<String> row = new ArrayList<>(List.of(
                hit.document().file(), messages.code("layer", finding.layer().code())));
        row.addAll(middle);
        row.add(excerpt(finding));
        table.row(row);
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
