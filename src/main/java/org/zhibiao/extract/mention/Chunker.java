package org.zhibiao.extract.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.zhibiao.lexicon.ChunkKind;

/** Puts the tokens of a sentence together to names and lists of names. */
final class Chunker {

    private static final int LONGEST_INNER_BRACKET = 9;
    /** What parts names everywhere. */
    private static final int MARKS = Kinds.bits(
            ChunkKind.punctuationAnd(ChunkKind.ROLE, ChunkKind.WITH, ChunkKind.BY, ChunkKind.LABEL, ChunkKind.CLOSER));
    /** What parts them in running text too. */
    private static final int IN_TEXT = Kinds.bits(List.of(
            ChunkKind.MODAL,
            ChunkKind.FOUND,
            ChunkKind.AS,
            ChunkKind.POST,
            ChunkKind.HOUSED,
            ChunkKind.COMPOSED,
            ChunkKind.FIRST,
            ChunkKind.ADVERB,
            ChunkKind.PREP,
            ChunkKind.DE));

    /** What ends the name of a body that is set up. */
    private static final int BEHIND_SET_UP = Kinds.bits(List.of(
            ChunkKind.MODAL, ChunkKind.FOUND, ChunkKind.AS, ChunkKind.HOUSED, ChunkKind.DE, ChunkKind.COMPOSED));

    private final DutyDictionary dictionary;
    private final String text;
    private final List<Token> tokens;
    private final Zone[] zones;
    private final IntPredicate blanks;
    private final NameReader names;
    private final List<Chunk> chunks = new ArrayList<>();

    Chunker(DutyDictionary dictionary, String text, List<Token> tokens, Zone whole, IntPredicate blanks, Words words) {
        this.dictionary = dictionary;
        this.text = text;
        this.tokens = tokens;
        this.zones = Zones.of(text, tokens);
        if (whole != Zone.TEXT) {
            Arrays.fill(zones, whole);
        }
        this.blanks = blanks;
        this.names = new NameReader(dictionary, text, words);
    }

    List<Chunk> chunks() {
        int at = 0;
        while (at < tokens.size()) {
            int to = regionEnd(at);
            if (to > at) {
                region(tokens.subList(at, to), zones[at], at);
                at = to;
            } else {
                Token token = tokens.get(at);
                chunks.add(new Chunk(token.start(), token.end(), token.kinds(), zones[at], List.of()));
                at++;
            }
        }
        return new ListJoiner(dictionary, text, chunks).joined();
    }

    /** Past the last token of the stretch that begins here and that a name may fill. */
    private int regionEnd(int from) {
        int at = from;
        while (at < tokens.size() && zones[at] == zones[from]) {
            int inner = at > from ? innerBracket(at) : -1;
            if (inner > 0) {
                at = inner + 1;
            } else if (parts(at, from)) {
                break;
            } else {
                at++;
            }
        }
        return at;
    }

    private boolean parts(int index, int from) {
        Token token = tokens.get(index);
        if (token.is(ChunkKind.JOINER)) {
            return isJoint(index, from);
        }
        if (isSetUp(from)) {
            return token.isAny(MARKS) || token.isAny(BEHIND_SET_UP);
        }
        if (zones[index] == Zone.MARK && token.is(ChunkKind.QUOTE)) {
            return false;
        }
        return token.isAny(MARKS) || (zones[index] == Zone.TEXT || zones[index] == Zone.ROSTER) && token.isAny(IN_TEXT);
    }

    private boolean isSetUp(int from) {
        return from > 0 && zones[from] == Zone.TEXT && tokens.get(from - 1).is(ChunkKind.FOUND);
    }

    /** 和 in 文化和旅游厅 joins no names: what stands before a joint ends as a name does, or is a field in short. */
    private boolean isJoint(int index, int from) {
        Token token = tokens.get(index);
        char c = text.charAt(token.start());
        if (c == '、' || index == from || index == 0) {
            return true;
        }
        int before = tokens.get(from).start();
        boolean named = dictionary.endingLength(text, before, token.start()) > 0
                || dictionary.isField(text.substring(before, token.start()))
                || dictionary.isKnown(text, before, token.start());
        return named && !dictionary.joinsWithinName(text, token.end());
    }

