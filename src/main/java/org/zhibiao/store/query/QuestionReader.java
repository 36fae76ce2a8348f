package org.zhibiao.store.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.metadata.Gazetteer;
import org.zhibiao.lexicon.QuestionWords;

/**
 * Understands lines in plain Chinese or English, be they questions or keywords, as fields and words:
 * {@code 许昌市2025年城镇化率目标是多少}, {@code 许昌 城镇化率 大于60%}, {@code GDP growth target 2025}.
 *
 * <p>A line is read so when it uses nothing of the query language (no {@code "}, no colon, parenthesis, bracket,
 * comparison sign, backslash or {@code *}, none of {@code ~ ^ /…/} as other languages use them, no hyphen before a word, no operator; Chinese quotes are allowed, because
 * “十四五” has them), or is longer than 200 characters and no query, and is not blank. Of a longer line the first 200
 * characters are read. Where nothing but words and indicators is named, all are looked for as words.
 *
 * <p>At each place the longest of these is taken: a time, an amount with the words that bound it, a name or alias of
 * {@code models/indicators.csv}, a place of {@code models/regions.csv}, a body of {@code models/bodies.csv}, a word of
 * {@code models/questions.csv}. What is left is looked for as words.
 */
public final class QuestionReader {

    private static final int LONGEST = 200;
    private static final String CHINESE_QUOTES = "“”「」『』";

    /** What other query languages write, which the parser refuses: {@code 收入^2}, {@code 收入~1}, {@code /收.+入/}. */
    private static final Pattern FOREIGN = Pattern.compile("(?<![\\d０-９%％])[~^][\\d.]*(?=\\s|$)|(?<!\\S)/\\S+/(?!\\S)");

    private final QueryParser parser;
    private final Supplier<Gazetteer> gazetteer;
    private final OptionalInt year;
    private Optional<IndicatorNames> indicators = Optional.empty();

    /**
     * Reads questions by the tables of a parser and a gazetteer.
     *
     * @param parser reads what the words of {@code models/questions.csv} stand for
     * @param gazetteer gives the places that are known; asked for questions only
     * @param year the year that 今年 means; empty when it means none
     */
    public QuestionReader(QueryParser parser, Supplier<Gazetteer> gazetteer, OptionalInt year) {
        this.parser = parser;
        this.gazetteer = gazetteer;
        this.year = year;
    }

    /**
     * A line as fields and words.
     *
     * @return empty when the line is a query of the language, as the class comment defines it
     */
    public Optional<Question> read(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean longer = text.codePointCount(0, text.length()) > LONGEST;
        if (isQuery(text) && !(longer && !parses(text))) {
            return Optional.empty();
        }
        String head = longer ? head(text) : line;
        Question question = question(head);
        Question read =
                question.saysNothing() || longer || saysMoreThanWords(question) ? question : words(text, question);
        int unread = longer ? text.codePointCount(head.length(), text.length()) : 0;
        return Optional.of(new Question(read.line(), read.conditions(), read.parts(), read.comparesResults(), unread));
    }

    /** The beginning of a long line, up to the last mark or blank in it rather than into a word. */
    private static String head(String text) {
        int end = text.offsetByCodePoints(0, LONGEST);
        int mark = end;
        while (mark > end / 2 && Character.isLetterOrDigit(text.charAt(mark - 1))) {
            mark--;
        }
        return text.substring(0, mark > end / 2 ? mark : end);
    }

    private boolean parses(String text) {
        try {
            parser.parse(text);
            return true;
        } catch (QueryException e) {
            return false;
        }
    }

    /** What indicators are called stands in sentences too; looked for as words it finds both. */
    private Question words(String text, Question question) {
        Expression words = parser.parse(text);
        return new Question(
                question.line(),
                words instanceof Expression.And and ? and.parts() : List.of(words),
                List.of(),
                question.comparesResults(),
                0);
    }

    private Question question(String line) {
        SourceText source = new SourceText(line);
        QuestionWords words = parser.tables().questionWords();
        QuestionMentions mentions = new QuestionMentions(parser, words, indicators(), gazetteer.get(), source, year);
        return new QuestionAssembly(source, parser.tables().lexicon(), words, mentions.all()).question();
    }

    private synchronized IndicatorNames indicators() {
        if (indicators.isEmpty()) {
            indicators = Optional.of(new IndicatorNames(parser.tables().lexicon()));
        }
        return indicators.get();
    }

    private static boolean isQuery(String text) {
        boolean special = text.codePoints()
                .anyMatch(c ->
                        c == '*' || !Characters.isBlank(c) && Characters.isSpecial(c) && CHINESE_QUOTES.indexOf(c) < 0);
        return special
                || FOREIGN.matcher(text).find()
                || text.contains("&&")
                || text.contains("||")
                || Arrays.stream(text.split("[\\s\\u3000]+"))
                        .anyMatch(word -> Characters.isOperator(word) || word.startsWith("-"));
    }

    private static boolean saysMoreThanWords(Question question) {
        Set<Field> fields = question.conditions().stream()
                .flatMap(condition -> QuestionAssembly.field(condition).stream())
                .collect(Collectors.toSet());
        boolean asks = question.parts().stream().anyMatch(part -> part.reading().isEmpty());
        return asks ? !fields.isEmpty() : !Set.of(Field.INDICATOR).containsAll(fields);
    }
}
