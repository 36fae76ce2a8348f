package org.zhibiao.review.coding;

import java.io.IOException;

/** A coding that cannot be read. The message names file and place and says what to do. */
public final class CodingException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong where, and what to do. */
    public CodingException(String message) {
        super(message);
    }

    /** What is wrong where, and what to do. */
    public CodingException(String message, Throwable cause) {
        super(message, cause);
    }
}
