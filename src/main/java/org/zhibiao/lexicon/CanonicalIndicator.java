package org.zhibiao.lexicon;

import java.util.List;

/**
 * An indicator of the statistics, as {@code models/indicators.csv} lists it.
 *
 * @param id stable id: {@code urbanisation_rate_resident}
 * @param name Chinese name by statistical usage
 * @param english English name
 * @param aliases other ways texts write it
 * @param category part of the statistics
 * @param dimension what it is counted in
 * @param improvement which way is better: up, down, none
 * @param source where its definition stands
 */
public record CanonicalIndicator(
        String id,
        String name,
        String english,
        List<String> aliases,
        String category,
        Dimension dimension,
        String improvement,
        String source) {

    /** Another indicator of the same dimension and definition. */
    CanonicalIndicator named(String other, String itsName, String itsEnglish, List<String> itsAliases) {
        return new CanonicalIndicator(other, itsName, itsEnglish, itsAliases, category, dimension, improvement, source);
    }
}
