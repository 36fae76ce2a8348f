package org.zhibiao.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Indicators of which people mean any when they name one, {@code models/near.csv}: they are other quantities, and are only
 * offered where the one that was asked for is not told.
 */
public final class NearIndicators {

    private static final String EXAMPLE = "trade_total|exports|imports,外贸";
    private static final List<String> COLUMNS = List.of("ids", "reason");

    private final Map<String, Set<String>> near;

    private NearIndicators(Map<String, Set<String>> near) {
        this.near = near;
    }

    static NearIndicators read(ModelFile file, Set<String> known) {
        Map<String, Set<String>> near = new HashMap<>();
        for (Table.Row row : Table.read(file, EXAMPLE, COLUMNS).rows()) {
            row.required("reason");
            List<String> ids = row.list("ids");
            for (String id : ids) {
                if (!known.contains(id)) {
                    throw row.wrong("'" + id + "' is no id of models/indicators.csv");
                }
                Set<String> others = near.computeIfAbsent(id, key -> new TreeSet<>());
                ids.stream().filter(other -> !other.equals(id)).forEach(others::add);
            }
        }
        near.replaceAll((id, others) -> Set.copyOf(others));
        return new NearIndicators(Map.copyOf(near));
    }

    /** The ids of those that mean nearly the same as the one of an id; mostly none. */
    public Set<String> of(String id) {
        return near.getOrDefault(id, Set.of());
    }
}
