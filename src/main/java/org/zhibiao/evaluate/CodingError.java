package org.zhibiao.evaluate;

import java.util.Locale;
import java.util.stream.Collectors;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;

/**
 * A record that is not as the gold has it.
 *
 * @param layer its layer
 * @param kind what is the matter
 * @param document the document's name
 * @param line its line in the document, from 1
 * @param start where it starts, in code points
 * @param context the words around it, on one line
 * @param detail the record's own words, or the fields that are wrong
 */
public record CodingError(Layer layer, Kind kind, String document, int line, int start, String context, String detail) {

    /** What is the matter with a record. */
    public enum Kind {
        /** Found, but a key field is wrong. */
        WRONG,
        /** In the gold, but not found. */
        MISSING,
        /** Found, but not in the gold. */
        SPURIOUS;

        /** Its name in reports. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int POINTS_BEFORE = 24;
    private static final int POINTS_AFTER = 12;

    static CodingError wrong(GoldDocument document, Match match) {
        String detail = match.wrongFields().stream()
                .map(field -> field + ": gold " + shown(field, match.gold()) + ", found " + shown(field, match.found()))
                .collect(Collectors.joining("; "));
        return of(document, Kind.WRONG, match.gold(), detail);
    }

    static CodingError of(GoldDocument document, Kind kind, CodedRecord record) {
        return of(document, kind, record, record.span().raw());
    }

    private static CodingError of(GoldDocument document, Kind kind, CodedRecord record, String detail) {
        SourceText text = document.document().text();
        Span span = record.span();
        int line = 1
                + (int) text.slice(0, span.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String context = text.slice(
                Math.max(0, span.start() - POINTS_BEFORE), Math.min(text.length(), span.end() + POINTS_AFTER));
        return new CodingError(
                record.layer(), kind, document.name(), line, span.start(), oneLine(context), oneLine(detail));
    }

    /** A field that is checked together with another is shown with it: the bounds of a range, a rate's direction. */
    private static String shown(String field, CodedRecord record) {
        String with = switch (field) {
            case "value" -> "valueMax";
            case "measure" -> "direction";
            default -> "";
        };
        String value = record.text(field).orElse("null");
        return record.text(with).map(other -> value + " " + other).orElse(value);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", "⏎").replaceAll("\\p{Cntrl}", " ");
    }
}
