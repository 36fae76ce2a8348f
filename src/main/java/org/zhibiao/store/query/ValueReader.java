package org.zhibiao.store.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibiao.document.SourceText;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.store.query.Expression.Dates;
import org.zhibiao.store.query.Expression.Match;
import org.zhibiao.store.query.Expression.NumberRange;
import org.zhibiao.store.query.Field.Kind;

/** Reads the values of fields, by their kinds. */
final class ValueReader {

    private static final String DOTS = "..";
    private static final int LONGEST = 60;

    private final Line line;
    private final Tables tables;
    private final Codes codes;
    private final Numbers numbers;
    private final Times times;

    ValueReader(Line line, Tables tables) {
        this.line = line;
        this.tables = tables;
        this.codes = tables.codes();
        this.numbers = new Numbers(line, tables);
        this.times = new Times(line, tables);
    }

    /**
     * A value as it stands in the line.
     *
     * @param text what it says, not blank
     * @param place where it begins
     */
    record Bound(String text, int place) {

        /** The text in quotes, cut where it is too long for a message. */
        String shown() {
            return QueryException.shown(text);
        }

        boolean isOpen() {
            return text.equals(Printer.ANY);
        }

        /** The text with half-width digits and signs, one char for a code point. */
        String normal() {
            return new SourceText(text.strip()).normal();
        }
    }

    /** Whether a hyphen before a value is its sign. */
    boolean mayBeNegative(Field field) {
        return field.kind() == Kind.NUMBER;
    }

    /** A value that the field can have. */
    static String example(Field field) {
        return switch (field.kind()) {
            case CODE -> field.codes().getFirst();
            case NUMBER -> field == Field.SCORE ? "0.6" : "60%";
            case INTEGER -> field == Field.COUNT ? "8" : "2025";
            case DATE -> "2025-06";
            case KEYWORD, WORDS -> "*";
        };
    }

    /** One value, or a range with dots between its ends. */
    Expression exact(Field field, Bound value) {
        requireShort(field, value);
        return switch (field.kind()) {
            case KEYWORD -> new Match(field, known(field, value));
            case WORDS -> new Match(field, value.text());
            case CODE -> new Match(field, code(field, value));
            case NUMBER, INTEGER, DATE ->
                value.isOpen()
                        ? any(field)
                        : value.text().contains(DOTS)
                                ? dotted(field, value)
                                : field.kind() == Kind.DATE ? times.exact(field, value) : numbers.exact(field, value);
        };
    }

    private static Expression any(Field field) {
        return field.kind() == Kind.DATE
                ? new Dates(field, Optional.empty(), false, Optional.empty(), false)
                : new NumberRange(field, Optional.empty(), false, Optional.empty(), false, Optional.empty());
    }

    /** 2025..2030, 2025.., ..2030: both ends included. */
    private Expression dotted(Field field, Bound value) {
        int dots = value.text().indexOf(DOTS);
        String low = value.text().substring(0, dots);
        String high = value.text().substring(dots + DOTS.length());
        if (low.isEmpty() && high.isEmpty()) {
            throw line.mistake(value.place(), "the range has no end", "an end on one side of '..' at least");
        }
        int highPlace = value.place() + value.text().codePointCount(0, dots) + DOTS.length();
        return between(
                field,
                new Bound(low.isEmpty() ? Printer.ANY : low, value.place()),
                true,
                new Bound(high.isEmpty() ? Printer.ANY : high, highPlace),
                true);
    }

    /** ValueReader on one side of a bound. */
    Expression compared(Field field, Comparison comparison, Bound bound, int place) {
        requireOrder(field, place);
        Bound open = new Bound(Printer.ANY, bound.place());
        if (bound.isOpen()) {
            throw line.mistake(bound.place(), "'*' is no bound", "a value to compare with, such as " + example(field));
        }
        return comparison.isLower()
                ? between(field, bound, comparison.isIncluded(), open, false)
                : between(field, open, false, bound, comparison.isIncluded());
    }

    /** ValueReader between two ends; {@code *} is none. */
    Expression between(Field field, Bound low, boolean lowIncluded, Bound high, boolean highIncluded) {
        requireOrder(field, low.place());
        requireShort(field, low);
        requireShort(field, high);
        return field.kind() == Kind.DATE
                ? times.between(field, low, lowIncluded, high, highIncluded)
                : numbers.between(field, low, lowIncluded, high, highIncluded);
    }

    /** The extraction reads numbers and times within sentences; a word of ten thousand 亿 would take it minutes. */
    private void requireShort(Field field, Bound value) {
        if (isOrdered(field) && value.text().length() > LONGEST) {
            throw line.mistake(
                    value.place(),
                    value.shown() + " is no " + (field.kind() == Kind.DATE ? "date" : "number"),
                    field.kind() == Kind.DATE ? Times.EXPECTED : Numbers.EXPECTED);
        }
    }

    private static boolean isOrdered(Field field) {
        return field.kind() == Kind.NUMBER || field.kind() == Kind.INTEGER || field.kind() == Kind.DATE;
    }

    private void requireOrder(Field field, int place) {
        if (!isOrdered(field)) {
            throw line.mistake(
                    place,
                    field.englishName() + " has no smaller and greater values",
                    "one value, such as " + field.englishName() + ":" + example(field) + ", or several: "
                            + field.englishName() + ":(… OR …)");
        }
    }

    private String code(Field field, Bound value) {
        if (value.isOpen()) {
            return value.text();
        }
        return codes.code(field, value.text())
                .or(() -> cue(field, value.text()))
                .orElseThrow(() -> line.mistake(
                        value.place(),
                        value.shown() + " is no " + field.englishName(),
                        codes.of(field).stream()
                                .map(code -> code.code() + " (" + code.words().getFirst() + ")")
                                .collect(Collectors.joining(", ")),
                        Spelling.nearest(value.text(), codes.spellings(field))));
    }

    /** 不低于, 力争: words by which the extraction tells the codes. */
    private Optional<String> cue(Field field, String word) {
        return switch (field) {
            case COMPARATOR ->
                tables.lexicon()
                        .cue(CueClass.LEVEL, word)
                        .or(() -> tables.lexicon().cue(CueClass.AFTER, word));
            case DIRECTION -> tables.lexicon().cue(CueClass.GROWTH, word);
            case STRENGTH -> tables.lexicon().cue(CueClass.STRENGTH, word);
            default -> Optional.empty();
        };
    }

    /** A keyword; where the tables know all that it can be, one of those. */
    private String known(Field field, Bound value) {
        List<String> known = switch (field) {
            case INDICATOR_ID -> List.copyOf(tables.lexicon().indicators().keySet());
            case CATEGORY ->
                tables.lexicon().indicators().values().stream()
                        .map(CanonicalIndicator::category)
                        .distinct()
                        .toList();
            default -> List.of();
        };
        if (known.isEmpty() || value.text().contains(Printer.ANY)) {
            return value.text();
        }
        Optional<String> same =
                known.stream().filter(value.text()::equalsIgnoreCase).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        throw line.mistake(
                value.place(),
                "models/indicators.csv has no " + field.englishName() + " " + value.shown(),
                "one of its values, or a pattern with *",
                Spelling.nearest(value.text(), known));
    }
}
