package org.zhibiao.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.QueryLanguage;
import org.zhibiao.Zhibiao;
import org.zhibiao.store.Answer;
import org.zhibiao.store.Order;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.QueryException;
import org.zhibiao.store.query.Question;

/**
 * How a question and the filters beside it were read.
 *
 * @param question the question, when it was one in plain Chinese
 * @param conditions what it asks for, one by one
 * @param filters what must hold beside it, one by one
 */
record Asked(Optional<Question> question, List<Expression> conditions, List<Expression> filters) {

    Asked {
        conditions = List.copyOf(conditions);
        filters = List.copyOf(filters);
    }

    /**
     * Reads them.
     *
     * @throws QueryException when one has a mistake
     */
    static Asked read(AskState state, QueryLanguage language) {
        Optional<Question> question = language.question(state.question());
        List<Expression> conditions =
                question.map(Question::conditions).orElseGet(() -> parts(language.query(state.question())));
        List<Expression> filters = new ArrayList<>();
        for (String filter : state.filters()) {
            filters.add(language.query(filter));
        }
        return new Asked(question, conditions, filters);
    }

    private static List<Expression> parts(Expression query) {
        return switch (query) {
            case Expression.All all -> List.of();
            case Expression.And and -> and.parts();
            default -> List.of(query);
        };
    }

    /** All of it. */
    Expression expression() {
        List<Expression> all = new ArrayList<>(conditions);
        all.addAll(filters);
        return Expression.and(all);
    }

    /** The conditions of the question with one of them replaced, or without it when it is replaced by nothing, as a query. */
    String replacing(int number, Optional<String> query, QueryLanguage language) {
        List<Expression> kept = new ArrayList<>(conditions);
        kept.remove(number);
        query.map(language::read).ifPresent(one -> kept.add(number, one));
        return kept.isEmpty() ? "" : Expression.and(kept).toString();
    }

    /** What the knowledge base answers; of a question whose conditions do not hold together, how far it was loosened. */
    Optional<Answer> answer(Zhibiao base, Order order) throws IOException {
        return question.isEmpty()
                ? Optional.empty()
                : Optional.of(base.findings().answer(question.get(), Expression.and(filters), order, 1));
    }
}
