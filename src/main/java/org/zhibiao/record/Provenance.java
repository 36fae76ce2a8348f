package org.zhibiao.record;

import java.util.List;

/**
 * Where a finding stands and what made it.
 *
 * @param document name of the document, as the user named its file
 * @param sentence the sentence that says it, white space folded
 * @param section the headings above it, outermost first; empty when the text has none
 * @param rule id of the rule in {@code models/rules.yaml} that made it
 */
public record Provenance(String document, String sentence, List<String> section, String rule) {

    /** Keeps its own copy of the headings. */
    public Provenance {
        section = List.copyOf(section);
    }
}
