package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.evaluate.Questioning;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Models;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.Unmet;
import org.zhibiao.store.Vocabulary;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.QueryException;
import org.zhibiao.store.query.QueryParser;
import org.zhibiao.store.query.Question;
import org.zhibiao.store.query.QuestionReader;

/**
 * Reads queries of the command line, and questions in plain Chinese, and opens the knowledge base that they are asked
 * of. Tables are read when a query needs them.
 */
final class QueryReader {

    /** How much of a long query is shown around a mistake, in code points. */
    private static final int SHOWN = 60;

    private final Environment environment;
    private final Models models;
    private final QueryParser parser;
    private final QuestionReader questions;

    /** Reads by tables. */
    QueryReader(Models models, Environment environment) {
        this.environment = environment;
        this.models = models;
        this.parser = new QueryParser(models::lexicon);
        this.questions = new QuestionReader(
                parser,
                models::regions,
                OptionalInt.of(LocalDate.now(ZoneId.systemDefault()).getYear()));
    }

    /** Where and in which language mistakes are told. */
    Environment environment() {
        return environment;
    }

    Lexicon lexicon() {
        return models.lexicon();
    }

    /** The knowledge base of a folder, which knows the words of the tables. */
    KnowledgeBase open(Path folder) throws IOException {
        return KnowledgeBase.open(
                folder, Vocabulary.of(() -> models.lexicon().indicators().values()));
    }

    /** Asks questions of a knowledge base to see how well they are answered. */
    Questioning questioning(KnowledgeBase base) {
        return new Questioning(base, questions);
    }

    /**
     * Reads a query, or a question, of which it tells how it was understood.
     *
     * @throws CommandException when it has a mistake; it shows the place
     */
    Expression read(String query) throws CommandException {
        Optional<Question> question = question(query);
        return question.isPresent() ? question.get().expression() : parsed(query);
    }

    /** Reads a line that is no query of the language, of which it tells how it was understood. */
    Optional<Question> question(String line) throws CommandException {
        try {
            Optional<Question> question = questions.read(line);
            question.filter(read -> !read.parts().isEmpty()).ifPresent(this::tell);
            return question;
        } catch (QueryException e) {
            throw wrong(e);
        }
    }

    private Expression parsed(String query) throws CommandException {
        try {
            return parser.parse(query);
        } catch (QueryException e) {
            throw wrong(e);
        }
    }

    private CommandException wrong(QueryException e) {
        return new CommandException(
                ExitCode.WRONG_USE,
                environment.text(
                        "query.wrong", environment.messages().translated(Objects.requireNonNull(e.getMessage()))),
                lines(e));
    }

    /** Tells of places and documents that a query names and that the knowledge base has not. */
    void tellUnmet(KnowledgeBase base, Expression query) throws IOException {
        for (Unmet unmet : base.unmet(query)) {
            String what = unmet.condition().field() == Field.DOCUMENT ? "query.no_document" : "query.no_place";
            environment.tell(
                    what,
                    unmet.condition().value(),
                    unmet.nearest()
                            .map(near -> environment.text("wrong.meant", near))
                            .orElse(""));
        }
    }

    private void tell(Question question) {
        environment.tell("query.read_as", question.expression());
        if (!question.words().isEmpty()) {
            environment.tell("query.words", String.join(", ", question.words()));
        }
        if (!question.dropped().isEmpty()) {
            environment.tell("query.dropped", String.join(", ", question.dropped()));
        }
        if (question.comparesResults()) {
            environment.tell("query.aims");
        }
    }

    private static List<String> lines(QueryException e) {
        int[] points = e.query()
                .codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .toArray();
        int from = Math.max(0, e.place() - SHOWN);
        int to = Math.min(points.length, e.place() + SHOWN);
        String before = new String(points, from, e.place() - from);
        return List.of(
                "  " + before + new String(points, e.place(), to - e.place()),
                "  " + " ".repeat(DisplayWidth.of(before)) + "^");
    }
}
