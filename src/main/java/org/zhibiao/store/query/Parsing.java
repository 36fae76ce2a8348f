package org.zhibiao.store.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.zhibiao.store.query.Expression.All;
import org.zhibiao.store.query.Expression.Not;
import org.zhibiao.store.query.Expression.Words;
import org.zhibiao.store.query.ValueReader.Bound;

/** One line on its way to a tree: recursive descent, one method for a rule of the grammar. */
final class Parsing {

    private static final int LONGEST = 10_000;
    /** Far more than a human nests, far less than a thread's stack holds. */
    private static final int DEEPEST = 100;
    /** An index refuses queries with more than about a thousand words, and a part may give several. */
    private static final int MOST_PARTS = 250;

    private static final String COLONS = ":：";
    private static final String COMPARISONS = "<>≤≥＜＞";
    private static final String EQUALS = "=＝";
    private static final String OPENING_BRACKETS = "[［{｛";
    private static final Set<String> TO = Set.of("TO", "to", "至", "到");
    private static final String OPERAND =
            "a word, a \"phrase\", a field such as indicator:城镇化率, or a part in parentheses";

    private final Line line;
    private final ValueReader values;
    private int depth;
    private int parts;

    Parsing(Line line, ValueReader values) {
        this.line = line;
        this.values = values;
    }

    Expression whole() {
        if (line.length() > LONGEST) {
            throw line.mistake(LONGEST, "the query has " + line.length() + " characters", "at most " + LONGEST);
        }
        line.skipBlanks();
        if (line.atEnd()) {
            return new All();
        }
        Expression all = either(Optional.empty());
        if (!line.atEnd()) {
            throw line.mistake(
                    line.place(),
                    line.shown() + " closes nothing",
                    "no closing parenthesis here, or an opening one before it");
        }
        return all;
    }

    /** Parts joined by OR; within a field's parentheses they are its values. */
    private Expression either(Optional<Field> field) {
        List<Expression> parts = new ArrayList<>(List.of(both(field)));
        while (line.take(Characters.OR)) {
            parts.add(both(field));
        }
        return Expression.or(parts);
    }

    /** Parts joined by AND or by nothing, which means the same. */
    private Expression both(Optional<Field> field) {
        List<Expression> parts = new ArrayList<>(List.of(negated(field)));
        line.skipBlanks();
        while (!line.atEnd() && !Characters.closesParenthesis(line.peek()) && !line.comes(Characters.OR)) {
            line.take(Characters.AND);
            parts.add(negated(field));
            line.skipBlanks();
        }
        return Expression.and(parts);
    }

    private Expression negated(Optional<Field> field) {
        line.skipBlanks();
        int start = line.place();
        boolean minus = field.filter(name -> values.mayBeNegative(name)).isEmpty() && line.takeMinus();
        if (minus || line.take(Characters.NOT)) {
            descend(start);
            Expression part = negated(field);
            depth--;
            return new Not(part);
        }
        if (line.take("(（")) {
            return parenthesis(start, field);
        }
        if (++parts > MOST_PARTS) {
            throw line.mistake(
                    start,
                    "the query has more than " + MOST_PARTS + " words and values",
                    "fewer, or a pattern with * for many values");
        }
        return field.isPresent() ? value(field.get()) : operand();
    }

    private void descend(int start) {
        if (++depth > DEEPEST) {
            throw line.mistake(start, "more than " + DEEPEST + " parts stand within each other", "fewer parentheses");
        }
    }

    /** What stands in parentheses, the first of which has been taken. */
    private Expression parenthesis(int start, Optional<Field> field) {
        descend(start);
        line.skipBlanks();
        if (Characters.closesParenthesis(line.peek())) {
            throw line.mistake(start, "nothing stands in the parentheses", field.isPresent() ? "values" : OPERAND);
        }
        Expression inside = either(field);
        if (line.atEnd()) {
            throw line.mistake(start, "the parenthesis is not closed", "')' behind what belongs together");
        }
        line.next();
        depth--;
        return inside;
    }

    /** A word, a phrase, or a field with its value. */
    private Expression operand() {
        requireOperand(OPERAND);
        if (Characters.opensQuote(line.peek())) {
            Words phrase = new Words(line.quoted(), true);
            refuseSign(line.place(), line.rest());
            return phrase;
        }
        Line.Word word = line.word();
        refuseSigns(word);
        boolean named = !word.text().isEmpty() && (COLONS + COMPARISONS).indexOf(line.peek()) >= 0 && !line.atEnd();
        if (named) {
            Field field = field(word);
            line.take(COLONS);
            line.skipBlanks();
            int start = line.place();
            return line.take("(（") ? parenthesis(start, Optional.of(field)) : value(field);
        }
        if (word.text().isEmpty()) {
            throw line.mistake(line.place(), line.shown() + " cannot stand here", OPERAND);
        }
        return words(word);
    }

    private Expression words(Line.Word word) {
        if (word.pattern() && word.text().equals(Printer.ANY)) {
            return new All();
        }
        if (word.pattern()) {
            throw line.mistake(
                    word.start() + word.text().codePointCount(0, word.text().indexOf('*')),
                    "'*' stands for other characters only in the value of a field",
                    "the word without it (words are also found within longer ones), or a field such as document:*规划*");
        }
        if (word.text().isBlank()) {
            throw line.mistake(word.start(), "a blank is no word", OPERAND);
        }
        return new Words(word.text(), false);
    }

