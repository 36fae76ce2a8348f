package org.zhibiao.store;

import java.io.IOException;

/** A folder that cannot be used as a knowledge base. The message names it and says what to do, in one line. */
public final class KnowledgeBaseException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is the matter with the folder. */
    public enum Reason {
        /** It is not there, or holds something else. */
        NO_KNOWLEDGE_BASE,
        /** Another version of the program wrote it. */
        OTHER_VERSION,
        /** Another process is writing it. */
        LOCKED,
        /** Lucene cannot read it. */
        DAMAGED
    }

    private final Reason reason;

    KnowledgeBaseException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    KnowledgeBaseException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What is the matter. */
    public Reason reason() {
        return reason;
    }
}
