package org.zhibiao.extract.mention;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhibiao.lexicon.ChunkKind;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.DutyWord;
import org.zhibiao.lexicon.Lexicon;

/** All words by which bodies and their duties are found, in one automaton. Immutable. */
final class DutyDictionary {

    /** The longest place or qualifier before a known name: 新疆生产建设兵团 has eight characters. */
    private static final int LONGEST_PREFIX = 8;

    /** 安徽, 黑龙江: a place may stand without its kind. */
    private static final int LONGEST_SHORT_PLACE = 3;

    private static final int LONGEST_PLACE = 6;

    /** A field that holds other words of the tables, 保障 in 人力资源社会保障, is a word of its own. */
    private static final int LONG_FIELD = 3;

    private static final int SHORTEST_KNOWN_SUFFIX = 3;
    /** Kinds that say what a name is like and make no chunk of their own. */
    private static final Set<ChunkKind> WITHIN_NAMES =
            Set.of(ChunkKind.GENERIC, ChunkKind.LEVEL, ChunkKind.STEM, ChunkKind.LIST, ChunkKind.MANNER);

    /** The value of cues in which common words end too. */
    private static final Set<String> WEAK = Set.of("list", "brought");

    /** The value of those of them in which names end that 由 brings in: 中心, 站. */
    private static final String BROUGHT = "brought";

    private final Lexicon lexicon;
    private final AhoCorasickDoubleArrayTrie<Entry> automaton = new AhoCorasickDoubleArrayTrie<>();
    private final Set<String> generic = new HashSet<>();
    private final Set<String> genericStarts = new HashSet<>();
    private final Set<String> heads = new HashSet<>();
    private final Set<String> levels = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final int longestStem;
    /** By what character fields and known names end: most stretches are ruled out by one look. */
    private final BitSet lastOfStems = new BitSet();

    private final BitSet lastOfNames = new BitSet();

    /**
     * A word with all that the tables say of it.
     *
     * @param length its characters
     * @param kinds what chunk it makes, with its value
     * @param known whether it is a name or short name of bodies.csv
     * @param ending as the end of a name, the value of its cue
     */
    record Entry(int length, Kinds kinds, boolean known, Optional<String> ending) {

        /** Whether it makes a chunk or is a name as it stands. */
        boolean isWord() {
            return known || !kinds.isEmpty();
        }

        /** Whether names of bodies end so. */
        boolean endsName() {
            return ending.isPresent();
        }

        /** Whether common words end so too: 会, 部. */
        boolean endsWeakly() {
            return ending.filter(WEAK::contains).isPresent();
        }

        private static Entry empty(int length) {
            return new Entry(length, Kinds.NONE, false, Optional.empty());
        }

        private Entry with(DutyWord word) {
            return new Entry(length, kinds.with(word.kind(), word.value()), known, ending);
        }

        private Entry asKnown() {
            return new Entry(length, kinds, true, ending);
        }

        private Entry withEnding(String value) {
            return new Entry(length, kinds, known, Optional.of(value));
        }
    }

    DutyDictionary(Lexicon lexicon) {
        this.lexicon = lexicon;
        TreeMap<String, Entry> entries = new TreeMap<>();
        for (DutyWord word : lexicon.dutyWords()) {
            keep(word);
            if (word.kind() == ChunkKind.STEM && word.word().length() >= LONG_FIELD) {
                DutyWord whole = new DutyWord(word.word(), ChunkKind.WHOLE, "");
                entries.merge(
                        whole.word(), Entry.empty(whole.word().length()).with(whole), (old, more) -> old.with(whole));
            }
            if (!WITHIN_NAMES.contains(word.kind())) {
                entries.merge(word.word(), Entry.empty(word.word().length()).with(word), (old, more) -> old.with(word));
            }
        }
        for (String name : lexicon.bodyNames()) {
            if (!generic.contains(name)) {
                entries.merge(name, Entry.empty(name.length()).asKnown(), (old, more) -> old.asKnown());
            }
        }
        for (String ending : lexicon.words(CueClass.BODY_ENDING)) {
            String value = lexicon.cue(CueClass.BODY_ENDING, ending).orElse("");
            entries.merge(ending, Entry.empty(ending.length()).withEnding(value), (old, more) -> old.withEnding(value));
        }
        automaton.build(entries);
        stems.forEach(stem -> lastOfStems.set(stem.charAt(stem.length() - 1)));
        lexicon.bodyNames().forEach(name -> lastOfNames.set(name.charAt(name.length() - 1)));
        longestStem = stems.stream().mapToInt(String::length).max().orElse(0);
    }

    private void keep(DutyWord word) {
        switch (word.kind()) {
            case GENERIC -> {
                (word.value().equals("start") ? genericStarts : generic).add(word.word());
                if (word.value().equals("head")) {
                    heads.add(word.word());
                }
            }
            case LEVEL -> levels.add(word.word());
            case STEM -> stems.add(word.word());
            default -> {}
        }
    }

