package org.zhibiao.store.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.metadata.Gazetteer;
import org.zhibiao.store.query.QuestionWords.Use;

/**
 * Understands questions in plain Chinese as fields and words: {@code 许昌市2025年城镇化率目标是多少}.
 *
 * <p>A line is a question when it uses nothing of the query language (no {@code "}, no colon, parenthesis, bracket,
 * comparison sign, backslash or {@code *}, no hyphen before a word, no operator; Chinese quotes are allowed, because
 * “十四五” has them), has at most 200 characters, and
 * <ul>
 *   <li>ends in 吗, 呢, ？ or {@code ?}, or
 *   <li>holds a word of {@code questions.tsv} that asks (多少, 哪些, 谁), or 几 with a unit behind it, or
 *   <li>is one run of words without a blank that names an indicator with a place or a time: 许昌市2025年城镇化率, which
 *       as words would be found in no sentence, because the place is the document's.
 * </ul>
 * and it says more than that it asks.
 *
 * <p>At each place the longest of these is taken: a time, an amount with the words that bound it, a name or alias of
 * {@code models/indicators.csv}, a place of {@code models/regions.csv}, a body of {@code models/bodies.csv}, a word of
 * {@code questions.tsv}. What is left is looked for as words.
 */
public final class QuestionReader {

    private static final int LONGEST = 200;
    private static final String CHINESE_QUOTES = "“”「」『』";
    private static final Pattern PLACE_OR_TIME = Pattern.compile("[省市县区州旗年]|\\d{4}|五");
    private static final String ENDINGS = "吗呢?？";

    private final QueryParser parser;
    private final Supplier<Gazetteer> gazetteer;
    private final OptionalInt year;
    private final QuestionWords words = QuestionWords.load();

    /**
     * Reads questions by the tables of a parser and a gazetteer.
     *
     * @param parser reads what the words of {@code questions.tsv} stand for
     * @param gazetteer gives the places that are known; asked for questions only
     * @param year the year that 今年 means; empty when it means none
     */
    public QuestionReader(QueryParser parser, Supplier<Gazetteer> gazetteer, OptionalInt year) {
        this.parser = parser;
        this.gazetteer = gazetteer;
        this.year = year;
    }

    /**
     * A question as fields and words.
     *
     * @return empty when the line is no question, as the class comment defines it
     */
    public Optional<Question> read(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST || isQuery(text)) {
            return Optional.empty();
        }
        boolean asks = asks(text);
        return asks || mayName(text)
                ? Optional.of(question(line))
                        .filter(question -> asks ? saysSomething(question) : namesIndicator(question))
                : Optional.empty();
    }

    private Question question(String line) {
        SourceText source = new SourceText(line);
        QuestionMentions mentions = new QuestionMentions(parser, words, gazetteer.get(), source, year);
        return new QuestionAssembly(source, words, mentions.all()).question();
    }

    private static boolean isQuery(String text) {
        boolean special = text.codePoints()
                .anyMatch(c ->
                        c == '*' || !Characters.isBlank(c) && Characters.isSpecial(c) && CHINESE_QUOTES.indexOf(c) < 0);
        return special
                || text.contains("&&")
                || text.contains("||")
                || Arrays.stream(text.split("[\\s\\u3000]+"))
                        .anyMatch(word -> Characters.isOperator(word) || word.startsWith("-"));
    }

    private boolean asks(String text) {
        String normal = new SourceText(text).normal();
        return ENDINGS.indexOf(text.charAt(text.length() - 1)) >= 0
                || IntStream.range(0, normal.length()).anyMatch(i -> asksAt(normal, i));
    }

    private boolean asksAt(String text, int from) {
        return words.at(Use.ASKS, text, from).isPresent()
                || words.at(Use.NUMBER, text, from).isPresent()
                        && new AskedNumbers(parser.tables().lexicon(), words, text)
                                .at(from)
                                .isPresent();
    }

    /** Spares most searches for words the loading of the tables. */
    private static boolean mayName(String text) {
        return text.codePoints().noneMatch(Characters::isBlank)
                && PLACE_OR_TIME.matcher(text).find();
    }

    /** 是谁 alone would find everything; it is left to be looked for as words. */
    private static boolean saysSomething(Question question) {
        return question.parts().stream().anyMatch(part -> part.reading().isPresent());
    }

    private static boolean namesIndicator(Question question) {
        Set<Field> fields = question.parts().stream()
                .flatMap(part -> part.reading().stream())
                .flatMap(reading -> QuestionAssembly.field(reading).stream())
                .collect(Collectors.toSet());
        return fields.contains(Field.INDICATOR)
                && (fields.contains(Field.REGION) || fields.contains(Field.DEADLINE) || fields.contains(Field.YEAR));
    }
}
