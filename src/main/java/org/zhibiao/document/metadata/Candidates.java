package org.zhibiao.document.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Known;
import org.zhibiao.document.Rival;
import org.zhibiao.document.content.MetadataField;

/**
 * The values that a field may have, with what speaks for each. One kind of evidence counts once for a value, however
 * often it is found; different kinds add up.
 */
final class Candidates<T> {

    private static final int PERCENT = 100;

    private final MetadataField field;
    private final DocumentKnowledge knowledge;
    /** Less than this is a guess. */
    private final int least;

    private final Map<T, Map<Clue, Integer>> values = new LinkedHashMap<>();

    Candidates(MetadataField field, DocumentKnowledge knowledge) {
        this.field = field;
        this.knowledge = knowledge;
        this.least = knowledge.least(field);
    }

    void add(T value, Clue clue) {
        add(value, clue, 0);
    }

    /** Adds a clue that says more, or less, than others of its kind. */
    void add(T value, Clue clue, int more) {
        values.computeIfAbsent(value, key -> new EnumMap<>(Clue.class))
                .merge(clue, knowledge.weight(clue, field) + more, Math::max);
    }

    void add(Optional<T> value, Clue clue) {
        value.ifPresent(found -> add(found, clue));
    }

    int weight(T value) {
        return values.getOrDefault(value, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    boolean speaksFor(T value, Clue clue) {
        return values.getOrDefault(value, Map.of()).containsKey(clue);
    }

    /** The values, those first for which most speaks; of equals, the one that was found first. */
    List<T> ranked() {
        List<T> ranked = new ArrayList<>(values.keySet());
        ranked.sort(Comparator.comparingInt((T value) -> -weight(value)));
        return ranked;
    }

    Optional<T> best() {
        return ranked().stream().findFirst();
    }

    /** A value with how it was found: by the heaviest of what speaks for it. */
    Known<T> known(T value) {
        Evidence evidence = values.getOrDefault(value, Map.of()).entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(entry -> entry.getKey().evidence())
                .orElse(Evidence.TEXT);
        return new Known<>(value, evidence);
    }

    /** What speaks for a value beside the columns of a table. */
    int ownWeight(T value) {
        int column = values.getOrDefault(value, Map.of()).getOrDefault(Clue.COLUMN, 0);
        return weight(value) - column;
    }

    /** What came second to a value, or the value itself when hardly anything spoke for it. */
    Optional<Rival> rival(T chosen, Function<T, String> words) {
        return rival(chosen, words, value -> true);
    }

    /** The same among some of the values. */
    Optional<Rival> rival(T chosen, Function<T, String> words, Predicate<T> among) {
        Optional<T> second = ranked().stream()
                .filter(value -> !value.equals(chosen) && among.test(value))
                .findFirst();
        int weight = weight(chosen);
        boolean guess = weight < least;
        if (second.isEmpty()) {
            return guess ? Optional.of(rival(chosen, words, weight, true)) : Optional.empty();
        }
        boolean close = weight(second.get()) * PERCENT >= weight * knowledge.close(field)
                || speaksAgainstColumn(second.get(), chosen, among);
        return Optional.of(rival(second.get(), words, weight, guess || close));
    }

    /**
     * Columns are right as a rule, but a text that says another thing, and not theirs, may stand in the wrong row. What is
     * not among the rivals is another word for the value that was taken.
     */
    private boolean speaksAgainstColumn(T second, T chosen, Predicate<T> among) {
        int own = values.keySet().stream()
                .filter(value -> value.equals(chosen) || !among.test(value))
                .mapToInt(this::ownWeight)
                .max()
                .orElse(0);
        return speaksFor(chosen, Clue.COLUMN) && ownWeight(second) >= least && ownWeight(second) > own;
    }

    private Rival rival(T value, Function<T, String> words, int chosen, boolean doubtful) {
        String clues = Objects.requireNonNull(values.get(value)).keySet().stream()
                .map(clue -> clue.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return new Rival(field, words.apply(value), clues, weight(value), chosen, doubtful);
    }
}
