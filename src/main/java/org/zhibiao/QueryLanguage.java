package org.zhibiao;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.Models;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.QueryException;
import org.zhibiao.store.query.QueryHelp;
import org.zhibiao.store.query.QueryParser;
import org.zhibiao.store.query.Question;
import org.zhibiao.store.query.QuestionReader;

/**
 * Reads what people ask, by tables: queries, questions in plain Chinese, and the names of indicators and bodies. Needs no
 * knowledge base.
 */
public final class QueryLanguage {

    private final Models models;
    private final QueryParser parser;
    private final QuestionReader questions;

    /** Reads by tables, each of which is loaded when something that is asked needs it. */
    public QueryLanguage(Models models) {
        this.models = models;
        this.parser = new QueryParser(models);
        this.questions = new QuestionReader(parser, models::regions, OptionalInt.of(presentYear()));
    }

    static int presentYear() {
        return LocalDate.now(ZoneId.systemDefault()).getYear();
    }

    /**
     * Reads a query or a question; printed, what is read is a query.
     *
     * @throws QueryException when it has a mistake; tells the place
     */
    public Expression read(String line) throws QueryException {
        return question(line).map(Question::expression).orElseGet(() -> query(line));
    }

    /**
     * Reads a query.
     *
     * @throws QueryException when it has a mistake; tells the place
     */
    public Expression query(String query) throws QueryException {
        return parser.parse(query);
    }

    /**
     * Reads a question in plain Chinese; empty for a line that is a query.
     *
     * @throws QueryException when the line has a mistake; tells the place
     */
    public Optional<Question> question(String line) throws QueryException {
        return questions.read(line);
    }

    /** What can be asked: the fields of queries, and examples. */
    public QueryHelp help() {
        return QueryHelp.inEnglish(models);
    }

    /** The same in Chinese. */
    public QueryHelp helpInChinese() {
        return QueryHelp.inChinese(models);
    }

    /** The indicator of an id, a name or an alias, with what of it is meant; what no table knows is a phrase of texts. */
    public IndicatorChoice indicator(String name) {
        return IndicatorChoice.parse(name, models.lexicon());
    }

    /** The right name that is nearest to one that no table knows. */
    public Optional<String> nearest(IndicatorChoice unknown) {
        return unknown.nearest(indicators());
    }

    /** The indicators that the tables know. */
    public Collection<CanonicalIndicator> indicators() {
        return models.lexicon().indicators().values();
    }

    /** What finds the records of a body, which texts may call by another of its names. */
    public Expression body(String name) {
        return Expression.or(Stream.concat(
                        Stream.of(new Expression.Match(Field.BODY, name)),
                        models.lexicon().bodyIdsWith(name).stream().map(id -> new Expression.Match(Field.BODY_ID, id)))
                .map(Expression.class::cast)
                .toList());
    }

    QuestionReader questions() {
        return questions;
    }
}
