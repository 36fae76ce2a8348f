package org.zhibiao.extract.mention;

import java.util.List;
import java.util.Optional;
import org.zhibiao.lexicon.ChunkKind;

/**
 * A piece of a sentence.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param kinds what it can be to a construction,
 * @param zone the part of the text in which it stands
 * @param names for {@link ChunkKind#BODIES} the names in it
 */
public record Chunk(int start, int end, Kinds kinds, Zone zone, List<Name> names) {

    /** Keeps its own copies. */
    public Chunk {
        names = List.copyOf(names);
    }

    static Chunk of(int start, int end, ChunkKind kind, Zone zone) {
        return new Chunk(start, end, Kinds.of(kind), zone, List.of());
    }

    /** Whether it can be of a kind. */
    public boolean is(ChunkKind kind) {
        return kinds.has(kind);
    }

    /** Whether it can be of one of some kinds, given as {@link Kinds#bits}. */
    public boolean isAny(int some) {
        return kinds.hasAny(some);
    }

    /** What the table says of it as a word of a kind. */
    public Optional<String> value(ChunkKind kind) {
        return kinds.value(kind);
    }

    /** Whether a name in it has a feature. */
    public boolean hasName(Name.Feature feature) {
        for (Name name : names) {
            if (name.is(feature)) {
                return true;
            }
        }
        return false;
    }
}
