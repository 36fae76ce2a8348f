package org.zhibiao.extract.construct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibiao.extract.mention.Chunk;
import org.zhibiao.extract.mention.Kinds;
import org.zhibiao.extract.mention.Name;
import org.zhibiao.lexicon.ChunkKind;

/** A pattern over chunks, such as {@code ^ adverb* who:bodies[named] modal @}. Immutable. */
final class Pattern {

    /** How many chunks {@code ...} passes over at most: a clause has hardly more before its verb. */
    private static final int LONGEST_GAP = 8;

    private static final int CLAUSE_ENDS =
            Kinds.bits(List.of(ChunkKind.COMMA, ChunkKind.STOP, ChunkKind.COLON, ChunkKind.CLOSE));
    private static final int BEFORE_CLAUSE =
            Kinds.bits(List.of(ChunkKind.COMMA, ChunkKind.STOP, ChunkKind.COLON, ChunkKind.OPEN, ChunkKind.CLOSE));

    private final List<Element> elements;

    private Pattern(List<Element> elements) {
        this.elements = elements;
    }

    /** What stands at one place of a pattern. */
    private sealed interface Element {
        /** The beginning of a clause. */
        record Clause() implements Element {}

        /** The end of a clause or of the sentence. */
        record End() implements Element {}

        /** Where the duty begins. */
        record Duty() implements Element {}

        /** Some chunks of the same clause, as few as will do. */
        record Gap() implements Element {}

        /** So many chunks of one of some kinds. */
        record Some(String capture, List<Alternative> of, int kinds, int least, int most, boolean not)
                implements Element {
            boolean isNeeded() {
                return least > 0 && !not;
            }
        }
    }

    private record Alternative(
            ChunkKind kind, Set<Name.Feature> wanted, Set<Name.Feature> unwanted, Optional<String> value) {
        boolean fits(Chunk chunk) {
            return chunk.is(kind)
                    && wanted.stream().allMatch(chunk::hasName)
                    && unwanted.stream().noneMatch(chunk::hasName)
                    && value.filter(word -> !chunk.value(kind).equals(Optional.of(word)))
                            .isEmpty();
        }
    }

    /**
     * Where a pattern fits.
     *
     * @param captures the chunks that its named elements took
     * @param from index of the first chunk
     * @param to index behind the last
     * @param duty index of the chunk at which the duty begins
     */
    record Fit(Map<String, Chunk> captures, int from, int to, Optional<Integer> duty) {}

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException when it has a mistake; the message says which
     */
    static Pattern of(String source) {
        List<Element> elements = new ArrayList<>();
        for (String word : source.strip().split("\\s+")) {
            elements.add(element(word));
        }
        return new Pattern(List.copyOf(elements));
    }

    private static Element element(String word) {
        return switch (word) {
            case "^" -> new Element.Clause();
            case "$" -> new Element.End();
            case "@" -> new Element.Duty();
            case "..." -> new Element.Gap();
            default -> some(word);
        };
    }

    private static Element some(String word) {
        boolean not = word.startsWith("!");
        int colon = word.indexOf(':');
        String capture = colon < 0 ? "" : word.substring(0, colon);
        String rest = word.substring(not ? 1 : colon + 1);
        char last = rest.isEmpty() ? ' ' : rest.charAt(rest.length() - 1);
        String kinds = "?*+".indexOf(last) >= 0 ? rest.substring(0, rest.length() - 1) : rest;
        List<Alternative> alternatives =
                Arrays.stream(kinds.split("\\|")).map(Pattern::alternative).toList();
        int least = last == '?' || last == '*' ? 0 : 1;
        int most = last == '*' || last == '+' ? LONGEST_GAP : 1;
        int bits = Kinds.bits(alternatives.stream().map(Alternative::kind).toList());
        return new Element.Some(capture, alternatives, bits, least, most, not);
    }

