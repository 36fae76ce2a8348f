package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhibiao.QueryLanguage;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.store.Unmet;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.QueryException;
import org.zhibiao.store.query.Question;

/**
 * Reads queries of the command line, and questions in plain Chinese, and shows their mistakes.
 */
final class QueryReader {

    /** How much of a long query is shown around a mistake, in code points. */
    private static final int SHOWN = 60;

    private final Environment environment;
    private final QueryLanguage language;

    QueryReader(QueryLanguage language, Environment environment) {
        this.environment = environment;
        this.language = language;
    }

    /** Where and in which language mistakes are told. */
    Environment environment() {
        return environment;
    }

    QueryLanguage language() {
        return language;
    }

    /**
     * Reads a query, or a question, of which it tells how it was understood.
     *
     * @throws CommandException when it has a mistake; it shows the place
     */
    Expression read(String query) throws CommandException {
        Optional<Question> question = question(query);
        if (question.isPresent() && question.get().saysNothing()) {
            throw new CommandException(ExitCode.WRONG_USE, environment.text("query.nothing_to_look_for", query));
        }
        return question.isPresent() ? question.get().expression() : parsed(query);
    }

    /** Reads a line that is no query of the language, of which it tells how it was understood. */
    Optional<Question> question(String line) throws CommandException {
        try {
            Optional<Question> question = language.question(line);
            question.filter(read -> !read.parts().isEmpty() || read.saysNothing() || read.unread() > 0)
                    .ifPresent(this::tell);
            return question;
        } catch (QueryException e) {
            throw wrong(e);
        }
    }

    private Expression parsed(String query) throws CommandException {
        try {
            return language.query(query);
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
    void tellUnmet(Zhibiao base, Expression query) throws IOException {
        for (Unmet unmet : base.findings().unmet(query)) {
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
        if (question.unread() > 0) {
            environment.tell(
                    "query.unread",
                    question.line().codePointCount(0, question.line().length()),
                    question.unread());
        }
        if (question.saysNothing()) {
            return;
        }
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
