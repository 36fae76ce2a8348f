package org.zhibiao.extract;

import java.util.EnumSet;
import java.util.Set;

/**
 * An aim of a document for its year that names its indicator but no number: 城镇登记失业率低于全国平均水平.
 *
 * @param indicator id of the canonical indicator, or the phrase that was looked for
 * @param start first position of the clause in the document's text, in code points
 * @param end position after the last
 * @param clause the clause that sets the aim, white space folded
 * @param sentence its sentence, white space folded
 * @param said what the clause says of the indicator
 */
public record WordedAim(String indicator, int start, int end, String clause, String sentence, Set<Said> said) {

    /** What a clause says of an indicator. */
    public enum Said {
        /** That it shall grow or fall: 经济增长. */
        CHANGES,
        /** That it shall reach something: 达到. */
        REACHES,
        /** How it shall be: 平稳. */
        STATE
    }

    /** Keeps its own copy of the set. */
    public WordedAim {
        said = said.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(said));
    }
}
