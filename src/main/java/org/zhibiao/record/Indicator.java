package org.zhibiao.record;

import java.util.Optional;

/**
 * What a target measures.
 *
 * @param phrase the shortest phrase of the text that names it; empty when the text leaves it out
 * @param id id of the canonical indicator in {@code models/indicators.csv} that the phrase is a name of
 * @param scope words of the phrase that narrow the canonical indicator: where, of whom, of which kind (市区, 园区, 冷链)
 * @param threshold the size that the things counted reach at least, where the phrase names one and has an id
 */
public record Indicator(String phrase, Optional<String> id, Optional<String> scope, Optional<Threshold> threshold) {

    /** An indicator of which nothing says a size. */
    public Indicator(String phrase, Optional<String> id, Optional<String> scope) {
        this(phrase, id, scope, Optional.empty());
    }

    /** An indicator whose scope nothing says. */
    public Indicator(String phrase, Optional<String> id) {
        this(phrase, id, Optional.empty());
    }
}
