package org.zhibiao.document.content;

import org.jspecify.annotations.Nullable;

/** A file, or a part of one, that cannot be taken for a document. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** With what is wrong and what to do about it. */
    public UnreadableDocumentException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    /** The same, with what a parser threw, if it threw anything. */
    public UnreadableDocumentException(Refusal refusal, @Nullable Throwable cause) {
        super(refusal.toString(), cause);
        this.refusal = refusal;
    }

    /** Why it was refused. */
    public Refusal refusal() {
        return refusal;
    }
}
