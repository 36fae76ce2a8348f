package org.zhibiao.compare;

import java.util.Locale;

/** What became of a target. */
public enum Verdict {
    /** The result is as aimed at, or better. */
    MET,
    /** The result is worse. */
    MISSED,
    /** A result that does not tell. */
    UNDECIDED,
    /** Documents, and no such result in them. */
    NO_RESULT,
    /** No document. */
    NO_DOCUMENT,
    /** The year is not over. */
    NOT_DUE,
    /** Nothing to join by. */
    NO_INDICATOR,
    /** Nothing to join by. */
    NO_PLACE,
    /** Nothing to join by. */
    NO_YEAR;

    /** Its name in data sets: {@code no_result}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
