package org.zhibiao.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhibiao.record.Layer;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/**
 * What a knowledge base says of one indicator, whatever the scope, kind and unit, by place and year. Statements
 * whose document tells no place, or that hold for no known year, stand apart.
 */
public final class Ledger {

    /** Statements of one indicator, whatever else they say. */
    private record Subjects(String indicator, boolean canonical) {}

    private record Entry(String place, int year) {}

    private final Map<Entry, List<Statement>> entries = new HashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Statement> apart = new ArrayList<>();

    /** Enters statements about one indicator. */
    public Ledger(Collection<Statement> statements) {
        statements.forEach(this::enter);
    }

    /**
     * Reads all that is said of an indicator.
     *
     * @param indicator id of a canonical indicator, or a phrase of texts that names none
     * @param canonical whether it is an id
     * @param among which findings are looked at; {@link Expression.All} for all
     * @throws IOException when the knowledge base cannot be read
     */
    public static Ledger read(KnowledgeBase base, String indicator, boolean canonical, Expression among)
            throws IOException {
        Subjects asked = new Subjects(indicator, canonical);
        return Objects.requireNonNull(read(base, List.of(asked), among).get(asked));
    }

    /**
     * Reads all that is said of some indicators at once, which reads each document once.
     *
     * @param indicators what is asked for, of which the kind does not matter
     * @return the ledger of each, by the indicator
     * @throws IOException when the knowledge base cannot be read
     */
    public static Map<String, Ledger> read(KnowledgeBase base, List<IndicatorChoice> indicators) throws IOException {
        List<Subjects> asked = indicators.stream()
                .map(choice ->
                        new Subjects(choice.indicator(), choice.canonical().isPresent()))
                .distinct()
                .toList();
        Map<String, Ledger> ledgers = new HashMap<>();
        read(base, asked, new Expression.All())
                .forEach((subjects, ledger) -> ledgers.put(subjects.indicator(), ledger));
        return ledgers;
    }

    private static Map<Subjects, Ledger> read(KnowledgeBase base, List<Subjects> asked, Expression among)
            throws IOException {
        Map<Subjects, List<Statement>> statements = new LinkedHashMap<>();
        asked.forEach(subjects -> statements.put(subjects, new ArrayList<>()));
        Expression query = Expression.and(List.of(
                new Expression.Match(Field.LAYER, Layer.TARGET.code()),
                Expression.or(asked.stream().map(Ledger::naming).toList()),
                among));
        base.forEachTarget(query, target -> {
            Statement statement = Statement.of(target);
            List<Statement> meant = statements.get(new Subjects(
                    statement.subject().indicator(), statement.subject().canonical()));
            Optional.ofNullable(meant).ifPresent(list -> list.add(statement));
        });
        Map<Subjects, Ledger> ledgers = new HashMap<>();
        statements.forEach((subjects, list) -> ledgers.put(subjects, new Ledger(list)));
        return ledgers;
    }

    private static Expression naming(Subjects asked) {
        return asked.canonical()
                ? new Expression.Match(Field.INDICATOR_ID, asked.indicator())
                : ending(asked.indicator());
    }

    /** Finds all statements about an indicator, and some of which the phrase only ends alike. */
    static Expression query(String indicator, boolean canonical, Expression among) {
        return Expression.and(List.of(
                new Expression.Match(Field.LAYER, Layer.TARGET.code()),
                naming(new Subjects(indicator, canonical)),
                among));
    }

    /** A phrase may begin with the verb, which stands elsewhere in the index; its end is always that of the indicator. */
    private static Expression ending(String phrase) {
        int points = phrase.codePointCount(0, phrase.length());
        return new Expression.Match(
                Field.INDICATOR, phrase.substring(phrase.offsetByCodePoints(0, Math.max(0, points - 2))));
    }

    private void enter(Statement statement) {
        OptionalInt year = statement.year();
        if (statement.place().isEmpty() || year.isEmpty()) {
            apart.add(statement);
            return;
        }
        Place place = statement.place().get();
        places.putIfAbsent(place.key(), place);
        entries.computeIfAbsent(new Entry(place.key(), year.getAsInt()), key -> new ArrayList<>())
                .add(statement);
    }

    /** The places of which something is said, in the order of the documents. */
    public List<Place> places() {
        return List.copyOf(places.values());
    }

    /**
     * What a place says for a year, in the order of documents and of their texts.
     *
     * @param place key of the place
     */
    public List<Statement> statements(String place, int year) {
        return List.copyOf(entries.getOrDefault(new Entry(place, year), List.of()));
    }

    /** The years for which a place says something, the earliest first. */
    public List<Integer> years(String place) {
        return entries.keySet().stream()
                .filter(entry -> entry.place().equals(place))
                .map(Entry::year)
                .sorted()
                .toList();
    }

    /** Statements without a place or a year. */
    public List<Statement> apart() {
        return List.copyOf(apart);
    }
}
