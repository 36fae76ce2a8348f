package org.zhibiao.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The words of a class of cues, found at a place of a text. Most places are ruled out by one look at a character, and of
 * the others only the lengths are tried that words with this character have. Filled once, then read by any number of
 * threads.
 */
final class CueWords {

    /** What the table allows; lengths are kept as bits. */
    static final int LONGEST = 8;

    private final Map<String, String> values = new HashMap<>();
    private final Lengths byFirst = new Lengths();
    private final Lengths byLast = new Lengths();

    /** For each character the lengths of the words that begin or end with it, as bits. */
    private static final class Lengths {
        private static final int PAGE = 256;

        private final short[] @Nullable [] pages = new short[PAGE][];

        void add(char character, int length) {
            short[] page = pages[character / PAGE];
            if (page == null) {
                page = new short[PAGE];
                pages[character / PAGE] = page;
            }
            page[character % PAGE] |= (short) (1 << length);
        }

        int of(char character) {
            short[] page = pages[character / PAGE];
            return page == null ? 0 : page[character % PAGE];
        }
    }

    /** Adds a word; gives the value that it had before. */
    @Nullable String put(String word, String value) {
        byFirst.add(word.charAt(0), word.length());
        byLast.add(word.charAt(word.length() - 1), word.length());
        return values.put(word, value);
    }

    @Nullable String value(String word) {
        return values.get(word);
    }

    Set<String> words() {
        return values.keySet();
    }

    /** The longest word that ends at {@code end}, begins no earlier than {@code from}, and may stand there. */
    Optional<String> endingAt(String text, int from, int end, Predicate<String> mayStand) {
        int lengths = end > from ? byLast.of(text.charAt(end - 1)) : 0;
        for (int length = Math.min(LONGEST, end - from); lengths != 0 && length > 0; length--) {
            if ((lengths & 1 << length) != 0) {
                String word = text.substring(end - length, end);
                if (values.containsKey(word) && mayStand.test(word)) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    /** The longest word that begins at {@code from} and ends no later than {@code end}. */
    Optional<String> startingAt(String text, int from, int end) {
        int lengths = end > from ? byFirst.of(text.charAt(from)) : 0;
        for (int length = Math.min(LONGEST, end - from); lengths != 0 && length > 0; length--) {
            if ((lengths & 1 << length) != 0) {
                String word = text.substring(from, from + length);
                if (values.containsKey(word)) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }
}
