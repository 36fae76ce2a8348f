package org.zhibiao.store.loosen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhibiao.store.query.Expression;

/**
 * Answers a question whose conditions do not hold together by those that do: of all ways to loosen them that have an
 * answer, the one that loses least of what was asked. What the question is about (its words, indicator or body) is
 * never left out whole: a question about a thing that no document names has no answer.
 */
public final class Loosening {

    /** A question of many conditions without any answer is given up after so many tries. */
    private static final int MOST_TRIES = 400;
    /** No question says so much; a pasted text does. */
    private static final int MOST_CONDITIONS = 10;

    /** Counts findings. */
    public interface Count {
        /** How many findings an expression finds. */
        int of(Expression query) throws IOException;
    }

    /**
     * What is answered in place of what was asked.
     *
     * @param answered the conditions that hold together; those that were asked where none do
     * @param loosened what was loosened, in the order in which it was asked
     */
    public record Found(List<Expression> answered, List<Loosened> loosened) {

        /** Keeps its own copies of the lists. */
        public Found {
            answered = List.copyOf(answered);
            loosened = List.copyOf(loosened);
        }
    }

    /** One way to read a condition: as it was asked, wider, or not at all. */
    private record Choice(Optional<Expression> by, int cost) {}

    /** A choice for each condition, and what they cost together. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Way(List<Integer> choices, int last, int cost) {}

    private final Count count;
    private final Wider wider;
    private final Map<Expression, Integer> alone = new HashMap<>();

    /**
     * Prepares an answer.
     *
     * @param count counts findings among those that may be given
     * @param near gives the ids of the indicators that mean nearly the same as the one of an id
     */
    public Loosening(Count count, Function<String, Set<String>> near) {
        this.count = count;
        this.wider = new Wider(near);
    }

    /** What of some conditions, each wider than or equal to the one that was asked, is answered. */
    public Found loosen(List<Expression> asked) throws IOException {
        List<Expression> conditions = asked.size() > MOST_CONDITIONS ? joined(asked) : asked;
        List<List<Choice>> choices = new ArrayList<>();
        for (Expression condition : conditions) {
            choices.add(choices(condition));
        }
        PriorityQueue<Way> ways = new PriorityQueue<>(Comparator.comparingInt(Way::cost));
        ways.add(new Way(
                Collections.nCopies(choices.size(), 0),
                0,
                choices.stream().mapToInt(some -> some.getFirst().cost()).sum()));
        for (int tries = 0; tries < MOST_TRIES && !ways.isEmpty(); tries++) {
            Way way = ways.remove();
            List<Expression> kept = kept(way, choices);
            if (isAbout(conditions, kept) && count.of(Expression.and(kept)) > 0) {
                return new Found(kept, steps(conditions, way, choices));
            }
            for (int i = way.last(); i < way.choices().size(); i++) {
                next(way, i, choices).ifPresent(ways::add);
            }
        }
        return new Found(conditions, List.of());
    }

    /** Of a long text the words are looked for together, any of them. */
    private static List<Expression> joined(List<Expression> asked) {
        List<Expression> words =
                asked.stream().filter(Expression.Words.class::isInstance).toList();
        return Stream.concat(
                        asked.stream().filter(condition -> !(condition instanceof Expression.Words)),
                        words.isEmpty() ? Stream.empty() : Stream.of(Expression.or(words)))
                .limit(MOST_CONDITIONS)
                .toList();
    }

    /** As it was asked, wider, and left out, as far as any finding holds it. */
    private List<Choice> choices(Expression condition) throws IOException {
        List<Choice> choices = new ArrayList<>();
        if (alone(condition) > 0) {
            choices.add(new Choice(Optional.of(condition), 0));
        }
        for (Wider.Choice wide : wider.than(condition)) {
            if (alone(wide.by()) > 0) {
                choices.add(new Choice(Optional.of(wide.by()), wide.cost()));
            }
        }
        choices.add(new Choice(Optional.empty(), costOfLeavingOut(condition)));
        choices.sort(Comparator.comparingInt(Choice::cost));
        return choices;
    }

    private int alone(Expression condition) throws IOException {
        Integer known = alone.get(condition);
        if (known == null) {
            known = count.of(condition);
            alone.put(condition, known);
        }
        return known;
    }

    private int costOfLeavingOut(Expression condition) throws IOException {
        boolean hopeless = alone(condition) == 0;
        return switch (condition) {
            case Expression.Words words -> (hopeless ? Cost.UNKNOWN_WORD : Cost.CONTENT).points();
            case Expression.Dates dates -> Cost.TIME.points();
            case Expression.NumberRange range ->
                switch (range.field()) {
                    case YEAR, HORIZON -> Cost.TIME.points();
                    default -> Cost.AMOUNT.points();
                };
            case Expression.Match match ->
                switch (match.field()) {
                    case REGION, REGION_CODE -> (hopeless ? Cost.UNKNOWN_PLACE : Cost.PLACE).points();
                    case LEVEL -> Cost.LEVEL.points();
                    case STATUS, LAYER, ROLE, GENRE, FORM -> Cost.KIND.points();
                    case DIRECTION, MEASURE, COMPARATOR, STRENGTH, ATTRIBUTE, TIMING -> Cost.MANNER.points();
                    default -> Cost.CONTENT.points();
                };
            case Expression.Or or -> costOfLeavingOut(or.parts().getFirst());
            default -> Cost.CONTENT.points();
        };
    }

    /** The way with the next choice for one condition. */
    private static Optional<Way> next(Way way, int condition, List<List<Choice>> choices) {
        List<Integer> taken = new ArrayList<>(way.choices());
        List<Choice> some = choices.get(condition);
        int next = taken.get(condition) + 1;
        if (next >= some.size()) {
            return Optional.empty();
        }
        taken.set(condition, next);
        int more = some.get(next).cost() - some.get(next - 1).cost();
        return Optional.of(new Way(taken, condition, way.cost() + more));
    }

    private static List<Expression> kept(Way way, List<List<Choice>> choices) {
        List<Expression> kept = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            choices.get(i).get(way.choices().get(i)).by().ifPresent(kept::add);
        }
        return kept;
    }

    /** Whether what is kept still says what the question is about. */
    private static boolean isAbout(List<Expression> asked, List<Expression> kept) {
        return !kept.isEmpty()
                && (asked.stream().noneMatch(Loosening::isContent)
                        || kept.stream().anyMatch(Loosening::isContent));
    }

    private List<Loosened> steps(List<Expression> conditions, Way way, List<List<Choice>> choices) throws IOException {
        List<Loosened> steps = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Expression asked = conditions.get(i);
            Optional<Expression> by = choices.get(i).get(way.choices().get(i)).by();
            if (by.isEmpty()) {
                steps.add(new Loosened.LeftOut(asked, alone(asked)));
            } else if (!by.get().equals(asked)) {
                steps.add(new Loosened.Widened(asked, by.get()));
            }
        }
        return steps;
    }

    /** Whether it says what the question is about. */
    private static boolean isContent(Expression condition) {
        return switch (condition) {
            case Expression.Words words -> true;
            case Expression.Or or -> or.parts().stream().anyMatch(Loosening::isContent);
            case Expression.And and -> and.parts().stream().anyMatch(Loosening::isContent);
            case Expression.Match match ->
                switch (match.field()) {
                    case INDICATOR, INDICATOR_ID, BODY, BODY_ID, NOUN, DUTY -> true;
                    default -> false;
                };
            default -> false;
        };
    }
}
