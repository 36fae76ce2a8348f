package org.zhibiao.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.document.Region;
import org.zhibiao.document.metadata.Gazetteer;

/**
 * The administrative divisions of GB/T 2260, present and former, as {@code models/regions.csv} holds them.
 * A code may stand twice, for a division and the one that took its place (襄樊市 and 襄阳市, both 420600).
 */
public final class Regions implements Gazetteer {

    private static final String EXAMPLE = "411000,许昌市,许昌,prefecture,410000,,,,xuchang,";
    private static final List<String> COLUMNS = List.of(
            "code", "name", "short_names", "level", "parent", "valid_from", "valid_to", "note", "latin", "everyday");

    /**
     * A division in a stretch of years.
     *
     * @param region the division
     * @param first the first year
     * @param last the last year
     */
    public record Period(Region region, int first, int last) {}

    /** A line of the table. */
    private record Division(
            Table.Row row, String code, String name, Region.Level level, String parent, int from, int to) {

        boolean isFormer() {
            return to < Integer.MAX_VALUE;
        }

        boolean overlaps(Division other) {
            return from < other.to && other.from < to;
        }

        /** Where the table knows no first year, a successor seems to overlap the division that it replaced. */
        boolean contradicts(Division other) {
            return name.equals(other.name) || isFormer() == other.isFormer() && overlaps(other);
        }
    }

    private final Map<String, List<Division>> divisions = new HashMap<>();
    private final Map<String, List<Region>> named = new HashMap<>();
    private final Map<String, Region> coded = new HashMap<>();
    private final Map<String, List<Region>> latin = new HashMap<>();
    private final Set<String> everyday = new HashSet<>();
    private final BitSet firstCharacters = new BitSet();
    private final BitSet secondCharacters = new BitSet();

    Regions(ModelFile file) {
        List<Division> rows = Table.read(file, EXAMPLE, COLUMNS).rows().stream()
                .map(Regions::division)
                .toList();
        rows.forEach(this::addUnique);
        rows.forEach(this::requireParent);
        rows.stream()
                .sorted(Comparator.comparing(Division::isFormer).thenComparing(Division::level))
                .forEach(this::index);
        // Looked up at every character of a document.
        named.replaceAll((name, regions) -> List.copyOf(regions));
        latin.replaceAll((name, regions) -> List.copyOf(regions));
        named.keySet().stream().filter(name -> name.length() > 1).forEach(name -> {
            firstCharacters.set(name.charAt(0));
            secondCharacters.set(name.charAt(1));
        });
    }

    private static Division division(Table.Row row) {
        String code = row.required("code");
        if (!code.matches("[1-9]\\d{5}")) {
            throw row.wrong("'" + code + "' is no code of six digits");
        }
        Division division = new Division(
                row,
                code,
                row.required("name"),
                level(row),
                row.get("parent"),
                year(row, "valid_from", 0),
                year(row, "valid_to", Integer.MAX_VALUE));
        if (division.from() > division.to()) {
            throw row.wrong("valid_from " + division.from() + " is later than valid_to " + division.to());
        }
        return division;
    }

    private static Region.Level level(Table.Row row) {
        return switch (row.required("level")) {
            case "province" -> Region.Level.PROVINCE;
            case "prefecture" -> Region.Level.PREFECTURE;
            case "county" -> Region.Level.COUNTY;
            default ->
                throw row.wrong("'" + row.get("level") + "' is no level; known are province, prefecture, county");
        };
    }

    private static int year(Table.Row row, String column, int whenEmpty) {
        String year = row.get(column);
        if (!year.matches("(?:[12]\\d{3})?")) {
            throw row.wrong("column '" + column + "' holds '" + year + "', which is no year");
        }
        return year.isEmpty() ? whenEmpty : Integer.parseInt(year);
    }

    private void addUnique(Division division) {
        List<Division> same = divisions.computeIfAbsent(division.code(), code -> new ArrayList<>());
        for (Division other : same) {
            if (other.contradicts(division)) {
                throw division.row()
                        .wrong("code " + division.code() + " already stands for " + other.name() + " at that time");
            }
        }
        same.add(division);
    }

