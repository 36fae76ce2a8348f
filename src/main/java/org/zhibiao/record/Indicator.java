package org.zhibiao.record;

import java.util.Optional;

/**
 * What a target measures.
 *
 * @param phrase the shortest phrase of the text that names it; empty when the text leaves it out
 * @param id id of the canonical indicator in {@code models/indicators.csv} that the phrase is a name of
 * @param scope words of the phrase that only say where or of whom (市区, 园区), when it has an id
 */
public record Indicator(String phrase, Optional<String> id, Optional<String> scope) {

    /** An indicator whose scope nothing says. */
    public Indicator(String phrase, Optional<String> id) {
        this(phrase, id, Optional.empty());
    }
}
