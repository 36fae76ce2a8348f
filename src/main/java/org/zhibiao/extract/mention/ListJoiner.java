package org.zhibiao.extract.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.lexicon.ChunkKind;

/** Joins the names of an enumeration to one chunk, with what closes it, and reads departments that stand in short. */
final class ListJoiner {

    private static final int LONGEST_FIELD = 14;
    private static final int LONGEST_CLOSING = 12;
    /** What ends an item of a list in running text. */
    private static final int EDGES = Kinds.bits(ChunkKind.punctuationAnd(
            ChunkKind.MODAL,
            ChunkKind.BY,
            ChunkKind.WITH,
            ChunkKind.JOINER,
            ChunkKind.CLOSER,
            ChunkKind.PREP,
            ChunkKind.BODIES,
            ChunkKind.DE));

    private final DutyDictionary dictionary;
    private final String text;
    private final List<Chunk> chunks;
    private final List<Chunk> joined = new ArrayList<>();

    ListJoiner(DutyDictionary dictionary, String text, List<Chunk> chunks) {
        this.dictionary = dictionary;
        this.text = text;
        this.chunks = chunks;
    }

    List<Chunk> joined() {
        int at = 0;
        while (at < chunks.size()) {
            at = list(at);
        }
        return joined;
    }

    /** An item of a list: a name, or words that may be one in short. */
    private record Item(int start, int end, int next, List<Name> names) {}

    /** Adds the list that begins here, or the chunk as it is; gives the index behind. */
    private int list(int from) {
        Zone zone = chunks.get(from).zone();
        if (zone == Zone.MARK || zone == Zone.LABEL) {
            return chunks.get(from).is(ChunkKind.BODIES) ? marked(from) : copy(from);
        }
        if (zone == Zone.ROSTER) {
            return copy(from);
        }
        List<Item> items = new ArrayList<>();
        int at = from;
        Item item = item(at);
        while (item != null) {
            items.add(item);
            at = item.next();
            boolean more = at + 1 < chunks.size() && chunks.get(at).is(ChunkKind.JOINER);
            item = more ? item(at + 1) : null;
        }
        return items.isEmpty() ? copy(from) : close(from, items, at);
    }

    private int copy(int index) {
        joined.add(chunks.get(index));
        return index + 1;
    }

    private @Nullable Item item(int from) {
        Chunk first = chunks.get(from);
        if (first.is(ChunkKind.BODIES)) {
            int next = pastBracket(from + 1);
            return new Item(first.start(), first.end(), next, first.names());
        }
        int at = from;
        while (at < chunks.size()
                && !chunks.get(at).isAny(EDGES)
                && chunks.get(at).zone() == Zone.TEXT) {
            at++;
        }
        boolean listed = at < chunks.size()
                        && (chunks.get(at).is(ChunkKind.JOINER)
                                || chunks.get(at).is(ChunkKind.CLOSER))
                || at > from && isUnnamed(first.start(), chunks.get(at - 1).end());
        if (at == from || !listed) {
            return null;
        }
        int end = chunks.get(at - 1).end();
        return end - first.start() > LONGEST_FIELD ? null : new Item(first.start(), end, at, List.of());
    }

    /** 市教育局(市委教育工委)、…: a name in brackets behind a name does not end the list. */
    private int pastBracket(int at) {
        if (at < chunks.size()
                && chunks.get(at).is(ChunkKind.OPEN)
                && chunks.get(at).zone() == Zone.TEXT) {
            for (int i = at + 1; i < chunks.size(); i++) {
                if (chunks.get(i).is(ChunkKind.CLOSE)) {
                    return i + 1;
                }
                if (chunks.get(i).is(ChunkKind.STOP)) {
                    return at;
                }
            }
        }
        return at;
    }

    private int close(int from, List<Item> items, int next) {
        boolean closes = next < chunks.size() && chunks.get(next).is(ChunkKind.CLOSER);
        int behind = closes ? behindClosing(next) : next;
        boolean generic = closes && behind > next + 1;
        boolean shares = generic || sharesHead(items.getLast());
        List<Name> names = shares ? withFields(items) : named(items);
        int first = shares ? 0 : firstNamed(items);
        if (names.isEmpty() || first < 0) {
            return copy(from);
        }
        int begin = isLevel(items.getFirst())
                ? items.getFirst().start()
                : names.getFirst().start();
        copyUpTo(from, begin);
        Item last = items.getLast();
        boolean lastCounts = shares || !last.names().isEmpty() || isUnnamed(last.start(), last.end());
        if (!lastCounts) {
            return listUpTo(from, names);
        }
        int end = behind > 0 && behind <= chunks.size() ? chunks.get(behind - 1).end() : last.end();
        joined.add(new Chunk(begin, end, Kinds.of(ChunkKind.BODIES), Zone.TEXT, names));
        return behind;
    }

