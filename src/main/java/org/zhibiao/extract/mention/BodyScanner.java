package org.zhibiao.extract.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.zhibiao.lexicon.ChunkKind;
import org.zhibiao.lexicon.DutyWord;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Role;

/** Cuts sentences into chunks: names of bodies, and the words and marks that give them duties. For any number of threads. */
public final class BodyScanner {

    private static final int LONGEST_GAP = 14;
    private static final String CLAUSE_ENDS = ",。;:\n";

    private final DutyDictionary dictionary;
    private final Tokenizer tokenizer;
    private final List<String> firstWords;
    private final List<String> leadingWords;
    private final List<String> labels;
    private final List<String> listWords;
    private final Set<String> manners;

    /** A scanner that knows the words of the tables. */
    public BodyScanner(Lexicon lexicon) {
        this.dictionary = new DutyDictionary(lexicon);
        this.tokenizer = new Tokenizer(dictionary);
        this.firstWords = words(lexicon, word -> word.kind() == ChunkKind.FIRST);
        this.labels = words(lexicon, word -> word.kind() == ChunkKind.LABEL);
        this.listWords = words(lexicon, word -> word.kind() == ChunkKind.LIST);
        this.manners = Set.copyOf(words(lexicon, word -> word.kind() == ChunkKind.MANNER));
        this.leadingWords = words(
                lexicon, word -> word.kind() == ChunkKind.ROLE && word.value().equals(Role.LEAD.code()));
    }

    private static List<String> words(Lexicon lexicon, Predicate<DutyWord> wanted) {
        return lexicon.dutyWords().stream().filter(wanted).map(DutyWord::word).toList();
    }

    /** Whether a text says that of the bodies of its marks the one named first leads the others. */
    public boolean saysFirstLeads(String text) {
        return firstWords.stream().anyMatch(word -> {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                if (leadsBehind(text, at + word.length())) {
                    return true;
                }
            }
            return false;
        });
    }

    private boolean leadsBehind(String text, int from) {
        for (int at = from; at < Math.min(text.length(), from + LONGEST_GAP); at++) {
            int place = at;
            if (leadingWords.stream().anyMatch(word -> text.startsWith(word, place))) {
                return true;
            }
            if (CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** Where the numbers of articles, sections or items end with which a sentence begins; 0 where it has none. */
    public static int leadingNumber(String text) {
        return Tokenizer.leadingNumber(text);
    }

    /** Whether a text opens with a label that bodies follow: 责任单位. */
    public boolean opensWithLabel(String text) {
        return labels.stream().anyMatch(text::startsWith);
    }

    /** The group of which a heading says that its list follows: 县防汛工作领导小组成员名单. */
    public Optional<String> groupOfList(String heading) {
        for (String word : listWords) {
            int end = heading.endsWith(word) ? heading.length() - word.length() : 0;
            boolean group = end > 0
                    && dictionary
                            .ending(heading, 0, end)
                            .filter("group"::equals)
                            .isPresent();
            if (group) {
                return Optional.of(heading.substring(leadingNumber(heading), end));
            }
        }
        return Optional.empty();
    }

    /** Whether a clause says only how duties are done: 各司其职. */
    public boolean isManner(String clause) {
        return manners.contains(clause);
    }

    /** Whether words hold what the names of groups end in: 领导小组 in 领导小组办公室. */
    public boolean namesGroup(String words) {
        for (int end = words.length(); end > 1; end--) {
            if (dictionary.ending(words, 0, end).filter("group"::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The names in a list of bodies that nothing but its place, such as the cell of a table, tells to be one. */
    public List<Name> listed(String text, Words words) {
        return tokenizer
                .tokens(text, true, words)
                .map(tokens -> new Chunker(dictionary, text, tokens, Zone.LABEL, position -> false, words).chunks())
                .orElse(List.of())
                .stream()
                .flatMap(chunk -> chunk.names().stream())
                .toList();
    }

    /**
     * The chunks of a sentence, left to right, without gaps.
     *
     * @param text the sentence
     * @param roster whether it is a line of the list of a group
     * @param blanks whether a blank stood before a position: it parts persons from their offices in a list
     * @param words the words of the sentence
     * @return nothing when the sentence can name no body with a duty
     */
    public List<Chunk> chunks(String text, boolean roster, IntPredicate blanks, Words words) {
        return tokenizer
                .tokens(text, roster, words)
                .map(tokens ->
                        new Chunker(dictionary, text, tokens, roster ? Zone.ROSTER : Zone.TEXT, blanks, words).chunks())
                .orElse(List.of());
    }
}
