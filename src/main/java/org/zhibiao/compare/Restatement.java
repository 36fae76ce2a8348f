package org.zhibiao.compare;

import java.util.Locale;

/**
 * The same target in another document.
 *
 * @param join the other statement
 * @param kind how the two stand to each other
 * @param later whether the other document is the later one; false also when that is not known
 */
public record Restatement(Join join, Kind kind, boolean later) {

    /** How the later statement of a target stands to the earlier one. */
    public enum Kind {
        /** The value is equal. */
        REPEAT,
        /** The later one is more ambitious. */
        RAISED,
        /** The later one is less ambitious. */
        LOWERED,
        /** The values differ, and it is not known which is the later. */
        DIFFERENT;

        /** Its name in data sets: {@code raised}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the other document gives another value. */
    public boolean isRevision() {
        return kind != Kind.REPEAT;
    }
}
