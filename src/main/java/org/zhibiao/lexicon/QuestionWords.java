package org.zhibiao.lexicon;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of questions, {@code models/questions.csv}: by what a question is known, and what its words say in the
 * language of queries. What they say is read by the room that knows that language.
 */
public final class QuestionWords {

    private static final String EXAMPLE = "asks,哪些省,level:province";
    private static final List<String> COLUMNS = List.of("class", "word", "reading");

    /** What a word is in a question. */
    public enum Use {
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
        WHOLE;

        private static Use of(Table.Row row) {
            String name = row.required("class");
            return Arrays.stream(values())
                    .filter(use -> use.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> row.wrong("'" + name + "' is no class of words of questions"));
        }
    }

    /** What is known of a word: its uses, and the query that it stands for, which may be empty. */
    private record Entry(Set<Use> uses, String reading, Table.Row row) {}

    private final Map<String, Entry> words = new HashMap<>();
    private final int longest;

    QuestionWords(ModelFile file) {
        Table.read(file, EXAMPLE, COLUMNS).rows().forEach(this::add);
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private void add(Table.Row row) {
        String word = row.required("word");
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            throw row.wrong("write '" + word + "' in small letters");
        }
        Entry entry = entry(word, row);
        if (!entry.uses().add(Use.of(row))) {
            throw row.wrong("'" + word + "' stands twice in class '" + row.get("class") + "'");
        }
    }

    /** A word may stand in several classes; what it says is told in one of them. */
    private Entry entry(String word, Table.Row row) {
        Entry known = words.get(word);
        if (known != null && row.get("reading").isEmpty()) {
            return known;
        }
        if (known != null && !known.reading().isEmpty() && !known.reading().equals(row.get("reading"))) {
            throw row.wrong("'" + word + "' already says '" + known.reading() + "'");
        }
        Set<Use> uses = known == null ? EnumSet.noneOf(Use.class) : known.uses();
        Entry entry = new Entry(uses, row.get("reading"), row);
        words.put(word, entry);
        return entry;
    }

    /** All words. */
    public Set<String> all() {
        return words.keySet();
    }

    /** Whether a word has a use. */
    public boolean is(Use use, String word) {
        Entry entry = words.get(word);
        return entry != null && entry.uses().contains(use);
    }

    /** The query that a word stands for; empty when it says nothing. */
    public Optional<String> reading(String word) {
        return Optional.ofNullable(words.get(word)).map(Entry::reading).filter(reading -> !reading.isEmpty());
    }

    /** What to throw when the query that a word stands for is none. */
    public LexiconException wrongReading(String word, String what) {
        Entry entry = words.get(word);
        if (entry == null) {
            throw new IllegalArgumentException(word + " is no word of questions");
        }
        return entry.row().wrong("what '" + word + "' says cannot be read: " + what);
    }

    /** The longest word of a use that begins at a place. */
    public Optional<String> at(Use use, String text, int from) {
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