    private Field field(Line.Word word) {
        return Field.named(word.text())
                .orElseThrow(() -> line.mistake(
                        word.start(),
                        QueryException.shown(word.text()) + " is no field",
                        "the name of a field, or quotes around words that hold such a sign",
                        Spelling.nearest(
                                word.text(),
                                Arrays.stream(Field.values())
                                        .flatMap(field -> Stream.concat(
                                                Stream.of(field.englishName()), field.chineseNames().stream()))
                                        .toList())));
    }

    /** The value of a field: one, a comparison, or a range. */
    private Expression value(Field field) {
        requireOperand("a value of " + field.englishName() + ", such as " + ValueReader.example(field));
        int start = line.place();
        if (line.take(OPENING_BRACKETS)) {
            return range(field, start);
        }
        if (COMPARISONS.indexOf(line.peek()) >= 0) {
            return values.compared(field, comparison(), bound(field), start);
        }
        return values.exact(field, bound(field));
    }

    private void requireOperand(String expected) {
        boolean joins = line.comes(Characters.AND) || line.comes(Characters.OR) || line.comes(Characters.NOT);
        if (line.atEnd() || Characters.closesParenthesis(line.peek()) || joins) {
            throw line.mistake(
                    line.place(),
                    line.atEnd()
                            ? "the query ends too early"
                            : joins
                                    ? "'" + line.peekOperator() + "' joins nothing here"
                                    : "something is missing before " + line.shown(),
                    expected);
        }
    }

    private Comparison comparison() {
        int sign = line.next();
        boolean included = sign == '≤' || sign == '≥' || line.take(EQUALS);
        line.skipBlanks();
        return "<≤＜".indexOf(sign) >= 0
                ? included ? Comparison.LE : Comparison.LT
                : included ? Comparison.GE : Comparison.GT;
    }

    private Bound bound(Field field) {
        int start = line.place();
        if (!line.atEnd() && Characters.opensQuote(line.peek())) {
            Bound bound = new Bound(line.quoted(), start);
            refuseSign(line.place(), line.rest());
            return bound;
        }
        Line.Word word = line.word();
        if (field.kind() == Field.Kind.WORDS || field.kind() == Field.Kind.KEYWORD) {
            refuseSigns(word);
        }
        if (word.text().isBlank()) {
            throw line.mistake(
                    start,
                    line.atEnd() ? "the query ends too early" : line.shown() + " cannot stand here",
                    "a value of " + field.englishName() + ", such as " + ValueReader.example(field));
        }
        if (!line.atEnd() && COLONS.indexOf(line.peek()) >= 0) {
            throw Field.named(word.text()).isPresent()
                    ? line.mistake(
                            start,
                            "the field " + field.englishName() + " has no value",
                            "a value such as " + ValueReader.example(field))
                    : line.mistake(
                            line.place(), "a colon stands within the value", "quotes around a value that holds one");
        }
        return new Bound(word.text(), start);
    }

    /**
     * Signs of other query languages, which would be looked for as they stand and find nothing: {@code 收入^2}, {@code
     * 收入~1}, {@code /收.*入/}. In a number (3~5) the tilde is a range.
     */
    private void refuseSigns(Line.Word word) {
        if (word.escaped()) {
            return;
        }
        if (Characters.REGULAR.matcher(word.text()).matches()) {
            throw line.mistake(
                    word.start(),
                    "regular expressions between '/' are not supported",
                    "a pattern with * in the value of a field, or quotes around words that hold such signs");
        }
        Matcher sign = Characters.FOREIGN_SIGN.matcher(word.text());
        if (sign.matches()) {
            refuseSign(word.start() + word.text().codePointCount(0, sign.start(1)), sign.group(1));
        }
    }

    /** What directly follows words: a weight, or how far they may lie apart. */
    private void refuseSign(int place, String behind) {
        if (behind.startsWith("~")) {
            throw line.mistake(
                    place,
                    "words near each other ('~') are not supported",
                    "the words without it, or a \"phrase\"; a backslash before the sign to look for it");
        }
        if (behind.startsWith("^")) {
            throw line.mistake(
                    place,
                    "weights ('^') are not supported",
                    "the words without it; a backslash before the sign to look for it");
        }
    }

    private Expression range(Field field, int start) {
        boolean lowIncluded = "[［".indexOf(line.characterAt(start)) >= 0;
        line.skipBlanks();
        Bound low = bound(field);
        line.skipBlanks();
        Line.Word to = line.word();
        if (!TO.contains(to.text())) {
            throw line.mistake(
                    to.start(),
                    "the range has no second end",
                    "TO between its ends: [2025 TO 2030]",
                    Spelling.nearest(to.text(), List.of("TO")));
        }
        line.skipBlanks();
        Bound high = bound(field);
        line.skipBlanks();
        boolean highIncluded = line.take("]］");
        if (!highIncluded && !line.take("}｝")) {
            throw line.mistake(
                    line.atEnd() ? start : line.place(),
                    "the range is not closed",
                    "']' with the end included, '}' without it");
        }
        return values.between(field, low, lowIncluded, high, highIncluded);
    }
}
