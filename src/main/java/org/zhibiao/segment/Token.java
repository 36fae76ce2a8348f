package org.zhibiao.segment;

/**
 * A word.
 *
 * @param start first position in the line, in chars
 * @param end position after the last
 * @param text the word
 * @param tag its part of speech in the PKU set that HanLP uses: n, v, a, m, q …
 */
public record Token(int start, int end, String text, String tag) {

    /** A verb, and not one used as a noun. */
    public boolean isVerb() {
        return tag.startsWith("v") && !tag.equals("vn");
    }

    /** A noun of any kind, or an abbreviation that stands for one. */
    public boolean isNoun() {
        return tag.startsWith("n") || tag.equals("vn") || tag.equals("an") || tag.equals("j");
    }
}
