package org.zhibiao.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.record.Body;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Role;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/**
 * What a body is to do, counted.
 *
 * @param id id of the canonical body; one that has none is known by its name alone
 * @param names the names by which texts call it, the most frequent first
 * @param documents how many documents give it a duty
 * @param roles how many duties it has in each role; every role is a key
 */
public record BodyDuties(Optional<String> id, List<String> names, int documents, Map<Role, Integer> roles) {

    /** Keeps its own copies of the collections. */
    public BodyDuties {
        names = List.copyOf(names);
        roles = Map.copyOf(roles);
    }

    /** Counts one body. */
    private static final class Tally {

        private final Map<String, Integer> names = new HashMap<>();
        private final Set<String> documents = new HashSet<>();
        private final Map<Role, Integer> roles = new EnumMap<>(Role.class);
        private Optional<String> id = Optional.empty();

        private void add(Body body) {
            id = body.id();
            names.merge(body.span().raw(), 1, Integer::sum);
            documents.add(body.provenance().document());
            roles.merge(body.role(), 1, Integer::sum);
        }

        private BodyDuties duties() {
            List<String> ordered = names.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            Map<Role, Integer> all = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                all.put(role, roles.getOrDefault(role, 0));
            }
            return new BodyDuties(id, ordered, documents.size(), all);
        }
    }

    /**
     * Counts the duties of all bodies that findings of layer body name. Bodies of one id are one body, whatever they are
     * called; a department of a ministry and that of a city have ids of their own.
     *
     * @param among which findings are looked at
     * @return the bodies with the most duties first
     * @throws IOException when the knowledge base cannot be read
     */
    public static List<BodyDuties> count(KnowledgeBase base, Expression among) throws IOException {
        Map<String, Tally> tallies = new HashMap<>();
        base.forEach(Expression.and(List.of(new Expression.Match(Field.LAYER, Layer.BODY.code()), among)), hit -> {
            if (hit.finding() instanceof Body body) {
                String key = body.id()
                        .map(id -> "id " + id)
                        .orElseGet(() -> "name " + body.span().raw());
                tallies.computeIfAbsent(key, one -> new Tally()).add(body);
            }
        });
        return ordered(tallies.values());
    }

    private static List<BodyDuties> ordered(Collection<Tally> tallies) {
        List<BodyDuties> bodies =
                new ArrayList<>(tallies.stream().map(Tally::duties).toList());
        bodies.sort(Comparator.comparingInt(BodyDuties::duties)
                .thenComparingInt(BodyDuties::documents)
                .reversed()
                .thenComparing(BodyDuties::name));
        return bodies;
    }

    /** The name by which texts call it most often. */
    public String name() {
        return names.getFirst();
    }

    /** How many duties it has in all. */
    public int duties() {
        return roles.values().stream().mapToInt(Integer::intValue).sum();
    }
}
