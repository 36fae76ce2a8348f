package org.zhibiao.extract.mention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.lexicon.ChunkKind;

/**
 * A piece of a sentence.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param kinds what it can be to a construction, with the value that the table gives it, mostly empty
 * @param zone the part of the text in which it stands
 * @param names for {@link ChunkKind#BODIES} the names in it
 */
public record Chunk(int start, int end, Map<ChunkKind, String> kinds, Zone zone, List<Name> names) {

    /** Keeps its own copies. */
    public Chunk {
        kinds = Map.copyOf(kinds);
        names = List.copyOf(names);
    }

    static Chunk of(int start, int end, ChunkKind kind, Zone zone) {
        return new Chunk(start, end, Map.of(kind, ""), zone, List.of());
    }

    /** Whether it can be of a kind. */
    public boolean is(ChunkKind kind) {
        return kinds.containsKey(kind);
    }

    /** What the table says of it as a word of a kind. */
    public Optional<String> value(ChunkKind kind) {
        return Optional.ofNullable(kinds.get(kind)).filter(value -> !value.isEmpty());
    }

    /** Whether a name in it has a feature. */
    public boolean hasName(Name.Feature feature) {
        return names.stream().anyMatch(name -> name.is(feature));
    }
}
