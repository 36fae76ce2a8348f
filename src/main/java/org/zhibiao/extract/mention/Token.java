package org.zhibiao.extract.mention;

import java.util.Map;
import org.zhibiao.lexicon.ChunkKind;

/** A word of the tables, a mark, or what lies between: the pieces of which names and chunks are made. */
record Token(int start, int end, Map<ChunkKind, String> kinds, boolean known) {

    static Token of(int start, int end, ChunkKind kind) {
        return new Token(start, end, Map.of(kind, ""), false);
    }

    boolean is(ChunkKind kind) {
        return kinds.containsKey(kind);
    }

    boolean isAny(Iterable<ChunkKind> some) {
        for (ChunkKind kind : some) {
            if (is(kind)) {
                return true;
            }
        }
        return false;
    }

    int length() {
        return end - start;
    }
}