    /** 运营单位 ends a list of names as a name does. */
    private boolean isUnnamed(int from, int to) {
        return dictionary.isNoName(text.substring(from, to));
    }

    /** A list whose last items are no names ends with its last name. */
    private int listUpTo(int from, List<Name> names) {
        int end = names.getLast().end();
        joined.add(new Chunk(names.getFirst().start(), end, Kinds.of(ChunkKind.BODIES), Zone.TEXT, names));
        int at = from;
        while (at < chunks.size() && chunks.get(at).start() < end) {
            at++;
        }
        return at;
    }

    private void copyUpTo(int from, int begin) {
        for (int i = from; i < chunks.size() && chunks.get(i).start() < begin; i++) {
            Chunk chunk = chunks.get(i);
            joined.add(chunk.end() <= begin ? chunk : Chunk.of(chunk.start(), begin, ChunkKind.TEXT, chunk.zone()));
        }
    }

    /** Behind 等, 等有关部门 and 等有关部门主要负责同志. */
    private int behindClosing(int closer) {
        int at = closer + 1;
        int words = at;
        while (words < chunks.size()
                && chunks.get(words).end() - chunks.get(closer).end() <= LONGEST_CLOSING
                && isClosingWord(chunks.get(words))) {
            words++;
        }
        if (words > at && endsGenericHead(chunks.get(words - 1))) {
            at = words;
        } else if (at < chunks.size()
                && chunks.get(at).is(ChunkKind.BODIES)
                && !chunks.get(at).hasName(Name.Feature.NAMED)) {
            at++;
        }
        while (at < chunks.size() && chunks.get(at).is(ChunkKind.CLOSER)) {
            at++;
        }
        return at;
    }

    private static boolean isClosingWord(Chunk chunk) {
        return chunk.is(ChunkKind.TEXT) || chunk.is(ChunkKind.WHOLE) || chunk.is(ChunkKind.BODIES);
    }

    private boolean endsGenericHead(Chunk chunk) {
        int ending = dictionary.endingLength(text, chunk.start(), chunk.end());
        return ending > 0 && dictionary.isSharedHead(text.substring(chunk.end() - ending, chunk.end()));
    }

    /** Whether the head of the last name, 部门, is that of all. */
    private boolean sharesHead(Item last) {
        if (last.names().isEmpty()) {
            return false;
        }
        int ending = dictionary.endingLength(text, last.start(), last.end());
        return ending >= 2 && dictionary.isSharedHead(text.substring(last.end() - ending, last.end()));
    }

    private static List<Name> named(List<Item> items) {
        return items.stream().flatMap(item -> item.names().stream()).toList();
    }

    private static int firstNamed(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).names().isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** Every item is a name when at least half of them are names or fields. */
    private List<Name> withFields(List<Item> items) {
        long known = items.stream().filter(this::isKnownItem).count();
        if (known * 3 < items.size() * 2L || !isKnownItem(items.getFirst()) && !isLevel(items.getFirst())) {
            return named(items);
        }
        List<Name> names = new ArrayList<>();
        for (Item item : items) {
            if (!item.names().isEmpty()) {
                names.addAll(item.names());
            } else if (dictionary.isField(text.substring(item.start(), item.end()))
                    || !names.isEmpty()
                    || isKnownItem(item)) {
                names.add(new Name(item.start(), item.end(), EnumSet.of(Name.Feature.NAMED, Name.Feature.SHORT)));
            }
        }
        return names;
    }

    private boolean isLevel(Item item) {
        return dictionary.isLevel(text.substring(item.start(), item.end()));
    }

    private boolean isKnownItem(Item item) {
        return !item.names().isEmpty() || dictionary.endsInField(text, item.start(), item.end());
    }

    /** In marks everything up to the next role is one list, whatever stands between its names. */
    private int marked(int from) {
        List<Name> names = new ArrayList<>();
        int at = from;
        int end = from;
        while (at < chunks.size() && isListed(chunks.get(at), chunks.get(from).zone())) {
            boolean closing = at > from
                    && chunks.get(at - 1).is(ChunkKind.CLOSER)
                    && !chunks.get(at).hasName(Name.Feature.NAMED);
            if (chunks.get(at).is(ChunkKind.BODIES)) {
                names.addAll(closing ? List.of() : chunks.get(at).names());
                end = at;
            }
            at++;
        }
        joined.add(new Chunk(
                chunks.get(from).start(),
                chunks.get(end).end(),
                Kinds.of(ChunkKind.BODIES),
                chunks.get(from).zone(),
                names));
        return end + 1;
    }

    private static boolean isListed(Chunk chunk, Zone zone) {
        return chunk.zone() == zone
                && !chunk.is(ChunkKind.ROLE)
                && !chunk.is(ChunkKind.LABEL)
                && !chunk.is(ChunkKind.WITH)
                && !chunk.is(ChunkKind.BY);
    }
}
