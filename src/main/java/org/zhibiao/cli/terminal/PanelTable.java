package org.zhibiao.cli.terminal;

import java.util.List;
import java.util.Optional;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.compare.PanelRow;
import org.zhibiao.compare.Preferred;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Target;
import org.zhibiao.store.DocumentSummary;

/** A panel as a table for a person. */
public final class PanelTable {

    private static final List<Column> COLUMNS = List.of(
            Column.left("indicator", 28),
            Column.left("region", 16),
            Column.right("year"),
            Column.left("target", 16),
            Column.left("wording"),
            Column.left("why"),
            Column.left("result", 16),
            Column.left("upper", 16),
            Column.left("words"));
    private static final String DIFFERING = "?";
    private static final String DOUBTFUL = "*";

    private final Messages messages;
    private final TextTable table;

    public PanelTable(Messages messages) {
        this.messages = messages;
        this.table = TextTable.of(COLUMNS, messages);
    }

    public void add(PanelRow row) {
        List<String> aim = switch (row.aim()) {
            case PanelRow.Stated stated ->
                List.of(
                        value(stated.choice()),
                        messages.code("constraint", stated.constraint().code()),
                        messages.code("preference", stated.choice().reason().code()),
                        stated.choice().statement().target().provenance().sentence());
            case PanelRow.Qualitative qualitative ->
                List.of(
                        messages.text("panel.no_number")
                                + mark(qualitative.words().document()),
                        "",
                        "",
                        qualitative.words().clause());
            case PanelRow.Silent silent ->
                List.of(messages.text("panel.no_target") + mark(silent.document()), "", "", "");
            case PanelRow.Undocumented undocumented -> List.of(messages.text("panel.no_document"), "", "", "");
        };
        table.row(List.of(
                row.indicator().name(),
                row.region().name() + (row.region().isKnown() ? "" : DOUBTFUL),
                String.valueOf(row.year()),
                aim.get(0),
                aim.get(1),
                aim.get(2),
                row.result().map(PanelTable::value).orElse(""),
                row.upper().map(PanelTable::value).orElse(""),
                aim.get(3)));
    }

    /** As it is written, with signs for bound and decline, and marks where other statements differ or its document is doubtful. */
    private static String value(Preferred choice) {
        Target target = choice.statement().target();
        boolean declines = Optional.of(Direction.DOWN).equals(target.direction());
        return HitTable.sign(target.quantity().comparator())
                + target.span().raw()
                + (declines ? "↓" : "")
                + (choice.differing() > 0 ? DIFFERING : "")
                + mark(choice.statement().document());
    }

    private static String mark(DocumentSummary document) {
        return document.metadata().doubts().isEmpty() ? "" : DOUBTFUL;
    }

    public List<String> lines(int width) {
        return table.lines(width);
    }
}
