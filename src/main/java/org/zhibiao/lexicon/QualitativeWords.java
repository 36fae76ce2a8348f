package org.zhibiao.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words in which texts set an aim without a number (物价保持稳定, 失业率低于全国平均水平), as
 * {@code models/qualitative.csv} holds them.
 */
public final class QualitativeWords {

    private static final String EXAMPLE = "state-平稳,state,平稳,,how it shall be";

    /** Kinds of words. */
    public enum Kind {
        /** What an indicator is called where no number is given: 经济 for GDP. */
        NAME,
        /** How it shall be, or stand to another. */
        STATE,
        /** What may stand before the name. */
        BEFORE,
        /** What may stand behind the name beside the state: adverbs, and what is compared with. */
        AFTER
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    private final Map<String, List<String>> names = new HashMap<>();

    QualitativeWords(ModelFile file, Lexicon lexicon) {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
        Set<String> ids = new HashSet<>();
        for (Table.Row row : Table.read(file, EXAMPLE, List.of("id", "class", "word", "indicator"))
                .rows()) {
            if (!ids.add(row.required("id"))) {
                throw row.wrong("id '" + row.get("id") + "' stands twice");
            }
            add(row, lexicon);
        }
    }

    private void add(Table.Row row, Lexicon lexicon) {
        Kind kind = kind(row);
        String word = row.required("word");
        if (!words.computeIfAbsent(kind, key -> new HashSet<>()).add(word)) {
            throw row.wrong("'" + word + "' stands twice in class '" + row.get("class") + "'");
        }
        if (kind == Kind.NAME) {
            String indicator = row.required("indicator");
            if (!lexicon.indicators().containsKey(indicator)) {
                throw row.wrong("'" + indicator + "' is no indicator of indicators.csv");
            }
            names.computeIfAbsent(indicator, key -> new ArrayList<>()).add(word);
        }
    }

    private static Kind kind(Table.Row row) {
        String word = row.required("class");
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return kind;
            }
        }
        throw row.wrong("'" + word + "' is no class; known are name, state, before, after");
    }

    /** The words of a kind. */
    public Set<String> words(Kind kind) {
        return Set.copyOf(words.get(kind));
    }

    /** What an indicator is called where no number is given, beside its name and aliases. */
    public List<String> names(String indicator) {
        return List.copyOf(names.getOrDefault(indicator, List.of()));
    }
}
