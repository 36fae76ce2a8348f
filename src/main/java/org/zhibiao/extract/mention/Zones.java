package org.zhibiao.extract.mention;

import java.util.Arrays;
import java.util.List;
import org.zhibiao.lexicon.ChunkKind;

/** Tells which tokens of a sentence stand in a mark and which behind a label. */
final class Zones {

    private static final int SHORTEST_MARK = 3;

    private final String text;
    private final List<Token> tokens;
    private final Zone[] zones;

    private Zones(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.zones = new Zone[tokens.size()];
        Arrays.fill(zones, Zone.TEXT);
    }

    /** The zone of each token. */
    static Zone[] of(String text, List<Token> tokens) {
        Zones zones = new Zones(text, tokens);
        zones.labels();
        zones.marks();
        return zones.zones;
    }

    private void labels() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(ChunkKind.LABEL)) {
                int depth = 0;
                zones[i] = Zone.LABEL;
                for (int j = i + 1; j < tokens.size() && depth >= 0; j++) {
                    Token token = tokens.get(j);
                    depth += token.is(ChunkKind.OPEN) ? 1 : token.is(ChunkKind.CLOSE) ? -1 : 0;
                    boolean ends = token.is(ChunkKind.STOP) && !isSemicolon(token) || token.is(ChunkKind.LABEL);
                    if (ends) {
                        break;
                    }
                    if (depth >= 0) {
                        zones[j] = Zone.LABEL;
                    }
                }
            }
        }
    }

    /** A semicolon separates lists and does not end what a label governs. */
    private boolean isSemicolon(Token token) {
        return text.charAt(token.start()) == ';';
    }

    private void marks() {
        for (int open = 0; open < tokens.size(); open++) {
            if (tokens.get(open).is(ChunkKind.OPEN) && zones[open] == Zone.TEXT) {
                int close = closing(open);
                int last = close > 0 ? close : unclosed(open);
                if (last > open && isMark(open, last)) {
                    Arrays.fill(zones, open, close > 0 ? last + 1 : last, Zone.MARK);
                    open = last;
                }
            }
        }
    }

    /** （甲、乙负责。列第一位者为牵头单位）: where a full stop stands in a mark, the sentence ends before it closes. */
    private int unclosed(int open) {
        for (int i = open + 1; i < tokens.size(); i++) {
            if (tokens.get(i).is(ChunkKind.STOP)) {
                return i;
            }
        }
        return -1;
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is(ChunkKind.OPEN) ? 1 : tokens.get(i).is(ChunkKind.CLOSE) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean isMark(int open, int close) {
        if (tokens.get(close).start() - tokens.get(open).end() < SHORTEST_MARK) {
            return false;
        }
        for (int i = open + 1; i < close; i++) {
            Token next = tokens.get(i + 1);
            boolean ends = next.is(ChunkKind.CLOSE) || next.is(ChunkKind.COMMA) || next.is(ChunkKind.STOP);
            if (tokens.get(i).is(ChunkKind.ROLE) && ends && zones[i] == Zone.TEXT) {
                return true;
            }
        }
        return false;
    }
}
