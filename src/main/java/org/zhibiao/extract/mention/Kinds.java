package org.zhibiao.extract.mention;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.lexicon.ChunkKind;

/**
 * What a piece of a sentence can be, each with the value that the table gives it, mostly empty. Whether it is of a kind
 * is asked some hundred times for each piece, so that it is one look at a bit.
 *
 * @param bits a bit for each kind
 * @param values the kinds with their values
 */
public record Kinds(int bits, Map<ChunkKind, String> values) {

    /** Of no kind. */
    static final Kinds NONE = of(Map.of());

    private static final Map<ChunkKind, Kinds> SINGLE = new EnumMap<>(ChunkKind.class);

    static {
        for (ChunkKind kind : ChunkKind.values()) {
            SINGLE.put(kind, of(Map.of(kind, "")));
        }
    }

    /** Keeps its own copy. */
    public Kinds {
        values = Map.copyOf(values);
    }

    static Kinds of(Map<ChunkKind, String> values) {
        return new Kinds(bits(values.keySet()), values);
    }

    static Kinds of(ChunkKind kind) {
        Kinds single = SINGLE.get(kind);
        return single == null ? of(Map.of(kind, "")) : single;
    }

    /** The bits of some kinds. */
    public static int bits(Iterable<ChunkKind> kinds) {
        int bits = 0;
        for (ChunkKind kind : kinds) {
            bits |= bit(kind);
        }
        return bits;
    }

    @SuppressWarnings("EnumOrdinal") // which bit is whose is known here alone and stored nowhere
    private static int bit(ChunkKind kind) {
        return 1 << kind.ordinal();
    }

    /** Whether it can be of a kind. */
    public boolean has(ChunkKind kind) {
        return (bits & bit(kind)) != 0;
    }

    /** Whether it can be of one of some kinds. */
    public boolean hasAny(int some) {
        return (bits & some) != 0;
    }

    boolean isEmpty() {
        return bits == 0;
    }

    /** Whether it can be of one of some kinds and of no other. */
    boolean isOnly(int some) {
        return bits != 0 && (bits & ~some) == 0;
    }

    /** What the table says of it as a word of a kind. */
    Optional<String> value(ChunkKind kind) {
        return Optional.ofNullable(values.get(kind)).filter(value -> !value.isEmpty());
    }

    Kinds with(ChunkKind kind, String value) {
        Map<ChunkKind, String> more = new EnumMap<>(ChunkKind.class);
        more.putAll(values);
        more.put(kind, value);
        return of(more);
    }

    Kinds without(ChunkKind kind) {
        Map<ChunkKind, String> fewer = new EnumMap<>(ChunkKind.class);
        fewer.putAll(values);
        fewer.remove(kind);
        return of(fewer);
    }
}
