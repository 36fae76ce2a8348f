package org.zhibiao.store.loosen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.segment.HanLpSegmenter;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/**
 * What is looked for where a condition itself is not found: the year of documents for the time of targets, indicators
 * that mean nearly the same, the words of a name in a sentence, all, most or any of them.
 */
final class Wider {

    private static final int SHORTEST_WORD = 2;
    /** Of fewer words, all but one would be any. */
    private static final int LEAST_TO_MISS_ONE = 3;

    /**
     * A wider condition.
     *
     * @param by what is looked for
     * @param cost how far it is from what was asked
     */
    record Choice(Expression by, int cost) {}

    private final Function<String, Set<String>> near;

    /** Takes what gives the ids of the indicators that mean nearly the same as the one of an id. */
    Wider(Function<String, Set<String>> near) {
        this.near = near;
    }

    /** The wider conditions, the nearest first. */
    List<Choice> than(Expression condition) {
        return switch (condition) {
            case Expression.Dates dates
            when dates.field() == Field.DEADLINE ->
                List.of(new Choice(inDocumentsOf(dates), Cost.YEAR_OF_DOCUMENT.points()));
            case Expression.Words words when !words.phrase() -> pieces(words.text());
            case Expression.Match match
            when match.field() == Field.INDICATOR_ID ->
                related(match.value()).stream().toList();
            case Expression.Or or when indicator(or).isPresent() -> named(or);
            default -> List.of();
        };
    }

    private static Optional<String> indicator(Expression.Or or) {
        return value(or, Field.INDICATOR);
    }

    private static Optional<String> value(Expression.Or or, Field field) {
        return or.parts().stream()
                .filter(part -> part instanceof Expression.Match match && match.field() == field)
                .map(part -> ((Expression.Match) part).value())
                .findFirst();
    }

    private List<Choice> named(Expression.Or or) {
        String name = indicator(or).orElseThrow();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(new Expression.Words(name, false), Cost.NAME_IN_SENTENCE.points()));
        value(or, Field.INDICATOR_ID).flatMap(this::related).ifPresent(choices::add);
        choices.addAll(pieces(name));
        return choices;
    }

    private Optional<Choice> related(String id) {
        List<Expression> ids = near.apply(id).stream()
                .sorted()
                .<Expression>map(other -> new Expression.Match(Field.INDICATOR_ID, other))
                .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Choice(Expression.or(ids), Cost.NEAR_INDICATOR.points()));
    }

    /** All words of a phrase, all but one, any of them; more and rarer ones count for more in the order of findings. */
    private static List<Choice> pieces(String phrase) {
        List<Expression> words = Segmentation.words(phrase).stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .<Expression>map(word -> new Expression.Words(word, false))
                .distinct()
                .toList();
        boolean same = words.size() == 1
                && ((Expression.Words) words.getFirst()).text().equals(phrase);
        if (words.isEmpty() || same) {
            return List.of();
        }
        if (words.size() == 1) {
            return List.of(new Choice(words.getFirst(), Cost.ALL_WORDS.points()));
        }
        Stream<Choice> most = words.size() < LEAST_TO_MISS_ONE
                ? Stream.empty()
                : Stream.of(new Choice(Expression.or(allButOne(words)), Cost.MOST_WORDS.points()));
        return Stream.concat(
                        Stream.concat(Stream.of(new Choice(Expression.and(words), Cost.ALL_WORDS.points())), most),
                        Stream.of(new Choice(Expression.or(words), Cost.ANY_WORD.points())))
                .toList();
    }

    private static List<Expression> allButOne(List<Expression> words) {
        return words.stream()
                .map(left -> Expression.and(words.stream()
                        .filter(word -> !Objects.equals(word, left))
                        .toList()))
                .toList();
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

    /** Loaded when a question first needs it. */
    private static final class Segmentation {

        private static final HanLpSegmenter SEGMENTER = new HanLpSegmenter(Map.of());

        private static List<String> words(String phrase) {
            return SEGMENTER.segment(phrase).stream().map(token -> token.text()).toList();
        }
    }
}
