package org.zhibiao.review;

/** Which records make up a data set. */
public enum Edition {
    /**
     * As people say they should be: corrected, with what was added, without what was rejected and without excluded documents.
     * What nobody has judged is as it was found.
     */
    REVIEWED,
    /** As the rules find them. What was said of each is told beside it and changes nothing. */
    AS_EXTRACTED
}
