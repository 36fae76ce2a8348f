package org.zhibiao.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibiao.lexicon.CanonicalIndicator;

/**
 * What the table of indicators knows of the words of a query: which indicators they name, and which belong to a
 * category. It is looked up when a query is asked and not when findings are written, so that a change of the table
 * needs no new index.
 */
public final class Vocabulary {

    /** A vocabulary without words. */
    public static final Vocabulary NONE = new Vocabulary(List.of());

    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, String> names;
    private final Map<String, Set<String>> categories;

    private Vocabulary(Collection<CanonicalIndicator> indicators) {
        names = indicators.stream().collect(Collectors.toUnmodifiableMap(CanonicalIndicator::id, CanonicalIndicator::name));
        categories = indicators.stream().collect(Collectors.groupingBy(CanonicalIndicator::category,
                Collectors.mapping(CanonicalIndicator::id, Collectors.toUnmodifiableSet())));
        for (CanonicalIndicator indicator : indicators) {
            indicator.aliases().forEach(alias -> name(alias, indicator));
            name(indicator.name(), indicator);
            name(indicator.id(), indicator);
        }
    }

    private void name(String word, CanonicalIndicator indicator) {
        named.computeIfAbsent(word, key -> new HashSet<>()).add(indicator.id());
    }

    /** The words of the indicators of a lexicon. */
    public static Vocabulary of(Collection<CanonicalIndicator> indicators) {
        return new Vocabulary(indicators);
    }

    /** Ids of the indicators of which this is the id, the name or an alias. */
    Set<String> named(String words) {
        return named.getOrDefault(words.strip(), Set.of());
    }

    /** Ids of the indicators of which this is the id or an alias, or that bear it within their name. */
    Set<String> meant(String words) {
        Set<String> meant = new HashSet<>(named(words));
        names.forEach((id, name) -> {
            if (name.contains(words.strip())) {
                meant.add(id);
            }
        });
        return meant;
    }

    /** Ids of the indicators of a category; empty when there is none of that name. */
    Set<String> ofCategory(String category) {
        return categories.getOrDefault(category, Set.of());
    }

    /** All categories, each with the ids of its indicators. */
    Map<String, Set<String>> categories() {
        return categories;
    }
}
