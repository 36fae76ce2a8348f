package org.zhibiao.cli.terminal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibiao.Tables;
import org.zhibiao.export.Column;

/** What the codes of followed targets mean, as the table of all columns says it. */
public final class TrackCodes {

    /** Where the meanings begin. */
    private static final int INDENT = 21;

    private static final List<String> EXPLAINED = List.of("verdict", "doubts", "revisionKinds", "resultReason");

    private TrackCodes() {}

    /** The meanings of the codes of a column. */
    static Map<String, String> meanings(String column, Language language) {
        return Tables.tracks().columns().stream()
                .filter(one -> one.name().equals(column))
                .flatMap(one -> one.values().stream())
                .collect(Collectors.toMap(Column.Value::code, value -> meaning(value, language)));
    }

    /** All codes with their meanings, in lines of a width. */
    public static String explained(int width, Language language) {
        StringBuilder text = new StringBuilder();
        for (Column column : Tables.tracks().columns()) {
            if (EXPLAINED.contains(column.name())) {
                text.append("%n%s: %s%n"
                        .formatted(column.name(), language == Language.ENGLISH ? column.english() : column.chinese()));
                column.values().forEach(value -> text.append(entry(value.code(), meaning(value, language), width)));
            }
        }
        return text.toString();
    }

    private static String meaning(Column.Value value, Language language) {
        return language == Language.ENGLISH ? value.english() : value.chinese();
    }

    private static String entry(String code, String meaning, int width) {
        String indent = " ".repeat(INDENT);
        List<String> lines = wrapped(meaning, width - INDENT);
        return "  %-18s %s%n".formatted(code, String.join("%n".formatted() + indent, lines));
    }

    /** Breaks where a reader expects it: between words, and within Chinese anywhere but before a stop. */
    private static List<String> wrapped(String text, int width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int from = 0;
        int fits = 0;
        for (int end = breaks.first(); end != BreakIterator.DONE; end = breaks.next()) {
            if (fits > from && DisplayWidth.of(text.substring(from, end).strip()) > width) {
                lines.add(text.substring(from, fits).strip());
                from = fits;
            }
            fits = end;
        }
        lines.add(text.substring(from).strip());
        return lines;
    }
}
