package org.zhibiao.compare;

import java.util.Locale;

/** Why two statements that are joined may not be about the same. */
public enum Doubt {
    /** Joined by words alone. */
    PHRASE(false),
    /** Only one scope is given. */
    SCOPE_MISSING(false),
    /** The scopes are not the same. */
    SCOPE_DIFFERS(true),
    /** Units of one kind. */
    UNIT(false),
    /** Two words for counting. */
    CLASSIFIER(false),
    /** Two verbs. */
    VERB(false),
    /** A state and what was done. */
    STOCK_AND_FLOW(false),
    /** A yearly average or a sum against one year. */
    YEARS(true),
    /** The first of several years is not known. */
    PERIOD(false),
    /** Values of another order. */
    MAGNITUDE(true),
    /** Not the whole year. */
    PART_OF_YEAR(true),
    /** From before the end of the year. */
    SAME_YEAR(true),
    /** Not final. */
    ESTIMATE(false),
    /** About so much. */
    RESULT_APPROXIMATE(false),
    /** More or less than so much. */
    RESULT_BOUNDED(true),
    /** It may be an aim. */
    RESULT_AMONG_AIMS(true),
    /** What there was before. */
    OLD_VALUE(true),
    /** Not the only one. */
    RESULTS_DISAGREE(false),
    /** No way is known to be better. */
    DIRECTION(true),
    /** Two values in one text. */
    SAME_DOCUMENT(false),
    /** A place without a code. */
    PLACE_BY_NAME(false),
    /** No year nearby. */
    YEAR_OF_DOCUMENT(false),
    /** Of the upper target. */
    UPPER_JOIN(false),
    /** Of the upper target. */
    UPPER_DISAGREE(false);

    private final boolean open;

    Doubt(boolean open) {
        this.open = open;
    }

    /** Its name in data sets: {@code part_of_year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a result of which it holds does not tell if the target was met. */
    boolean leavesOpen() {
        return open;
    }
}