    private static Alternative alternative(String word) {
        int bracket = word.indexOf('[');
        String kind = bracket < 0 ? word : word.substring(0, bracket);
        ChunkKind known = Arrays.stream(ChunkKind.values())
                .filter(other -> other.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + kind + "' is no kind of chunk; known are "
                        + Arrays.stream(ChunkKind.values()).map(ChunkKind::code).collect(Collectors.joining(", "))));
        if (bracket < 0) {
            return new Alternative(known, Set.of(), Set.of(), Optional.empty());
        }
        if (!word.endsWith("]")) {
            throw new IllegalArgumentException("'" + word + "' has a [ without a ]");
        }
        String inside = word.substring(bracket + 1, word.length() - 1);
        return known == ChunkKind.BODIES
                ? new Alternative(known, features(inside, false), features(inside, true), Optional.empty())
                : new Alternative(known, Set.of(), Set.of(), Optional.of(inside));
    }

    private static Set<Name.Feature> features(String words, boolean unwanted) {
        return Arrays.stream(words.split(","))
                .filter(word -> word.startsWith("!") == unwanted)
                .map(word -> feature(unwanted ? word.substring(1) : word))
                .collect(Collectors.toSet());
    }

    private static Name.Feature feature(String word) {
        return Arrays.stream(Name.Feature.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no feature of bodies; known are "
                        + Arrays.stream(Name.Feature.values())
                                .map(known -> known.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** The names of its captures. */
    Set<String> captures() {
        return elements.stream()
                .filter(Element.Some.class::isInstance)
                .map(element -> ((Element.Some) element).capture())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether it says where the duty begins. */
    boolean saysDuty() {
        return elements.stream().anyMatch(Element.Duty.class::isInstance);
    }

    /**
     * Whether it may fit a sentence at all.
     *
     * @param kinds the bits of all kinds that the chunks of the sentence can be
     */
    boolean mayFit(int kinds) {
        for (Element element : elements) {
            if (element instanceof Element.Some some && some.isNeeded() && (some.kinds() & kinds) == 0) {
                return false;
            }
        }
        return true;
    }

    /** How it fits at a chunk. */
    Optional<Fit> at(List<Chunk> chunks, int from) {
        return fit(chunks, from, 0, new Trail(from, new HashMap<>(), Optional.empty()));
    }

    /** What has been matched so far. */
    private record Trail(int from, Map<String, Chunk> captures, Optional<Integer> duty) {
        Trail with(String capture, Chunk chunk) {
            if (capture.isEmpty()) {
                return this;
            }
            Map<String, Chunk> more = new HashMap<>(captures);
            more.put(capture, chunk);
            return new Trail(from, more, duty);
        }
    }

    private Optional<Fit> fit(List<Chunk> chunks, int at, int element, Trail trail) {
        if (element == elements.size()) {
            return Optional.of(new Fit(Map.copyOf(trail.captures()), trail.from(), at, trail.duty()));
        }
        return switch (elements.get(element)) {
            case Element.Clause ignored ->
                beginsClause(chunks, at) ? fit(chunks, at, element + 1, trail) : Optional.empty();
            case Element.End ignored -> endsClause(chunks, at) ? fit(chunks, at, element + 1, trail) : Optional.empty();
            case Element.Duty ignored ->
                fit(chunks, at, element + 1, new Trail(trail.from(), trail.captures(), Optional.of(at)));
            case Element.Gap ignored -> gap(chunks, at, element, trail);
            case Element.Some some -> some(chunks, at, element, some, trail);
        };
    }

    private static boolean beginsClause(List<Chunk> chunks, int at) {
        return at == 0 || chunks.get(at - 1).isAny(BEFORE_CLAUSE);
    }

    private static boolean endsClause(List<Chunk> chunks, int at) {
        return at >= chunks.size() || chunks.get(at).isAny(CLAUSE_ENDS);
    }

    private Optional<Fit> gap(List<Chunk> chunks, int at, int element, Trail trail) {
        for (int passed = 0; passed <= LONGEST_GAP; passed++) {
            Optional<Fit> fit = fit(chunks, at + passed, element + 1, trail);
            if (fit.isPresent() || endsClause(chunks, at + passed)) {
                return fit;
            }
        }
        return Optional.empty();
    }

    /** As many as there are, then fewer. */
    private Optional<Fit> some(List<Chunk> chunks, int at, int element, Element.Some some, Trail trail) {
        if (some.not()) {
            boolean fits = at < chunks.size() && fits(some, chunks.get(at));
            return fits ? Optional.empty() : fit(chunks, at, element + 1, trail);
        }
        int most = 0;
        while (most < some.most() && at + most < chunks.size() && fits(some, chunks.get(at + most))) {
            most++;
        }
        for (int taken = most; taken >= some.least(); taken--) {
            Trail longer = taken == 0 ? trail : trail.with(some.capture(), chunks.get(at + taken - 1));
            Optional<Fit> fit = fit(chunks, at + taken, element + 1, longer);
            if (fit.isPresent()) {
                return fit;
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Element.Some some, Chunk chunk) {
        if (chunk.isAny(some.kinds())) {
            for (Alternative alternative : some.of()) {
                if (alternative.fits(chunk)) {
                    return true;
                }
            }
        }
        return false;
    }
}
