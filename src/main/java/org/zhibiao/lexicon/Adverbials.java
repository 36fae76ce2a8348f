package org.zhibiao.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code models/adverbials.csv}, which stand before or behind the name of what is measured and are no part of
 * it: 全市, 同比, 力争. Immutable.
 */
public final class Adverbials {

    private static final String EXAMPLE =
            "adverbial-同比,同比,yes,yes,yes,,,says with what or by what prices the number is compared";

    private final CueWords leads = new CueWords();
    private final CueWords trails = new CueWords();
    private final CueWords adverbs = new CueWords();
    private final Map<String, List<String>> notBefore = new HashMap<>();
    private final Map<String, List<String>> notAfter = new HashMap<>();

    private Adverbials(Table table) {
        Set<String> ids = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (Table.Row row : table.rows()) {
            String word = row.required("word");
            if (word.length() > CueWords.LONGEST) {
                throw row.wrong("'" + word + "' has more than " + CueWords.LONGEST + " characters");
            }
            if (!ids.add(row.required("id")) || !words.add(word)) {
                throw row.wrong("'" + word + "' stands twice");
            }
            @SuppressWarnings("ShortCircuitBoolean") // a word may stand in several places
            boolean placed = put(row, "leads", word, leads)
                    | put(row, "trails", word, trails)
                    | put(row, "adverb", word, adverbs);
            if (!placed) {
                throw row.wrong("'" + word + "' stands nowhere; write yes in leads, trails or adverb");
            }
            row.required("why");
            notBefore.put(word, row.list("not_before"));
            notAfter.put(word, row.list("not_after"));
        }
    }

    private static boolean put(Table.Row row, String column, String word, CueWords words) {
        String cell = row.get(column);
        if (!cell.isEmpty() && !cell.equals("yes")) {
            throw row.wrong("column '" + column + "' holds '" + cell + "'; it holds yes or nothing");
        }
        if (!cell.isEmpty()) {
            words.put(word, "");
        }
        return !cell.isEmpty();
    }

    /**
     * Reads the table.
     *
     * @throws LexiconException when it has a mistake
     */
    static Adverbials read(ModelFile file) {
        return new Adverbials(Table.read(
                file, EXAMPLE, List.of("id", "word", "leads", "trails", "adverb", "not_before", "not_after", "why")));
    }

    /** How long the longest of them is that a phrase begins with; 0 when there is none. */
    public int leading(String phrase, int from) {
        return leads.startingAt(phrase, from, phrase.length())
                .filter(word -> mayStand(word, phrase, from))
                .map(String::length)
                .orElse(0);
    }

    /** How long the longest of them is that a phrase ends with; 0 when there is none. */
    public int trailing(String phrase, int end) {
        return trails.endingAt(phrase, 0, end, word -> mayStand(word, phrase, end - word.length()))
                .map(String::length)
                .orElse(0);
    }

    /** How long the longest of them is that stands before a position, and no earlier than another; 0 when there is none. */
    public int before(String text, int from, int end) {
        return adverbs.endingAt(text, from, end, word -> true)
                .map(String::length)
                .orElse(0);
    }

    private boolean mayStand(String word, String phrase, int at) {
        return isNone(notBefore.get(word), other -> phrase.startsWith(other, at + word.length()))
                && isNone(notAfter.get(word), other -> phrase.startsWith(other, at - other.length()));
    }

    private static boolean isNone(@Nullable List<String> words, Predicate<String> stands) {
        return words == null || words.stream().noneMatch(stands);
    }
}
