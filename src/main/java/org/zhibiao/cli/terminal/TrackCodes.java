package org.zhibiao.cli.terminal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibiao.export.Column;
import org.zhibiao.export.Columns;
import org.zhibiao.export.TrackJson;

/** What the codes of followed targets mean, as the table of all columns says it. */
public final class TrackCodes {

    private static final List<String> EXPLAINED = List.of("verdict", "doubts", "revisionKinds", "resultReason");

    private TrackCodes() {}

    /** The meanings of the codes of a column. */
    static Map<String, String> meanings(String column) {
        return Columns.load().of(TrackJson.TABLE).stream()
                .filter(one -> one.name().equals(column))
                .flatMap(one -> one.values().stream())
                .collect(Collectors.toMap(Column.Value::code, Column.Value::english));
    }

    /** All codes with their meanings, in lines of a width. */
    public static String explained(int width) {
        StringBuilder text = new StringBuilder();
        for (Column column : Columns.load().of(TrackJson.TABLE)) {
            if (EXPLAINED.contains(column.name())) {
                text.append("%n%s: %s%n".formatted(column.name(), column.english()));
                column.values().forEach(value -> text.append(entry(value, width)));
            }
        }
        return text.toString();
    }

    private static String entry(Column.Value value, int width) {
        int indent = 21;
        StringBuilder entry = new StringBuilder("  %-18s ".formatted(value.code()));
        int room = width - indent;
        int used = 0;
        for (String word : value.english().split(" ")) {
            if (used > 0 && used + 1 + DisplayWidth.of(word) > room) {
                entry.append("%n".formatted()).append(" ".repeat(indent));
                used = 0;
            }
            entry.append(used > 0 ? " " : "").append(word);
            used += DisplayWidth.of(word) + (used > 0 ? 1 : 0);
        }
        return entry.append("%n".formatted()).toString();
    }
}
