package org.zhibiao.store;

import java.util.Locale;
import org.zhibiao.document.content.Refusal;

/** What became of a source. */
public enum Outcome {
    /** It was not known before; now its documents are. */
    ADDED,
    /** It, the program or the tables are other than last time; what it gave before was replaced whole. */
    CHANGED,
    /** It, the program and the tables are as they were; its documents stay. */
    UNCHANGED,
    /** All its texts are known from other sources, which keep them; it is named as their source too. */
    DUPLICATE,
    /** Nothing but white space; there is nothing to keep, and nothing is wrong. */
    EMPTY,
    /** Its pages are pictures only. */
    NO_TEXT_LAYER,
    /** Its format is not read, or it is locked by a password. */
    UNSUPPORTED,
    /** It breaks the rules of its own format so far that its text cannot be had. */
    DAMAGED,
    /** It is beyond a limit of size, pages, ratio or nesting. */
    TOO_LARGE,
    /** Reading it took longer than the limit. */
    TIMED_OUT,
    /** The disk did not give it, or its analysis ended in an error of the program. */
    FAILED;

    /** The outcome of a refusal. */
    public static Outcome of(Refusal.Reason reason) {
        return switch (reason) {
            case EMPTY -> EMPTY;
            case NO_TEXT_LAYER -> NO_TEXT_LAYER;
            case UNSUPPORTED -> UNSUPPORTED;
            case DAMAGED -> DAMAGED;
            case TOO_LARGE -> TOO_LARGE;
            case TIMED_OUT -> TIMED_OUT;
        };
    }

    /** Whether the source gives documents. */
    public boolean givesDocuments() {
        return switch (this) {
            case ADDED, CHANGED, UNCHANGED, DUPLICATE -> true;
            case EMPTY, NO_TEXT_LAYER, UNSUPPORTED, DAMAGED, TOO_LARGE, TIMED_OUT, FAILED -> false;
        };
    }

    /** How it is written in tables: {@code no text layer}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
