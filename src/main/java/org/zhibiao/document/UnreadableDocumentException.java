package org.zhibiao.document;

/** A file that cannot be taken for a document. The message says why and what to do, in one line. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What it is that the file lacks. */
    public enum Reason {
        /** Nothing but white space. */
        EMPTY,
        /** Not text. */
        BINARY,
        /** Larger than the limit. */
        TOO_LARGE
    }

    private final Reason reason;

    /** With a reason and a line that says what to do. */
    public UnreadableDocumentException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }
}
