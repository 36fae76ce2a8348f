package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Status;

/**
 * What a field of targets was taken for: counts over the records found, by gold value and found value.
 *
 * @param field the field's name
 * @param values the field's values in the codebook's order, and those that gold leaves open
 * @param counts by gold value, then by found value; every pair of values is there
 */
public record Confusion(String field, List<String> values, Map<String, Map<String, Integer>> counts) {

    private static final String NONE = "none";
    private static final Map<String, Coded[]> LISTS = lists();

    private static Map<String, Coded[]> lists() {
        Map<String, Coded[]> lists = new LinkedHashMap<>();
        lists.put("status", Status.values());
        lists.put("comparator", Comparator.values());
        lists.put("measure", MeasureType.values());
        return lists;
    }

    /** The confusions of status, comparator and measure. */
    static List<Confusion> of(List<Match> targets) {
        return LISTS.entrySet().stream()
                .map(list -> of(list.getKey(), list.getValue(), targets))
                .toList();
    }

    private static Confusion of(String field, Coded[] list, List<Match> targets) {
        List<String> values =
                new ArrayList<>(Arrays.stream(list).map(Coded::code).toList());
        boolean open = targets.stream()
                .flatMap(match -> Stream.of(match.gold(), match.found()))
                .anyMatch(record -> record.text(field).isEmpty());
        if (open) {
            values.add(NONE);
        }
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (String gold : values) {
            Map<String, Integer> row = new LinkedHashMap<>();
            values.forEach(found -> row.put(found, 0));
            counts.put(gold, row);
        }
        targets.forEach(match -> Objects.requireNonNull(
                        counts.get(match.gold().text(field).orElse(NONE)))
                .merge(match.found().text(field).orElse(NONE), 1, Integer::sum));
        return new Confusion(field, List.copyOf(values), counts);
    }
}
