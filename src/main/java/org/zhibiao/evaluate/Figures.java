package org.zhibiao.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one part over some documents.
 *
 * @param gold how many records are asked for
 * @param paired how many of them were found: the support of {@code fields}
 * @param found records found, whatever their fields
 * @param record records found with every key field right
 * @param fields by field the share right among the records found, rounded to four places; empty when
 *     none was found
 */
public record Figures(int gold, int paired, Score found, Score record, Map<String, Double> fields) {

    /** Sums up pairings. */
    static Figures of(List<Pairing> pairings) {
        List<Match> matches =
                pairings.stream().flatMap(pairing -> pairing.matches().stream()).toList();
        int paired = matches.size();
        int gold = paired
                + pairings.stream()
                        .mapToInt(pairing -> pairing.missing().size())
                        .sum();
        int all = paired
                + pairings.stream()
                        .mapToInt(pairing -> pairing.spurious().size())
                        .sum();
        int right = (int) matches.stream().filter(Match::isRight).count();
        return new Figures(gold, paired, Score.of(paired, all, gold), Score.of(right, all, gold), shares(matches));
    }

    private static Map<String, Double> shares(List<Match> matches) {
        Map<String, Integer> right = new LinkedHashMap<>();
        matches.forEach(
                match -> match.fields().forEach((field, check) -> right.merge(field, check ? 1 : 0, Integer::sum)));
        Map<String, Double> shares = new LinkedHashMap<>();
        right.forEach((field, count) -> shares.put(field, Score.rounded((double) count / matches.size())));
        return Collections.unmodifiableMap(shares);
    }
}
