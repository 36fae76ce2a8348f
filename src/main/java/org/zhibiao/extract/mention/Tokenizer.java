package org.zhibiao.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.lexicon.ChunkKind;

/** One look at a sentence: leftmost and longest words of the tables, marks, and the text between them. */
final class Tokenizer {

    /** Words without which no construction begins. */
    private static final int ANCHORS = Kinds.bits(List.of(
            ChunkKind.MODAL,
            ChunkKind.ROLE,
            ChunkKind.WITH,
            ChunkKind.BY,
            ChunkKind.FOUND,
            ChunkKind.POST,
            ChunkKind.LABEL,
            ChunkKind.HOUSED,
            ChunkKind.ACT));

    /** Words behind which any words may be a name. */
    private static final int NAMING = Kinds.bits(List.of(ChunkKind.LABEL, ChunkKind.POST));

    private static final int BY = Kinds.bits(List.of(ChunkKind.BY));
    private static final int ROLE = Kinds.bits(List.of(ChunkKind.ROLE));
    private static final int CLOSER = Kinds.bits(List.of(ChunkKind.CLOSER));
    private static final int JOINER = Kinds.bits(List.of(ChunkKind.JOINER));

    /** Words that may be parts of others at whatever length. */
    private static final int WITHIN_WORDS = Kinds.bits(List.of(ChunkKind.FOUND, ChunkKind.COMPOSED));

    private static final int WHOLE = Kinds.bits(List.of(ChunkKind.WHOLE));

    private static final String OPENING = "(〔[【";
    private static final String CLOSING = ")〕]】";
    private static final String QUOTES = "“”《》\"‘’";
    private static final String STOPS = "。;!?…";

    private static final String NUMERALS = "0123456789〇零一二三四五六七八九十百";
    private static final String ORDINAL = "第";
    /** What an ordinal counts at the beginning of a line. */
    private static final String ARTICLES = "条章节款项";

    private static final int LONGEST_LEVEL = 8;
    private static final int YEAR_DIGITS = 4;

    private final DutyDictionary dictionary;

