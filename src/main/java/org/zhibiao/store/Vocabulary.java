package org.zhibiao.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.IndicatorEnding;

/**
 * What the table of indicators knows of the words of a query: which indicators they name, and which belong to a
 * category. It is looked up when a query is asked and not when findings are written, so that a change of the table
 * needs no new index.
 */
public final class Vocabulary {

    /** A vocabulary without words. */
    public static final Vocabulary NONE = new Vocabulary(List::of, id -> Set.of());

    private final Supplier<Collection<CanonicalIndicator>> indicators;
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Function<String, Set<String>> near;
    private boolean loaded;

    private Vocabulary(Supplier<Collection<CanonicalIndicator>> indicators, Function<String, Set<String>> near) {
        this.indicators = indicators;
        this.near = near;
    }

    /**
     * The words of the indicators of a lexicon.
     *
     * @param indicators gives the table; asked when a query first needs it
     * @param near gives the ids of the indicators that mean nearly the same as the one of an id
     */
    public static Vocabulary of(
            Supplier<Collection<CanonicalIndicator>> indicators, Function<String, Set<String>> near) {
        return new Vocabulary(indicators, near);
    }

    /** The ids of the indicators that mean nearly the same as the one of an id. */
    Set<String> near(String id) {
        return near.apply(id);
    }

    /** Ids of the indicators of which this is the id, the name or an alias, in any case. */
    synchronized Set<String> named(String words) {
        if (!loaded) {
            for (CanonicalIndicator indicator : indicators.get()) {
                Stream.concat(Stream.of(indicator.id(), indicator.name()), indicator.aliases().stream())
                        .forEach(name -> named.computeIfAbsent(plain(name), key -> new HashSet<>())
                                .add(indicator.id()));
            }
            loaded = true;
        }
        return named.getOrDefault(plain(words), Set.of());
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * An indicator with what of it is meant.
     *
     * @param ids of the indicators that bear the name
     * @param ending tells the kind of value
     */
    record Ended(Set<String> ids, IndicatorEnding ending) {}

    /** What is meant by a name that no indicator bears, but for its ending: {@code gdp_growth}, GDP增速. */
    Optional<Ended> ended(String words) {
        if (!named(words).isEmpty()) {
            return Optional.empty();
        }
        return IndicatorEnding.readings(words.strip()).stream()
                .map(ended -> new Ended(named(ended.name()), ended.ending()))
                .filter(ended -> !ended.ids().isEmpty())
                .findFirst();
    }

    /** Ids of the indicators of which this is the id or an alias, or that bear it within their name. */
    Set<String> meant(String words) {
        Set<String> meant = new HashSet<>(named(words));
        indicators.get().stream()
                .filter(indicator -> indicator.name().contains(words.strip()))
                .map(CanonicalIndicator::id)
                .forEach(meant::add);
        return meant;
    }

    /** Ids of the indicators of a category; empty when there is none of that name. */
    Set<String> ofCategory(String category) {
        return categories().getOrDefault(category, Set.of());
    }

    /** All categories, each with the ids of its indicators. */
    Map<String, Set<String>> categories() {
        return indicators.get().stream()
                .collect(Collectors.groupingBy(
                        CanonicalIndicator::category,
                        Collectors.mapping(CanonicalIndicator::id, Collectors.toUnmodifiableSet())));
    }
}