    /** Gives every word of the dictionary in a text with where it ends. */
    void each(String text, AhoCorasickDoubleArrayTrie.IHit<Entry> use) {
        automaton.parseText(text, use);
    }

    /** Whether a name is one of no certain body: 部门, 各单位; not 各级财政部门, which says whose field it is. */
    boolean isGeneric(String name) {
        return generic.contains(name) || beginsGeneric(name) && !namesField(name);
    }

    /** Whether words such as 各 and 各省级 stand before the field of a department with its end: 各省级财政部门. */
    private boolean namesField(String name) {
        int ending = endingLength(name, 0, name.length());
        String field = name.substring(0, name.length() - ending);
        return ending > 1
                && genericStarts.stream()
                        .filter(field::startsWith)
                        .anyMatch(start -> isField(field.substring(start.length())));
    }

    /** Whether a name begins as those of no certain body do: 各, 省有关. */
    boolean beginsGeneric(String name) {
        if (genericStarts.stream().anyMatch(name::startsWith)) {
            return true;
        }
        return levels.stream()
                .filter(name::startsWith)
                .map(level -> name.substring(level.length()))
                .anyMatch(rest -> genericStarts.stream().anyMatch(rest::startsWith));
    }

    /** Whether a word alone is no name of a body. */
    boolean isNoName(String word) {
        return generic.contains(word);
    }

    boolean isLevel(String word) {
        return levels.contains(word);
    }

    /** Whether words are the head that the departments of a list share: 部门. */
    boolean isSharedHead(String words) {
        return heads.contains(words);
    }

    /** Whether a text holds such a head. */
    boolean holdsSharedHead(String text) {
        return heads.stream().anyMatch(text::contains);
    }

    /** Whether words begin as the names of bodies of a level of government do, 市 or 县级. */
    boolean beginsWithLevel(String words) {
        return levels.stream().anyMatch(level -> words.length() > level.length() + 1 && words.startsWith(level));
    }

    /** Whether words are the field of a department: 财政, 市财政. */
    boolean isField(String words) {
        if (stems.contains(words)) {
            return true;
        }
        return levels.stream()
                .anyMatch(level -> words.startsWith(level) && stems.contains(words.substring(level.length())));
    }

    /** Whether a stretch ends in the field of a department. */
    boolean endsInField(String text, int from, int to) {
        if (to <= from || !lastOfStems.get(text.charAt(to - 1))) {
            return false;
        }
        for (int length = Math.min(longestStem, to - from); length >= 2; length--) {
            if (stems.contains(text.substring(to - length, to))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stretch ends in a name of bodies.csv, by itself or behind a place or a level of government. */
    boolean isKnown(String text, int from, int to) {
        if (to <= from || !lastOfNames.get(text.charAt(to - 1))) {
            return false;
        }
        for (int start = from; start <= Math.min(to - SHORTEST_KNOWN_SUFFIX, from + LONGEST_PREFIX); start++) {
            String name = text.substring(start, to);
            if (lexicon.isBody(name) && !generic.contains(name) && isQualifier(text.substring(from, start))) {
                return true;
            }
        }
        return to - from == 2 && lexicon.isBody(text.substring(from, to));
    }

    /** Whether words before a known name may be a part of it: a level of government, or a place with or without its kind. */
    private boolean isQualifier(String words) {
        return words.length() <= LONGEST_SHORT_PLACE
                || words.length() <= LONGEST_PLACE && levels.stream().anyMatch(words::endsWith)
                || levels.stream().anyMatch(words::startsWith);
    }

    /** Whether 和 before a position stands within a name, 文化和旅游厅. */
    boolean joinsWithinName(String text, int after) {
        return lexicon.cueStartingAt(CueClass.JOINED_IN_NAME, text, after, text.length())
                .isPresent();
    }

    /** The value of the longest cue in which a stretch ends as names do. */
    Optional<String> ending(String text, int from, int to) {
        return lexicon.cueEndingAt(CueClass.BODY_ENDING, text, from, to)
                .flatMap(word -> lexicon.cue(CueClass.BODY_ENDING, word));
    }

    /** Whether a stretch ends in a cue in which common words end too. */
    boolean endsWeakly(String text, int from, int to) {
        return ending(text, from, to).filter(WEAK::contains).isPresent();
    }

    /** Whether a stretch ends as only those names do that 由 brings in. */
    boolean endsAsBrought(String text, int from, int to) {
        return ending(text, from, to).filter(BROUGHT::equals).isPresent();
    }

    /** How long the longest such cue is; 0 when there is none. */
    int endingLength(String text, int from, int to) {
        return lexicon.cueEndingAt(CueClass.BODY_ENDING, text, from, to)
                .map(String::length)
                .orElse(0);
    }
}