    Tokenizer(DutyDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** What the dictionary sees in a text. */
    private final class Sight {
        private final String text;
        private final DutyDictionary.Entry[] longestFrom;
        private int kinds;
        private boolean name;
        private boolean brought;

        Sight(String text) {
            this.text = text;
            longestFrom = new DutyDictionary.Entry[text.length()];
            dictionary.each(text, this::see);
        }

        private void see(int start, int end, DutyDictionary.Entry entry) {
            kinds |= entry.kinds().bits();
            name |= entry.known() || entry.endsName() && mayEndName(start, entry);
            brought |= entry.endsName();
            DutyDictionary.Entry other = longestFrom[start];
            if (entry.isWord() && (other == null || other.length() < entry.length())) {
                longestFrom[start] = entry;
            }
        }

        /** Whether a name may end in what names end in: it needs a field before it where common words end so too. */
        private boolean mayEndName(int start, DutyDictionary.Entry entry) {
            return !entry.endsWeakly() || dictionary.endsInField(text, 0, start);
        }

        /**
         * Whether the sentence may name a body that is given a duty. Most cannot, and are left alone before their words
         * are cut: an end of a name, or a place that makes names of what has none, a mark, a label or a list.
         */
        boolean mayNameBody(boolean roster) {
            boolean anchored = roster || (kinds & ANCHORS) != 0;
            boolean marked = (kinds & ROLE) != 0 && opensBracket();
            boolean listed = (kinds & CLOSER) != 0 && (kinds & JOINER) != 0 && dictionary.holdsSharedHead(text);
            boolean acts = (kinds & BY) != 0 && brought;
            return anchored && (name || acts || roster || (kinds & NAMING) != 0 || marked || listed);
        }

        private boolean opensBracket() {
            for (int i = 0; i < text.length(); i++) {
                if (OPENING.indexOf(text.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The tokens of a sentence; nothing when it can name no body with a duty. */
    Optional<List<Token>> tokens(String text, boolean roster, Words words) {
        Sight sight = new Sight(text);
        if (!sight.mayNameBody(roster)) {
            return Optional.empty();
        }
        List<Token> tokens = new ArrayList<>();
        int plain = leadingNumber(text);
        int at = plain;
        if (at > 0) {
            tokens.add(Token.of(0, at, ChunkKind.STOP));
        }
        while (at < text.length()) {
            Optional<Token> token = mark(text, at);
            if (token.isEmpty()) {
                token = word(text, at, sight.longestFrom[at], words);
            }
            if (token.isEmpty()) {
                at++;
                continue;
            }
            addText(tokens, plain, at);
            tokens.add(token.get());
            at = token.get().end();
            plain = at;
        }
        addText(tokens, plain, text.length());
        return Optional.of(tokens);
    }

    /** Where the numbers of articles, sections and items end with which a text begins: 第八条, (三)2., 二、. */
    static int leadingNumber(String text) {
        int end = 0;
        int next = numberEnd(text, 0);
        while (next > end) {
            end = next;
            next = numberEnd(text, end);
        }
        return end;
    }

    private static int numberEnd(String text, int from) {
        boolean ordinal = text.startsWith(ORDINAL, from);
        boolean bracket = text.startsWith("(", from);
        int digits = from + (ordinal || bracket ? 1 : 0);
        int at = digits;
        while (at < text.length() && NUMERALS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean closed = at > digits
                && at < text.length()
                && (ordinal ? ARTICLES : bracket ? ")" : ".、").indexOf(text.charAt(at)) >= 0;
        boolean decimal = closed
                && text.charAt(at) == '.'
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1))
                && !isYear(text, at + 1);
        return closed && !decimal ? at + 1 : from;
    }

    /** 3.2020年底前…: the number of an item stands before a year. */
    private static boolean isYear(String text, int at) {
        return at + YEAR_DIGITS < text.length()
                && text.charAt(at + YEAR_DIGITS) == '年'
                && text.substring(at, at + YEAR_DIGITS).chars().allMatch(Character::isDigit);
    }

    private static void addText(List<Token> tokens, int from, int to) {
        if (to > from) {
            tokens.add(Token.of(from, to, ChunkKind.TEXT));
        }
    }

    private static Optional<Token> mark(String text, int at) {
        char c = text.charAt(at);
        ChunkKind kind = c == '、'
                ? ChunkKind.JOINER
                : c == ','
                        ? ChunkKind.COMMA
                        : c == ':'
                                ? ChunkKind.COLON
                                : OPENING.indexOf(c) >= 0
                                        ? ChunkKind.OPEN
                                        : CLOSING.indexOf(c) >= 0
                                                ? ChunkKind.CLOSE
                                                : QUOTES.indexOf(c) >= 0
                                                        ? ChunkKind.QUOTE
                                                        : STOPS.indexOf(c) >= 0 ? ChunkKind.STOP : null;
        return Optional.ofNullable(kind).map(known -> Token.of(at, at + 1, known));
    }

    /** 由省教育厅: segmentation may take the level of government to the word before. */
    private boolean beginsBody(String text, int at) {
        return dictionary.beginsWithLevel(text.substring(at, Math.min(text.length(), at + LONGEST_LEVEL)));
    }

    private Optional<Token> word(String text, int at, DutyDictionary.Entry entry, Words words) {
        if (entry == null) {
            return Optional.empty();
        }
        int end = at + entry.length();
        Kinds kinds = entry.kinds().has(ChunkKind.LABEL) && !opensList(text, end)
                ? entry.kinds().without(ChunkKind.LABEL)
                : entry.kinds();
        boolean inside = !kinds.isEmpty()
                && !kinds.isOnly(WHOLE)
                && !kinds.has(ChunkKind.JOINER)
                && (entry.length() == 1 || kinds.hasAny(WITHIN_WORDS))
                && !(words.isEdge(at) && (words.isEdge(end) || beginsBody(text, end)));
        if (inside || kinds.isEmpty() && !entry.known()) {
            return Optional.empty();
        }
        return Optional.of(new Token(at, end, kinds, entry.known()));
    }

    private static boolean opensList(String text, int at) {
        return at < text.length() && text.charAt(at) == ':';
    }
}
