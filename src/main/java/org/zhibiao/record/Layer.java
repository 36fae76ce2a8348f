package org.zhibiao.record;

/** The four layers of the codebook. */
public enum Layer implements Coded {
    /** A numeric statement about an indicator. */
    TARGET,
    /** A count of measures, tasks or actions. */
    MEASURE,
    /** An organisation or office-holder that is given a duty. */
    BODY,
    /** A time limit. */
    DEADLINE
}
