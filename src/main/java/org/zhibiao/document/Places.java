package org.zhibiao.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves names of places by the table; several divisions share many names (朝阳区, 鼓楼区). */
final class Places {

    /** The longest name in GB/T 2260 has 15 characters. */
    private static final int LONGEST_NAME = 16;
    /** A place named once or twice may be anyone's. */
    private static final int LEAST_VOTES = 3;
    private static final double CLEAR_LEAD = 1.5;

    private final Gazetteer gazetteer;
    private final String context;

    /**
     * Looks names up for one document.
     *
     * @param context normalised words near the name; a province or prefecture named there decides between divisions of one name
     */
    Places(Gazetteer gazetteer, String context) {
        this.gazetteer = gazetteer;
        this.context = context;
    }

    /** A name with those above it written before it (河南省许昌市), as far as the table knows it; else the name alone. */
    Region named(String words) {
        return startingWith(words).filter(start -> start.length() == words.length())
                .map(Start::region).orElseGet(() -> chosen(words).orElseGet(() -> Region.named(words)));
    }

    /**
     * A place named at the start of a text.
     *
     * @param region the place
     * @param length how many characters name it
     */
    record Start(Region region, int length) {
    }

    /** The place that a text opens with: the last of a row of names each of which lies in the one before. */
    Optional<Start> startingWith(String words) {
        Optional<Start> found = longestAt(words, 0, Optional.empty());
        while (found.isPresent()) {
            Optional<Start> deeper = longestAt(words, found.get().length(), found.map(Start::region));
            if (deeper.isEmpty()) {
                return found;
            }
            found = deeper;
        }
        return found;
    }

    private Optional<Start> longestAt(String words, int from, Optional<Region> above) {
        for (int end = Math.min(words.length(), from + LONGEST_NAME); end >= from + 2; end--) {
            String name = words.substring(from, end);
            Optional<Region> region = above.isEmpty() ? chosen(name)
                    : gazetteer.named(name).stream().filter(place -> place.above().contains(above.get().name())).findFirst();
            if (region.isPresent()) {
                return Optional.of(new Start(region.get(), end));
            }
        }
        return Optional.empty();
    }

    /** The division of a name: the only one, the one whose province or prefecture is named nearby; else none with a code. */
    private Optional<Region> chosen(String name) {
        List<Region> places = new ArrayList<>(gazetteer.named(name));
        List<Region> full = places.stream().filter(place -> place.name().equals(name)).toList();
        places = full.isEmpty() ? places : new ArrayList<>(full);
        if (places.size() <= 1) {
            return places.stream().findFirst();
        }
        List<Region> near = places.stream().filter(this::isNear).toList();
        List<Region> left = near.isEmpty() ? places : near;
        Region first = left.getFirst();
        boolean sameOrWithin = left.stream().allMatch(place -> place == first || place.above().contains(first.name())
                || place.code().equals(first.code()) || place.name().equals(first.name()) && place.above().equals(first.above()));
        if (sameOrWithin) {
            return Optional.of(first);
        }
        return full.isEmpty() ? Optional.empty() : Optional.of(Region.named(name));
    }

    private boolean isNear(Region place) {
        return place.above().stream().anyMatch(above -> context.contains(stem(above)));
    }

    /** 河南 of 河南省, 广西 of 广西壮族自治区, 许昌 of 许昌市. */
    private static String stem(String name) {
        return name.endsWith("自治区") || name.endsWith("自治州") || name.length() <= 3
                ? name.substring(0, name.startsWith("内蒙古") ? 3 : 2) : name.substring(0, name.length() - 1);
    }

    /** The place of a kind (市, 县, 省) whose name a text uses most, if it outdoes all others clearly. */
    Optional<Region> mostNamed(String text, char kind) {
        Map<Region, Integer> votes = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            int length = lengthAt(text, i);
            if (length > 0) {
                Optional<Region> place = chosen(text.substring(i, i + length));
                place.filter(region -> region.name().charAt(region.name().length() - 1) == kind)
                        .ifPresent(region -> votes.merge(region, 1, Integer::sum));
                i += length - 1;
            }
        }
        return winner(votes);
    }

    /** A prefecture's own counties and cities may be named about as often as itself. */
    private static Optional<Region> winner(Map<Region, Integer> votes) {
        Optional<Map.Entry<Region, Integer>> first = votes.entrySet().stream().max(Map.Entry.comparingByValue());
        return first.filter(most -> {
            int rival = votes.entrySet().stream().filter(other -> other != most)
                    .filter(other -> !other.getKey().above().contains(most.getKey().name()))
                    .mapToInt(Map.Entry::getValue).max().orElse(0);
            return most.getValue() >= LEAST_VOTES && most.getValue() >= rival * CLEAR_LEAD;
        }).map(Map.Entry::getKey);
    }

    private int lengthAt(String text, int from) {
        for (int end = Math.min(text.length(), from + 7); end >= from + 2; end--) {
            if (!gazetteer.named(text.substring(from, end)).isEmpty()) {
                return end - from;
            }
        }
        return 0;
    }
}
