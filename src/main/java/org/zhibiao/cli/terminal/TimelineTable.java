package org.zhibiao.cli.terminal;

import java.util.List;
import java.util.Optional;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.compare.Join;
import org.zhibiao.compare.Statement;
import org.zhibiao.compare.Timeline;
import org.zhibiao.compare.TrackedTarget;

/** A timeline as a table for a person. */
public final class TimelineTable {

    private static final List<Column> COLUMNS = List.of(
            Column.right("year"),
            Column.left("target", 16),
            Column.left("result", 16),
            Column.right("margin"),
            Column.left("verdict"),
            Column.left("above", 18),
            Column.left("target in", 30),
            Column.left("result in", 30));

    private TimelineTable() {}

    public static List<String> lines(Timeline timeline, int width, Messages messages) {
        TextTable table = TextTable.of(COLUMNS, messages);
        timeline.points().forEach(point -> table.row(row(point, messages)));
        return table.lines(width);
    }

    private static List<String> row(Timeline.Point point, Messages messages) {
        Optional<TrackedTarget> tracked = point.target();
        Optional<Statement> result = point.result().map(Join::statement);
        return List.of(
                String.valueOf(point.year()),
                tracked.map(one -> value(one.target(), messages)).orElse(""),
                result.map(one -> value(one, messages)).orElse(""),
                tracked.map(one -> TrackTable.margin(one.attainment().margin(), one, messages))
                        .orElse(""),
                tracked.map(one -> messages.code(
                                "verdict", one.attainment().verdict().code()))
                        .orElse(""),
                tracked.flatMap(TrackedTarget::upper)
                        .map(upper ->
                                upper.place().name() + " " + value(upper.join().statement(), messages))
                        .orElse(""),
                tracked.map(one -> one.target().document().file()).orElse(""),
                result.map(one -> one.document().file()).orElse(""));
    }

    private static String value(Statement statement, Messages messages) {
        boolean declines = statement.signedValue().signum() < 0
                && statement.target().quantity().value().signum() > 0;
        String decline = declines ? "↓" : "";
        return decline + TrackTable.value(statement, messages);
    }
}
