package org.zhibiao.record;

/** Whether a number is aimed at or reported. */
public enum Status implements Coded {
    /** To be reached, promised, planned. */
    TARGET,
    /** Reported as reached; estimates for the year just ended included. */
    ACTUAL
}