    private void requireParent(Division division) {
        boolean province = division.level() == Region.Level.PROVINCE;
        if (province != division.parent().isEmpty()) {
            throw division.row().wrong(province ? "a province has no parent" : "column 'parent' is empty");
        }
        if (!province && parent(division).isEmpty()) {
            throw division.row().wrong("parent " + division.parent() + " is no division above " + division.name());
        }
    }

    private Optional<Division> parent(Division division) {
        List<Division> above = divisions.getOrDefault(division.parent(), List.of()).stream()
                .filter(other -> other.level().compareTo(division.level()) < 0)
                .toList();
        return above.stream()
                .filter(division::overlaps)
                .max(Comparator.comparingInt(Division::to))
                .or(() -> above.stream().max(Comparator.comparingInt(Division::to)));
    }

    private void index(Division division) {
        Region region = region(division);
        coded.putIfAbsent(division.code(), region);
        Set<String> names = new LinkedHashSet<>(division.row().list("short_names"));
        names.add(division.name());
        names.forEach(
                name -> named.computeIfAbsent(name, key -> new ArrayList<>()).add(region));
        if (!division.row().get("everyday").isEmpty()) {
            if (!division.row().get("everyday").equals("yes")) {
                throw division.row().wrong("column 'everyday' holds neither yes nor nothing");
            }
            everyday.addAll(division.row().list("short_names"));
        }
        for (String name : division.row().list("latin")) {
            if (!name.matches("[a-z]+(?: [a-z]+)*")) {
                throw division.row().wrong("'" + name + "' is no name in small Latin letters");
            }
            latin.computeIfAbsent(name.replace(" ", ""), key -> new ArrayList<>())
                    .add(region);
        }
    }

    private Region region(Division division) {
        return new Region(
                division.name(), Optional.of(division.code()), Optional.of(division.level()), above(division));
    }

    private List<String> above(Division division) {
        List<String> names = new ArrayList<>();
        for (Optional<Division> at = parent(division); at.isPresent(); at = parent(at.get())) {
            names.addFirst(at.get().name());
        }
        return names;
    }

    /**
     * The divisions of a level, present and former, by code, each with the years in which it was there. Where the table
     * knows no first or last year, it was there all the time. In the year in which one takes another's place and code,
     * it is the later.
     *
     * @param first the first year that is asked for
     * @param last the last year that is asked for
     */
    public List<Period> during(Region.Level level, int first, int last) {
        return divisions.values().stream()
                .flatMap(List::stream)
                .filter(division -> division.level() == level)
                .filter(division -> division.from() <= last && division.to() >= first)
                .sorted(Comparator.comparing(Division::code)
                        .thenComparing(Division::isFormer, Comparator.reverseOrder()))
                .map(division ->
                        new Period(region(division), Math.max(first, division.from()), Math.min(last, last(division))))
                .filter(period -> period.first() <= period.last())
                .toList();
    }

    private int last(Division division) {
        boolean replaced = divisions.getOrDefault(division.code(), List.of()).stream()
                .anyMatch(other -> other.from() == division.to());
        return replaced ? division.to() - 1 : division.to();
    }

    /** {@inheritDoc} Of present and of former ones, the widest come first. */
    @Override
    public List<Region> named(String name) {
        return named.getOrDefault(name, List.of());
    }

    @Override
    public boolean isEveryday(String shortName) {
        return everyday.contains(shortName);
    }

    /** {@inheritDoc} The widest come first. */
    @Override
    public List<Region> romanised(String name) {
        return latin.getOrDefault(name.toLowerCase(Locale.ROOT).replace(" ", ""), List.of());
    }

    @Override
    public boolean mayBegin(char first, char second) {
        return firstCharacters.get(first) && secondCharacters.get(second);
    }

    @Override
    public Optional<Region> coded(String code) {
        return Optional.ofNullable(coded.get(code.strip()));
    }
}
