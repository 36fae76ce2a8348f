package org.zhibiao.document.content;

/**
 * How the bytes of a text were turned into characters.
 *
 * @param charset the charset's name
 * @param certainty how sure that is
 * @param damage what was wrong with the bytes and how it was read nevertheless, in one line; empty when nothing was
 */
public record Encoding(String charset, Certainty certainty, String damage) {

    /** Of bytes with which nothing was wrong. */
    public Encoding(String charset, Certainty certainty) {
        this(charset, certainty, "");
    }

    /** From sure to guessed. */
    public enum Certainty {
        /** A byte order mark says it. */
        MARKED,
        /** The bytes obey the rules of the charset, which other texts hardly ever do by chance. */
        VALID,
        /** The file says so of itself, and the bytes do not contradict it. */
        DECLARED,
        /** The frequencies of characters fit it best. */
        DETECTED,
        /** Nothing else fits without damage; some characters may be wrong. */
        ASSUMED
    }
}
