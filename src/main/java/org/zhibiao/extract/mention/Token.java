package org.zhibiao.extract.mention;

import org.zhibiao.lexicon.ChunkKind;

/** A word of the tables, a mark, or what lies between: the pieces of which names and chunks are made. */
record Token(int start, int end, Kinds kinds, boolean known) {

    static Token of(int start, int end, ChunkKind kind) {
        return new Token(start, end, Kinds.of(kind), false);
    }

    boolean is(ChunkKind kind) {
        return kinds.has(kind);
    }

    /** Whether it can be of one of some kinds, given as {@link Kinds#bits}. */
    boolean isAny(int some) {
        return kinds.hasAny(some);
    }

    int length() {
        return end - start;
    }
}
