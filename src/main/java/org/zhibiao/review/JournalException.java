package org.zhibiao.review;

import java.io.IOException;

/** A journal, or a file of decisions, that cannot be used. The message names file and line and says what to do. */
public final class JournalException extends IOException {

    private static final long serialVersionUID = 1L;

    JournalException(String message) {
        super(message);
    }

    JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
