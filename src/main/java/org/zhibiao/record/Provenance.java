package org.zhibiao.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Where a finding stands and what made it.
 *
 * @param document name of the document, as the user named its file
 * @param sentence the sentence that says it, white space folded
 * @param section the headings above it, outermost first; empty when the text has none
 * @param rule id of the rule in {@code models/rules.yaml} that made it
 * @param score how likely the whole record is right, above 0 and below 1; empty where nobody has weighed it, as in
 *     records coded by hand
 */
public record Provenance(
        String document, String sentence, List<String> section, String rule, Optional<BigDecimal> score) {

    private static final int PLACES = 3;
    /** No finding is certain, and none is certainly wrong. */
    private static final double LEAST = 0.001;

    /** Keeps its own copy of the headings. */
    public Provenance {
        section = List.copyOf(section);
    }

    /** Of what nobody has weighed. */
    public Provenance(String document, String sentence, List<String> section, String rule) {
        this(document, sentence, section, rule, Optional.empty());
    }

    /**
     * The same with a score.
     *
     * @param probability how likely the whole record is right, from 0 to 1; kept to three places
     */
    public Provenance scored(double probability) {
        BigDecimal rounded = BigDecimal.valueOf(Math.clamp(probability, LEAST, 1 - LEAST))
                .setScale(PLACES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return new Provenance(document, sentence, section, rule, Optional.of(rounded));
    }
}
