package org.zhibiao.record;

import java.util.Optional;

/**
 * What a target measures.
 *
 * @param phrase the shortest phrase of the text that names it; empty when the text leaves it out
 * @param id id of the canonical indicator in {@code models/indicators.csv} that the phrase is a name of
 */
public record Indicator(String phrase, Optional<String> id) {
}
