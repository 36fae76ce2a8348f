package org.zhibiao.document.content;

/**
 * Why a file is not taken, and what its owner can do.
 *
 * @param reason the kind of reason
 * @param fault what is wrong, to be read after the file's name: {@code has no text layer (12 scanned pages)}
 * @param advice what to do, as an imperative: {@code recognise its characters first}; may be empty
 */
public record Refusal(Reason reason, String fault, String advice) {

    /** Kinds of reason. */
    public enum Reason {
        /** Nothing but white space. */
        EMPTY,
        /** Pages that are pictures only. */
        NO_TEXT_LAYER,
        /** A format that is not read, or one that is locked by a password. */
        UNSUPPORTED,
        /** It breaks the rules of its own format so far that its text cannot be had. */
        DAMAGED,
        /** Beyond one of the {@link Limits} of size, pages, ratio or nesting. */
        TOO_LARGE,
        /** Reading took longer than {@link Limits#seconds()}. */
        TIMED_OUT
    }

    /** Fault and advice in one line, to be read after the file's name. */
    @Override
    public String toString() {
        return advice.isEmpty() ? fault : fault + "; " + advice;
    }
}
