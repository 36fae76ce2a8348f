package org.zhibiao.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The records that two builds, or two sets of tables, make otherwise of the same documents, by the document's name.
 *
 * <p>Of what is not the same in both, records of one layer whose words overlap are taken for one record that has
 * changed, the most alike first; what is then left was gained or lost. A record says the same where only its score is
 * other, as all scores are when one weight is.
 *
 * @param documents how many documents have findings
 * @param byDocument what is other, by the document's name
 */
public record Differences(int documents, SortedMap<String, List<Difference>> byDocument) {

    /** Keeps its own copy. */
    public Differences {
        byDocument = Collections.unmodifiableSortedMap(new TreeMap<>(byDocument));
    }

    private static final String SCORE = "score";

    /**
     * Compares.
     *
     * @param earlier records by document's name
     * @param later records by document's name
     */
    public static Differences of(
            SortedMap<String, List<ObjectNode>> earlier, SortedMap<String, List<ObjectNode>> later) {
        Set<String> names = new TreeSet<>(earlier.keySet());
        names.addAll(later.keySet());
        SortedMap<String, List<Difference>> differences = new TreeMap<>();
        for (String name : names) {
            List<Difference> found = of(earlier.getOrDefault(name, List.of()), later.getOrDefault(name, List.of()));
            if (!found.isEmpty()) {
                differences.put(name, found);
            }
        }
        return new Differences(names.size(), differences);
    }

    /** Whether both make the same. */
    public boolean isEmpty() {
        return byDocument.isEmpty();
    }

    /** How many records were gained, lost and changed, in how many documents. */
    public String summary() {
        return "gained %d, lost %d, changed %d records, in %d of %d documents with findings"
                .formatted(
                        count(Difference.Gained.class),
                        count(Difference.Lost.class),
                        count(Difference.Changed.class),
                        byDocument.size(),
                        documents);
    }

    private long count(Class<? extends Difference> kind) {
        return byDocument.values().stream()
                .flatMap(List::stream)
                .filter(kind::isInstance)
                .count();
    }

    /** Every difference under the name of its document, and how many there are. */
    public String report() {
        return byDocument.entrySet().stream()
                        .map(document -> document.getKey() + "\n"
                                + document.getValue().stream()
                                        .map(Difference::lines)
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n", "", isEmpty() ? "" : "\n"))
                + summary();
    }

    private static List<Difference> of(List<ObjectNode> earlierScored, List<ObjectNode> laterScored) {
        List<ObjectNode> earlier = unscored(earlierScored);
        List<ObjectNode> later = unscored(laterScored);
        List<ObjectNode> before = without(earlier, later);
        List<ObjectNode> after = without(later, earlier);
        List<Difference> differences = new ArrayList<>();
        Set<Integer> left = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        for (Pair pair : pairs(before, after)) {
            if (!left.contains(pair.earlier()) && !right.contains(pair.later())) {
                left.add(pair.earlier());
                right.add(pair.later());
                differences.add(
                        new Difference.Changed(before.get(pair.earlier()), after.get(pair.later()), pair.fields()));
            }
        }
        for (int i = 0; i < before.size(); i++) {
            if (!left.contains(i)) {
                differences.add(new Difference.Lost(before.get(i)));
            }
        }
        for (int i = 0; i < after.size(); i++) {
            if (!right.contains(i)) {
                differences.add(new Difference.Gained(after.get(i)));
            }
        }
        differences.sort(Comparator.comparingInt(difference -> start(difference.found())));
        return List.copyOf(differences);
    }

    private static List<ObjectNode> unscored(List<ObjectNode> records) {
        return records.stream()
                .map(found -> found.has(SCORE) ? found.deepCopy().without(SCORE) : found)
                .map(ObjectNode.class::cast)
                .toList();
    }

    /** What of a list is not in the other; a record that one has twice and the other once is left once. */
    private static List<ObjectNode> without(List<ObjectNode> records, List<ObjectNode> others) {
        List<ObjectNode> left = new ArrayList<>(records);
        others.forEach(left::remove);
        return left;
    }

    /** Two records of one layer whose words overlap, by their places in their lists. */
    private record Pair(int earlier, int later, int distance, List<Difference.Field> fields) {}

    private static List<Pair> pairs(List<ObjectNode> before, List<ObjectNode> after) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                ObjectNode one = before.get(i);
                ObjectNode other = after.get(j);
                if (one.path("layer").equals(other.path("layer"))
                        && start(one) < end(other)
                        && start(other) < end(one)) {
                    int distance = Math.abs(start(one) - start(other)) + Math.abs(end(one) - end(other));
                    pairs.add(new Pair(i, j, distance, changes(one, other)));
                }
            }
        }
        pairs.sort(Comparator.comparing((Pair pair) -> pair.distance() > 0)
                .thenComparingInt(pair -> pair.fields().size())
                .thenComparingInt(Pair::distance)
                .thenComparingInt(Pair::earlier)
                .thenComparingInt(Pair::later));
        return pairs;
    }

    private static List<Difference.Field> changes(ObjectNode earlier, ObjectNode later) {
        Set<String> names = new LinkedHashSet<>();
        later.fieldNames().forEachRemaining(names::add);
        earlier.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !earlier.path(name).equals(later.path(name)))
                .map(name -> new Difference.Field(name, shown(earlier.path(name)), shown(later.path(name))))
                .toList();
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "(no such field)" : value.isValueNode() ? value.asText() : value.toString();
    }

    private static int start(ObjectNode found) {
        return found.path("start").asInt();
    }

    private static int end(ObjectNode found) {
        return found.path("end").asInt();
    }
}
