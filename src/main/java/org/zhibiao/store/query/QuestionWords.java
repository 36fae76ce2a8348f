package org.zhibiao.store.query;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.record.Resources;

/** The words of {@code questions.tsv}: by what a question is known, and what its words say in the language. */
final class QuestionWords {

    private static final String TABLE = "questions.tsv";

    /** What a word is in a question. */
    enum Use {
        /** A word that makes a line a question. */
        ASKS,
        /** A word that asks for a number; a unit behind it belongs to it. */
        NUMBER,
        /** A word that says something about what is asked for. */
        SAYS,
        /** A word that says nothing; one of a single character only where nothing else stands with it. */
        DROPS,
        /** A character that says nothing where other words begin or end. */
        EDGES,
        /** A word that asks whether aims were reached, which no finding by itself tells. */
        COMPARES,
        /** A word whose first character is no unit: 项 in 多少项目. */
        WHOLE
    }

    /** What is known of a word: its uses, and the query that it stands for, which may be empty. */
    private record Entry(Set<Use> uses, String reading) {}

    private final Map<String, Entry> words = new HashMap<>();
    private int longest;

    private QuestionWords() {
        for (Resources.Row row : Resources.rows(QuestionWords.class, TABLE)) {
            String word = row.get("word");
            words.computeIfAbsent(word, key -> new Entry(EnumSet.noneOf(Use.class), row.get("reading")))
                    .uses()
                    .add(Use.valueOf(row.get("class").toUpperCase(Locale.ROOT)));
            longest = Math.max(longest, word.length());
        }
    }

    static QuestionWords load() {
        return new QuestionWords();
    }

    /** All words. */
    Set<String> all() {
        return words.keySet();
    }

    boolean is(Use use, String word) {
        Entry entry = words.get(word);
        return entry != null && entry.uses().contains(use);
    }

    /** The query that a word stands for; empty when it says nothing. */
    Optional<String> reading(String word) {
        return Optional.ofNullable(words.get(word)).map(Entry::reading).filter(reading -> !reading.isEmpty());
    }

    /** The longest word of a use that begins at a place. */
    Optional<String> at(Use use, String text, int from) {
        for (int end = Math.min(text.length(), from + longest); end > from; end--) {
            String word = text.substring(from, end).toLowerCase(Locale.ROOT);
            if (is(use, word) && isWhole(text, from, end)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** An English word is none within another: goal in goals. */
    private static boolean isWhole(String text, int from, int end) {
        boolean begins = from == 0 || !isLetter(text.charAt(from - 1)) || !isLetter(text.charAt(from));
        boolean ends = end == text.length() || !isLetter(text.charAt(end)) || !isLetter(text.charAt(end - 1));
        return begins && ends;
    }

    private static boolean isLetter(char c) {
        return c < 128 && Character.isLetter(c);
    }
}
