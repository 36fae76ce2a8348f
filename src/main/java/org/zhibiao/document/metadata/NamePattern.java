package org.zhibiao.document.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhibiao.document.Region;
import org.zhibiao.document.content.MetadataField;

/**
 * How a researcher names files, such as <code>{year}{province}{city}.txt</code>: the fields {@code year, province,
 * city, county, region, title, genre} in braces, {@code *} for anything, all else as it stands.
 */
public final class NamePattern {

    private static final Pattern ELEMENT = Pattern.compile("\\{([^{}]*)\\}|\\*|[^{}*]+|[{}]");
    private static final List<String> FIELDS =
            List.of("year", "province", "city", "county", "region", "title", "genre");
    private static final String KNOWN =
            "known are {year}, {province}, {city}, {county}, {region}, {title}, {genre} and *";

    private sealed interface Element {

        record Field(String name) implements Element {}

        record Words(String words) implements Element {}

        record Anything() implements Element {}
    }

    private final List<Element> elements;
    private final Gazetteer gazetteer;

    private NamePattern(List<Element> elements, Gazetteer gazetteer) {
        this.elements = List.copyOf(elements);
        this.gazetteer = gazetteer;
    }

    /**
     * Reads a pattern.
     *
     * @param gazetteer tells where in 河南许昌 the province ends
     * @throws IllegalArgumentException when it has a mistake; the message tells which
     */
    public static NamePattern parse(String pattern, Gazetteer gazetteer) {
        List<Element> elements = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Matcher matcher = ELEMENT.matcher(pattern);
        while (matcher.find()) {
            elements.add(element(pattern, matcher, seen));
        }
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("the pattern '" + pattern + "' has no field; " + KNOWN);
        }
        return new NamePattern(elements, gazetteer);
    }

    private static Element element(String pattern, Matcher matcher, Set<String> seen) {
        String words = matcher.group();
        if (words.equals("{") || words.equals("}")) {
            throw new IllegalArgumentException("the pattern '" + pattern + "' has a '" + words
                    + "' without its other half at character " + (matcher.start() + 1) + "; write fields as {year}");
        }
        String field = matcher.group(1);
        if (field == null) {
            return words.equals("*") ? new Element.Anything() : new Element.Words(words);
        }
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException(
                    "the pattern '" + pattern + "' has the field '{" + field + "}', which is not known; " + KNOWN);
        }
        if (!seen.add(field)) {
            throw new IllegalArgumentException("the pattern '" + pattern + "' has the field '{" + field + "}' twice");
        }
        return new Element.Field(field);
    }

    /**
     * What a file's name says: empty when it does not fit the pattern. Of province, city and county the most
     * exact one becomes the region, by its code where the name alone would not do.
     *
     * @param name a file's name; folders before it are passed over unless the pattern names some
     */
    public Map<MetadataField, String> match(String name) {
        boolean folders = elements.stream()
                .anyMatch(element ->
                        element instanceof Element.Words words && words.words().contains("/"));
        String words = folders ? name : name.substring(name.lastIndexOf('/') + 1);
        Map<String, String> values = new LinkedHashMap<>();
        return fits(words, 0, 0, values) ? fields(values) : Map.of();
    }

    private boolean fits(String name, int from, int index, Map<String, String> values) {
        if (index == elements.size()) {
            return from == name.length();
        }
        return switch (elements.get(index)) {
            case Element.Words words ->
                name.startsWith(words.words(), from)
                        && fits(name, from + words.words().length(), index + 1, values);
            case Element.Anything anything -> anyEnd(name, from, from, index, values, value -> true, "");
            case Element.Field field
            when field.name().equals("year") ->
                anyEnd(name, from, from + 4, index, values, value -> value.matches("(?:19|20)\\d{2}"), "year");
            case Element.Field field
            when Set.of("province", "city", "county").contains(field.name()) ->
                anyEnd(name, from, from + 2, index, values, value -> isPlace(field.name(), value), field.name())
                        || anyEnd(name, from, from + 2, index, values, value -> true, field.name());
            case Element.Field field -> anyEnd(name, from, from + 1, index, values, value -> true, field.name());
        };
    }

    /** Tries the longest value first. */
    private boolean anyEnd(
            String name,
            int from,
            int least,
            int index,
            Map<String, String> values,
            Predicate<String> right,
            String field) {
        for (int end = name.length(); end >= least; end--) {
            String value = name.substring(from, end);
            if (!value.contains("/") && right.test(value) && fits(name, end, index + 1, values)) {
                if (!field.isEmpty()) {
                    values.put(field, value);
                }
                return true;
            }
        }
        return false;
    }

    private boolean isPlace(String field, String value) {
        return gazetteer.named(value).stream()
                .anyMatch(place -> place.level()
                        .filter(level -> switch (field) {
                            case "province" -> level == Region.Level.PROVINCE;
                            case "city" ->
                                level != Region.Level.COUNTY || place.name().endsWith("市");
                            default -> level == Region.Level.COUNTY;
                        })
                        .isPresent());
    }

    private Map<MetadataField, String> fields(Map<String, String> values) {
        Map<MetadataField, String> fields = new EnumMap<>(MetadataField.class);
        values.forEach((field, value) -> {
            switch (field) {
                case "year" -> fields.put(MetadataField.YEAR, value);
                case "title" -> fields.put(MetadataField.TITLE, value);
                case "genre" -> fields.put(MetadataField.GENRE, value);
                case "region" -> fields.put(MetadataField.REGION, value);
                default -> {}
            }
        });
        List<String> places = Stream.of("province", "city", "county")
                .map(values::get)
                .filter(place -> place != null)
                .toList();
        if (!places.isEmpty()) {
            fields.put(MetadataField.REGION, region(places));
        }
        return fields;
    }

    /** The last of the names; its code, when only the places above it tell it from others of its name. */
    private String region(List<String> places) {
        String name = places.getLast();
        List<Region> all = gazetteer.named(name);
        List<Region> above = places.subList(0, places.size() - 1).stream()
                .flatMap(place -> gazetteer.named(place).stream())
                .toList();
        Optional<Region> within = all.stream()
                .filter(place -> above.stream().anyMatch(wider -> place.above().contains(wider.name())))
                .findFirst();
        return all.size() <= 1 ? name : within.flatMap(Region::code).orElse(name);
    }
}