    /** The closing bracket when a short bracket stands within a name: 各县(市、区)人民政府. */
    private int innerBracket(int open) {
        if (!tokens.get(open).is(ChunkKind.OPEN)) {
            return -1;
        }
        for (int i = open + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.start() - tokens.get(open).start() > LONGEST_INNER_BRACKET
                    || token.is(ChunkKind.OPEN)
                    || token.is(ChunkKind.ROLE)
                    || token.is(ChunkKind.LABEL)) {
                return -1;
            }
            if (token.is(ChunkKind.CLOSE)) {
                return zones[i] == zones[open] ? i : -1;
            }
        }
        return -1;
    }

    private void region(List<Token> region, Zone zone, int index) {
        int from = region.getFirst().start();
        int to = region.getLast().end();
        switch (zone) {
            case MARK, LABEL -> add(region, names.item(from, to), zone);
            case ROSTER -> roster(region);
            case TEXT -> add(region, inText(region, index), zone);
        }
    }

    private Optional<Name> inText(List<Token> region, int index) {
        Optional<Token> before = index > 0 ? Optional.of(tokens.get(index - 1)) : Optional.empty();
        if (isSetUp(index)) {
            return names.setUp(region);
        }
        boolean further = before.filter(token -> token.is(ChunkKind.COMPOSED)).isPresent()
                || before.filter(token -> token.is(ChunkKind.JOINER)).isPresent()
                        && chunks.size() > 1
                        && chunks.get(chunks.size() - 2).hasName(Name.Feature.GROUP);
        Optional<Name> group = further ? names.further(region) : Optional.empty();
        boolean brought = before.filter(token -> token.is(ChunkKind.BY)).isPresent();
        return group.or(() -> brought ? names.brought(region) : names.inText(region));
    }

    /** Blanks part a person from the office. */
    private void roster(List<Token> region) {
        int from = region.getFirst().start();
        int to = region.getLast().end();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || blanks.test(i)) {
                Optional<Name> office = names.office(start, i);
                addName(start, i, office);
                start = i;
            }
        }
    }

    private void addName(int from, int to, Optional<Name> name) {
        int start = name.map(Name::start).orElse(to);
        int end = name.map(Name::end).orElse(to);
        if (start > from) {
            chunks.add(Chunk.of(from, start, ChunkKind.TEXT, Zone.ROSTER));
        }
        name.ifPresent(found -> chunks.add(bodies(found, Zone.ROSTER)));
        if (to > end) {
            chunks.add(Chunk.of(end, to, ChunkKind.TEXT, Zone.ROSTER));
        }
    }

    private static Chunk bodies(Name name, Zone zone) {
        return new Chunk(name.start(), name.end(), Kinds.of(ChunkKind.BODIES), zone, List.of(name));
    }

    /** The tokens of a stretch as they are, but for the name in it. */
    private void add(List<Token> region, Optional<Name> name, Zone zone) {
        int start = name.map(Name::start).orElse(Integer.MAX_VALUE);
        int end = name.map(Name::end).orElse(Integer.MAX_VALUE);
        boolean added = false;
        for (Token token : region) {
            if (token.start() < start) {
                rest(token, token.start(), Math.min(token.end(), start), zone);
            }
            if (!added && token.end() > start) {
                chunks.add(bodies(name.orElseThrow(), zone));
                added = true;
            }
            if (token.end() > end) {
                rest(token, Math.max(token.start(), end), token.end(), zone);
            }
        }
    }

    private void rest(Token token, int from, int to, Zone zone) {
        boolean whole =
                from == token.start() && to == token.end() && !token.kinds().isEmpty() && !token.is(ChunkKind.JOINER);
        chunks.add(
                whole ? new Chunk(from, to, token.kinds(), zone, List.of()) : Chunk.of(from, to, ChunkKind.TEXT, zone));
    }
}
