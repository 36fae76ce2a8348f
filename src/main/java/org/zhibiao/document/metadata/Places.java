package org.zhibiao.document.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhibiao.document.Region;

/** Resolves names of places by the table; several divisions share many names (朝阳区, 鼓楼区). */
final class Places {

    /** The longest name in GB/T 2260 has 15 characters. */
    private static final int LONGEST_NAME = 16;
    /** A place named once or twice may be anyone's. */
    private static final int LEAST_MENTIONS = 3;
    /** A name of two characters that stands by itself less than once in so many times is the end of other words. */
    private static final int PIECES_AMONG = 12;

    private static final double CLEAR_LEAD = 1.5;
    /** A city of county level speaks for itself when it has nearly all that its prefecture is named by. */
    private static final double OWN_SHARE = 0.75;

    /** What may stand directly before a name: the ends of words such as 在, 代表, 印发, 2024年, and of places above it. */
    private static final String BEFORE_NAMES = "在于由向和与及的日年度表共发布达届省市州盟区县旗";

    private final Gazetteer gazetteer;
    private final String context;
    private final Map<String, Boolean> written = new HashMap<>();

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
        return startingWith(words)
                .filter(start -> start.length() == words.length())
                .map(Start::region)
                .orElseGet(() -> chosen(words).orElseGet(() -> Region.named(words)));
    }

    /**
     * A place named at the start of a text.
     *
     * @param region the place
     * @param length how many characters name it
     */
    record Start(Region region, int length) {}

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

    /**
     * A place that a text names.
     *
     * @param region the place: the last of a row of names each of which lies in the one before
     * @param start where the row of names begins
     * @param end where it ends
     * @param full whether the last of them is written in full: 许昌市, not 许昌
     */
    record Mention(Region region, int start, int end, boolean full) {}

    /**
     * The places that a text names, in one scan, each by its longest name. A piece of a longer name (陵县 in 临陵县) is
     * none, and neither is a county's short name (清水, 惠民) where its full one does not stand near.
     */
    List<Mention> mentionedIn(String words) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            if (lengthAt(words, i) == 0) {
                continue;
            }
            Optional<Start> start = startingWith(words.substring(i, Math.min(words.length(), i + 3 * LONGEST_NAME)));
            if (start.isPresent()) {
                Region region = start.get().region();
                int end = i + start.get().length();
                boolean full = words.substring(i, end).endsWith(region.name());
                if (full ? !isPiece(region, words, i) : !isCounty(region) || isWrittenInFull(region, words)) {
                    found.add(new Mention(region, i, end, full));
                }
                i = end - 1;
            }
        }
        return found;
    }

    private boolean isWrittenInFull(Region region, String words) {
        return context.contains(region.name()) || words.contains(region.name());
    }

    private static boolean isCounty(Region region) {
        return region.level().filter(Region.Level.COUNTY::equals).isPresent();
    }

    /** Names of one character and its kind are the ends of many longer ones, which the table may lack. */
    private static boolean isPiece(Region region, String words, int start) {
        return region.name().length() == 2
                && start > 0
                && Character.isIdeographic(words.charAt(start - 1))
                && BEFORE_NAMES.indexOf(words.charAt(start - 1)) < 0;
    }

    private Optional<Start> longestAt(String words, int from, Optional<Region> above) {
        for (int end = Math.min(words.length(), from + LONGEST_NAME); end >= from + 2; end--) {
            String name = words.substring(from, end);
            Optional<Region> region = above.isEmpty()
                    ? chosen(name)
                    : gazetteer.named(name).stream()
                            .filter(place -> place.above().contains(above.get().name()))
                            .findFirst();
            if (region.isPresent()) {
                return Optional.of(new Start(region.get(), end));
            }
        }
        return Optional.empty();
    }

    /** The division of a name: the only one, the one whose province or prefecture is named nearby; else none with a code. */
    private Optional<Region> chosen(String name) {
        List<Region> places = gazetteer.named(name);
        List<Region> full =
                places.stream().filter(place -> place.name().equals(name)).toList();
        places = full.isEmpty() ? widest(places) : full;
        if (places.size() <= 1) {
            return places.stream().findFirst();
        }
        List<Region> near = places.stream().filter(this::isNear).toList();
        List<Region> left = near.isEmpty() ? places : near;
        Region first = left.getFirst();
        if (left.stream().allMatch(place -> place.above().equals(first.above()))) {
            return Optional.of(first);
        }
        return full.isEmpty() ? Optional.empty() : Optional.of(Region.named(name));
    }

    /** 许昌 is 许昌市, not the former 许昌县 within it. */
    private static List<Region> widest(List<Region> places) {
        return places.stream()
                .filter(place -> places.stream().noneMatch(other -> isWithin(place, other)))
                .toList();
    }

    private boolean isNear(Region place) {
        return place.above().stream().anyMatch(above -> context.contains(stem(above)));
    }

    /** 河南 of 河南省, 广西 of 广西壮族自治区, 许昌 of 许昌市. */
    private static String stem(String name) {
        return name.endsWith("自治区") || name.endsWith("自治州") || name.length() <= 3
                ? name.substring(0, name.startsWith("内蒙古") ? 3 : 2)
                : name.substring(0, name.length() - 1);
    }

    /**
     * The place of a kind (市, 县, 省, any) that a text is about, by what it names: its name and those of the places
     * within it, if they outdo all others clearly.
     */
    Optional<Region> mostNamed(String text, Predicate<Region> kind) {
        Map<Region, Integer> mentions = mentions(text);
        List<Region> candidates = mentions.keySet().stream()
                .filter(place -> mentions.getOrDefault(place, 0) >= LEAST_MENTIONS && kind.test(place))
                .sorted(Comparator.comparingInt(place -> -total(mentions, place)))
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Region most = candidates.getFirst();
        boolean clear = candidates.stream()
                .filter(other -> !other.equals(most) && !isWithin(other, most))
                .allMatch(other -> total(mentions, most) >= total(mentions, other) * CLEAR_LEAD);
        return clear
                ? Optional.of(candidates.stream()
                        .filter(place ->
                                isWithin(place, most) && total(mentions, place) >= total(mentions, most) * OWN_SHARE)
                        .findFirst()
                        .orElse(most))
                : Optional.empty();
    }

    /** How often a text names a place and the places within it. */
    int named(String text, Region place) {
        return total(mentions(text), place);
    }

    private Map<Region, Integer> mentions(String text) {
        Map<Region, Integer> mentions = new HashMap<>();
        Map<Region, Integer> pieces = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            int length = lengthAt(text, i);
            if (length > 0) {
                String name = text.substring(i, i + length);
                int start = i;
                chosen(name).filter(place -> isMeant(place, name, text)).ifPresent(place -> {
                    mentions.merge(place, 1, Integer::sum);
                    pieces.merge(place, isPiece(place, text, start) ? 1 : 0, Integer::sum);
                });
                i += length - 1;
            }
        }
        // 成县 of 完成县城, always behind another word, is no place.
        mentions.entrySet()
                .removeIf(named ->
                        pieces.getOrDefault(named.getKey(), 0) * PIECES_AMONG > named.getValue() * (PIECES_AMONG - 1));
        return mentions;
    }

    /** Short names of many counties are everyday words (合作, 资源), and are names only beside the full one. */
    private boolean isMeant(Region place, String name, String text) {
        return !isCounty(place) || !gazetteer.isEveryday(name) || written.computeIfAbsent(place.name(), text::contains);
    }

    private static int total(Map<Region, Integer> mentions, Region place) {
        return mentions.entrySet().stream()
                .filter(entry -> entry.getKey().equals(place) || isWithin(entry.getKey(), place))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean isWithin(Region place, Region above) {
        return place.above().contains(above.name());
    }

    private int lengthAt(String text, int from) {
        if (!gazetteer.mayBegin(text.charAt(from), text.charAt(from + 1))) {
            return 0;
        }
        for (int end = Math.min(text.length(), from + 7); end >= from + 2; end--) {
            if (!gazetteer.named(text.substring(from, end)).isEmpty()) {
                return end - from;
            }
        }
        return 0;
    }
}
