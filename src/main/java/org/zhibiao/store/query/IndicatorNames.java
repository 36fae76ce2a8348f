package org.zhibiao.store.query;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.Lexicon;

/** What people type for the indicators of the table: ids, names and aliases in any case, and words of English names. */
final class IndicatorNames {

    private static final int MOST_ENGLISH_WORDS = 8;

    private final Lexicon lexicon;
    private final Map<String, List<String>> englishNames = new LinkedHashMap<>();

    IndicatorNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (CanonicalIndicator indicator : lexicon.indicators().values()) {
            englishNames.put(indicator.id(), words(indicator.english()));
        }
    }

    /**
     * A name at a place.
     *
     * @param end the place after it
     * @param id the indicator's id
     */
    record Named(int end, String id) {}

    /** The id of which this is the name, in any case. */
    Optional<String> id(String name) {
        return lexicon.indicatorTyped(name).map(CanonicalIndicator::id);
    }

    /**
     * The longest run of Latin words from a place on that stands in the English name of an indicator; of several
     * indicators the one with the shortest name, which it says most of.
     */
    Optional<Named> english(String text, int from) {
        if (!isWordStart(text, from)) {
            return Optional.empty();
        }
        Optional<Named> longest = Optional.empty();
        int end = from;
        for (int count = 0; count < MOST_ENGLISH_WORDS && end < text.length() && isLatin(text.charAt(end)); count++) {
            while (end < text.length() && isLatin(text.charAt(end))) {
                end++;
            }
            int until = end;
            Optional<Named> run = withWords(words(text.substring(from, until))).map(id -> new Named(until, id));
            longest = run.isPresent() ? run : longest;
            while (end < text.length() && " -_".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
        }
        return longest;
    }

    private Optional<String> withWords(List<String> run) {
        return englishNames.entrySet().stream()
                .filter(entry -> Collections.indexOfSubList(entry.getValue(), run) >= 0)
                .min(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey);
    }

    static boolean isLatin(char c) {
        return c < 128 && Character.isLetter(c);
    }

    static boolean isWordStart(String text, int from) {
        return isLatin(text.charAt(from)) && (from == 0 || !isLatin(text.charAt(from - 1)));
    }

    /** British and American spelling are one. */
    private static List<String> words(String english) {
        return Arrays.stream(plain(english).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("iz", "is"))
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
