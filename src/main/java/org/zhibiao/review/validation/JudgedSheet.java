package org.zhibiao.review.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;
import org.zhibiao.review.coding.CodingException;
import org.zhibiao.review.coding.Sheet;

/**
 * Reads a sample back that was written as a table and judged by a person: {@code right} is yes or no, {@code wrongFields} names
 * fields, {@code missedTargets} and the like are numbers. What is left empty is not judged.
 */
public final class JudgedSheet {

    private static final Set<String> YES = Set.of("yes", "y", "1", "true", "是", "对");
    private static final Set<String> NO = Set.of("no", "n", "0", "false", "否", "错");

    private JudgedSheet() {}

    /**
     * Reads it.
     *
     * @throws CodingException when it is no such table, or a cell holds what it cannot; names file and row
     */
    public static List<SampleRow> read(Path file) throws IOException {
        List<SampleRow> rows = new ArrayList<>();
        for (Sheet.Row row : Sheet.read(file)) {
            rows.add(row(row, file + ", row " + row.number()));
        }
        return rows;
    }

    private static SampleRow row(Sheet.Row row, String place) throws CodingException {
        Map<String, String> cells = row.values();
        for (String needed : List.of("kind", "stratum", "population", "doc", "item", "start", "end", "right")) {
            if (!cells.containsKey(needed)) {
                throw new CodingException(
                        place + ": there is no column '" + needed + "'; give the table that validate wrote, filled in");
            }
        }
        boolean isFinding = "finding".equals(cells.get("kind"));
        Map<Layer, Integer> found = new EnumMap<>(Layer.class);
        Map<Layer, Integer> missed = new EnumMap<>(Layer.class);
        for (Layer layer : isFinding ? new Layer[0] : Layer.values()) {
            found.put(layer, number(cells, "found" + plural(layer), place).orElse(0));
            number(cells, "missed" + plural(layer), place).ifPresent(count -> missed.put(layer, count));
        }
        if (!missed.isEmpty() && missed.size() < Layer.values().length) {
            throw new CodingException(
                    place + ": write a number, 0 where nothing is missed, in each column of what is missed");
        }
        Optional<SampleRow.Verdict> verdict = isFinding
                ? right(cells, place).map(right -> new SampleRow.Verdict(right, wrong(cells), Map.of()))
                : Optional.of(new SampleRow.Verdict(true, List.of(), missed)).filter(all -> !missed.isEmpty());
        Span span = new Span(
                number(cells, "start", place).orElse(0),
                number(cells, "end", place).orElse(1),
                cells.getOrDefault("raw", ""));
        return new SampleRow(
                cells.getOrDefault("stratum", ""),
                number(cells, "population", place).orElse(1),
                cells.getOrDefault("doc", ""),
                cells.getOrDefault("item", ""),
                isFinding ? Optional.of(layer(cells, place)) : Optional.empty(),
                Map.of(),
                span,
                cells.getOrDefault("sentence", ""),
                found,
                verdict);
    }

    /** What the columns of a layer end in: {@code foundTargets}. */
    public static String plural(Layer layer) {
        return switch (layer) {
            case TARGET -> "Targets";
            case MEASURE -> "Measures";
            case BODY -> "Bodies";
            case DEADLINE -> "Deadlines";
        };
    }

    private static Layer layer(Map<String, String> cells, String place) throws CodingException {
        try {
            return Coded.of(Layer.class, cells.getOrDefault("layer", ""));
        } catch (IllegalArgumentException e) {
            throw new CodingException(place + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Boolean> right(Map<String, String> cells, String place) throws CodingException {
        String said = cells.getOrDefault("right", "").toLowerCase(Locale.ROOT);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (!YES.contains(said) && !NO.contains(said)) {
            throw new CodingException(place + ": right is '" + said + "'; write yes or no");
        }
        return Optional.of(YES.contains(said));
    }

    private static List<String> wrong(Map<String, String> cells) {
        return Arrays.stream(cells.getOrDefault("wrongFields", "").split("[,;，；、\\s]+"))
                .filter(field -> !field.isEmpty())
                .toList();
    }

    private static Optional<Integer> number(Map<String, String> cells, String column, String place)
            throws CodingException {
        String said = cells.getOrDefault(column, "");
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (!said.matches("\\d{1,9}")) {
            throw new CodingException(place + ": " + column + " is '" + said + "'; write a whole number");
        }
        return Optional.of(Integer.valueOf(said));
    }
}
