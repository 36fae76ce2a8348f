package org.zhibiao.lexicon;

import org.jspecify.annotations.Nullable;

/** A table or rule file that is missing or has a mistake; the message says where and how to mend it. */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A mistake at a line.
     *
     * @param file the table
     * @param line its line, from 1
     * @param wrong what is wrong
     * @param example a line of the right form
     */
    public LexiconException(String file, long line, String wrong, String example) {
        super(file + ", line " + line + ": " + wrong + "; a right line is: " + example);
    }

    /** A file that cannot be used at all, with what was thrown, if anything was. */
    public LexiconException(String file, String wrong, @Nullable Throwable cause) {
        super(file + ": " + wrong, cause);
    }
}
