package org.zhibiao.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.segment.HanLpSegmenter;
import org.zhibiao.segment.Segmenter;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/**
 * Answers a question whose conditions do not hold together by those that do. What is widened comes before what is left
 * out, and what the question is about (its words, indicator or body) is never left out whole: a question about a thing
 * that no document names has no answer.
 */
final class Loosening {

    private static final int SHORTEST_WORD = 2;

    /** Counts findings, gives some of them. */
    interface Search {
        Hits find(Expression query, int limit) throws IOException;
    }

    private final Search search;
    private final List<Expression> filter;
    private final int limit;

    /**
     * Prepares an answer.
     *
     * @param search asks the knowledge base
     * @param filter what holds whatever the question; {@link Expression.All} for nothing
     * @param limit how many findings to give at most
     */
    Loosening(Search search, Expression filter, int limit) {
        this.search = search;
        this.filter = filter instanceof Expression.All ? List.of() : List.of(filter);
        this.limit = limit;
    }

    Answer answer(List<Expression> conditions) throws IOException {
        List<Expression> current = new ArrayList<>(conditions);
        List<Answer.Loosened> loosened = new ArrayList<>();
        Expression asked = together(current);
        Hits hits = search.find(asked, limit);
        while (hits.total() == 0) {
            Optional<Answer.Loosened> next = next(current);
            if (next.isEmpty()) {
                return new Answer(asked, asked, List.of(), hits);
            }
            loosened.add(next.get());
            apply(next.get(), current);
            hits = search.find(together(current), limit);
        }
        return new Answer(asked, together(current), loosened, hits);
    }

    private static void apply(Answer.Loosened step, List<Expression> conditions) {
        int place = conditions.indexOf(step.condition());
        switch (step) {
            case Answer.Loosened.LeftOut out -> conditions.remove(place);
            case Answer.Loosened.Widened widened -> conditions.set(place, widened.by());
        }
    }

    /** The step after which there are findings; where no single one helps, leaving out the strictest condition. */
    private Optional<Answer.Loosened> next(List<Expression> conditions) throws IOException {
        List<Answer.Loosened> steps = new ArrayList<>();
        for (Expression condition : conditions) {
            wider(condition)
                    .map(by -> new Answer.Loosened.Widened(condition, by))
                    .ifPresent(steps::add);
        }
        List<Answer.Loosened.LeftOut> strictest = new ArrayList<>();
        for (Expression condition : conditions) {
            if (mayBeLeftOut(condition, conditions)) {
                strictest.add(new Answer.Loosened.LeftOut(condition, alone(condition)));
            }
        }
        strictest.sort(
                Comparator.comparing((Answer.Loosened.LeftOut out) -> isContent(out.condition()) && out.alone() > 0)
                        .thenComparingInt(Answer.Loosened.LeftOut::alone));
        steps.addAll(strictest);
        for (Answer.Loosened step : steps) {
            List<Expression> without = new ArrayList<>(conditions);
            apply(step, without);
            if (search.find(together(without), 1).total() > 0) {
                return Optional.of(step);
            }
        }
        return strictest.stream()
                .<Answer.Loosened>map(out -> out)
                .findFirst()
                .or(() -> steps.stream().findFirst());
    }

    private int alone(Expression condition) throws IOException {
        return search.find(together(List.of(condition)), 1).total();
    }

    private Expression together(List<Expression> conditions) {
        List<Expression> all = new ArrayList<>(conditions);
        all.addAll(filter);
        return Expression.and(all);
    }

    private static boolean mayBeLeftOut(Expression condition, List<Expression> all) {
        return !isContent(condition)
                || all.stream().filter(Loosening::isContent).count() > 1;
    }

    /** Whether it says what the question is about. */
    private static boolean isContent(Expression condition) {
        return switch (condition) {
            case Expression.Words words -> true;
            case Expression.Or or -> or.parts().stream().anyMatch(Loosening::isContent);
            case Expression.Match match ->
                switch (match.field()) {
                    case INDICATOR, INDICATOR_ID, BODY, BODY_ID, NOUN, DUTY -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    /**
     * What is found where the condition itself is not: the year of documents for the time of targets, any of the words
     * for a phrase of several, sentences that name an indicator for targets of it.
     */
    private static Optional<Expression> wider(Expression condition) {
        return switch (condition) {
            case Expression.Dates dates when dates.field() == Field.DEADLINE -> Optional.of(inDocumentsOf(dates));
            case Expression.Words words when !words.phrase() -> anyOf(words.text());
            case Expression.Or or ->
                or.parts().stream()
                        .filter(part -> part instanceof Expression.Match match && match.field() == Field.INDICATOR)
                        .map(part -> (Expression) new Expression.Words(((Expression.Match) part).value(), false))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Expression inDocumentsOf(Expression.Dates dates) {
        return new Expression.NumberRange(
                Field.YEAR,
                dates.from().map(CalendarDate::year).map(BigDecimal::valueOf),
                dates.fromIncluded(),
                dates.to().map(CalendarDate::year).map(BigDecimal::valueOf),
                dates.toIncluded(),
                Optional.empty());
    }

    /** More and rarer words count for more in the order of what is found. */
    private static Optional<Expression> anyOf(String phrase) {
        List<Expression> words = segmenter().segment(phrase).stream()
                .filter(token -> token.end() - token.start() >= SHORTEST_WORD)
                .<Expression>map(token -> new Expression.Words(token.text(), false))
                .distinct()
                .toList();
        boolean same = words.size() == 1
                && ((Expression.Words) words.getFirst()).text().equals(phrase);
        return words.isEmpty() || same ? Optional.empty() : Optional.of(Expression.or(words));
    }

    private static Segmenter segmenter() {
        return new HanLpSegmenter(Map.of());
    }
}
