package org.zhibiao.document.metadata;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words by which title, place and year are read, by their use; the room above fills it from
 * {@code models/identity_words.csv}. Which words may stand where is the readers' part: they write {@code {use}} in a pattern
 * for any words of a use.
 */
public final class IdentityWords {

    private static final Pattern USE = Pattern.compile("\\{([a-z][a-z_]+)\\}");

    private final Map<String, String> alternatives;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    /**
     * Words by their use, each a pattern; of those of one use the first is tried first.
     *
     * @throws IllegalArgumentException when a use that the readers need has no words; the message names it
     */
    public IdentityWords(Map<String, List<String>> words) {
        this.alternatives = words.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> "(?:" + String.join("|", entry.getValue()) + ")"));
        for (List<String> needed : List.of(TitleReader.PATTERNS, RegionReader.PATTERNS, YearReader.PATTERNS)) {
            needed.forEach(this::pattern);
        }
    }

    /** A pattern in which {@code {use}} stands for any words of a use; compiled once. */
    Pattern pattern(String template) {
        Pattern known = patterns.get(template);
        return known == null ? patterns.computeIfAbsent(template, key -> Pattern.compile(written(key))) : known;
    }

    private String written(String template) {
        return USE.matcher(template).replaceAll(use -> {
            String words = alternatives.get(use.group(1));
            if (words == null) {
                throw new IllegalArgumentException("no row is of use '%s'".formatted(use.group(1)));
            }
            return Matcher.quoteReplacement(Objects.requireNonNull(words));
        });
    }
}
