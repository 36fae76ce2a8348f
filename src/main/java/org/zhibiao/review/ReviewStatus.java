package org.zhibiao.review;

import org.zhibiao.record.Coded;

/** What became of a finding in review: the column {@code review} of data sets. */
public enum ReviewStatus implements Coded {
    /** Nobody has judged it. */
    NONE,
    /** It is right as it was found. */
    ACCEPTED,
    /** It is right with other values of some fields. */
    CORRECTED,
    /** The program missed it; a coder marked the words. */
    ADDED,
    /** It should not have been found. */
    REJECTED
}
