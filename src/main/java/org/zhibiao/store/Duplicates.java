package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Region;
import org.zhibiao.document.Shingles;
import org.zhibiao.document.content.MetadataField;

/**
 * Finds documents that are another one once more: from another site, in another format, as a reprint.
 *
 * <p>Two are the same when nothing that is known of them contradicts it (place, year, 发文字号), and either their texts are
 * nearly equal, or they have number and issuer, or title, place and year in common and the shorter text is for the most
 * part within the longer: the page that carries a plan and the notice that issues it share a number, and are two texts.
 * Of those that are the same the longest is shown. A document is joined only with one that is shown and that it is itself
 * the same as, never by a chain, and the longest come first, so that nothing depends on the order of the files.
 */
final class Duplicates {

    /** Two sites differ in a few characters and a line of furniture; two years of one report share less than half. */
    private static final double NEARLY_EQUAL = 0.85;

    private static final double MOSTLY_WITHIN = 0.5;

    /** In fewer pieces, texts that differ in their one number are nearly equal. */
    private static final int LEAST_PIECES = 200;

    /** Bounds the work where hundreds of texts have one title, and are parts of one. */
    private static final int MOST_COMPARED = 64;

    private static final int REMEMBERED = 16;

    private final Texts texts;
    private final Set<String> touched;
    private final Map<String, Shingles> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shingles> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Gives the text of a document. */
    @FunctionalInterface
    interface Texts {
        String of(String document) throws IOException;
    }

    /**
     * A document to compare.
     *
     * @param length of its text in code points
     * @param bands {@link Shingles#bands} of its text
     * @param standing how it stood until now
     */
    record Candidate(String name, int length, Metadata metadata, List<Long> bands, Standing standing) {

        /** Keeps its own copy of the list. */
        Candidate {
            bands = List.copyOf(bands);
        }
    }

    /**
     * Prepares a search.
     *
     * @param touched names of the documents that may be other than when they were last compared
     */
    Duplicates(Texts texts, Set<String> touched) {
        this.texts = texts;
        this.touched = Set.copyOf(touched);
    }

    /** Documents that are not shown, each with the name of the one that is. */
    Map<String, String> copies(List<Candidate> candidates) throws IOException {
        Map<String, String> copies = new HashMap<>();
        Map<String, List<Candidate>> shown = new HashMap<>();
        for (Candidate candidate : inOrder(candidates)) {
            List<String> keys = keys(candidate);
            Optional<Candidate> same = first(candidate, keys, shown);
            if (same.isPresent()) {
                copies.put(candidate.name(), same.get().name());
            } else {
                keys.forEach(key ->
                        shown.computeIfAbsent(key, unused -> new ArrayList<>()).add(candidate));
            }
        }
        return copies;
    }

    private static List<Candidate> inOrder(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.standing().apart())
                .sorted(Comparator.comparingInt(Candidate::length).reversed().thenComparing(Candidate::name))
                .toList();
    }

    private Optional<Candidate> first(Candidate candidate, List<String> keys, Map<String, List<Candidate>> shown)
            throws IOException {
        Set<Candidate> met = new LinkedHashSet<>();
        for (String key : keys) {
            List<Candidate> others = shown.getOrDefault(key, List.of());
            met.addAll(others.subList(0, Math.min(MOST_COMPARED, others.size())));
        }
        for (Candidate other : inOrder(List.copyOf(met))) {
            if (isSame(candidate, other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** What two documents that are the same have at least one of in common. */
    private static List<String> keys(Candidate candidate) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < candidate.bands().size(); i++) {
            keys.add("band " + i + " " + candidate.bands().get(i));
        }
        number(candidate.metadata()).ifPresent(keys::add);
        heading(candidate.metadata()).ifPresent(keys::add);
        return keys;
    }

    private static Optional<String> number(Metadata metadata) {
        return metadata.documentNumber()
                .flatMap(number -> metadata.issuer()
                        .map(issuer -> "number " + letters(number.value()) + " " + letters(issuer.value())));
    }

    private static Optional<String> heading(Metadata metadata) {
        Optional<String> place = metadata.region().map(Known::value).flatMap(Region::code);
        return place.flatMap(code -> metadata.year()
                .map(year -> "heading " + code + " " + year.value() + " "
                        + letters(metadata.title().value())));
    }

    private static String letters(String words) {
        StringBuilder letters = new StringBuilder();
        words.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private boolean isSame(Candidate candidate, Candidate other) throws IOException {
        boolean known = candidate.standing().copyOf().equals(Optional.of(other.name()))
                && !touched.contains(candidate.name())
                && !touched.contains(other.name());
        if (known) {
            return true;
        }
        if (contradict(candidate.metadata(), other.metadata())) {
            return false;
        }
        Shingles here = shingles(candidate.name());
        Shingles there = shingles(other.name());
        boolean nearlyEqual =
                Math.min(here.size(), there.size()) >= LEAST_PIECES && here.resemblance(there) >= NEARLY_EQUAL;
        return nearlyEqual
                || (haveInCommon(number(candidate.metadata()), number(other.metadata()))
                                || haveInCommon(heading(candidate.metadata()), heading(other.metadata())))
                        && here.containment(there) >= MOSTLY_WITHIN;
    }

    private static boolean haveInCommon(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    private Shingles shingles(String name) throws IOException {
        Shingles known = remembered.get(name);
        if (known == null) {
            known = Shingles.of(texts.of(name));
            remembered.put(name, known);
        }
        return known;
    }

    /** What is doubtful contradicts nothing. */
    private static boolean contradict(Metadata one, Metadata other) {
        return differ(one.documentNumber(), other.documentNumber())
                || isCertain(MetadataField.YEAR, one, other) && differ(one.year(), other.year())
                || isCertain(MetadataField.REGION, one, other)
                        && one.place().isPresent()
                        && other.place().isPresent()
                        && areApart(
                                one.place().get().value(), other.place().get().value());
    }

    private static boolean isCertain(MetadataField field, Metadata one, Metadata other) {
        return one.doubts().stream().noneMatch(doubt -> doubt.field() == field)
                && other.doubts().stream().noneMatch(doubt -> doubt.field() == field);
    }

    private static <T> boolean differ(Optional<Known<T>> one, Optional<Known<T>> other) {
        return one.isPresent()
                && other.isPresent()
                && !one.get().value().equals(other.get().value());
    }

    /** Whether neither place is the other or belongs to it. */
    private static boolean areApart(Region one, Region other) {
        return !one.name().equals(other.name())
                && !one.above().contains(other.name())
                && !other.above().contains(one.name());
    }
}
