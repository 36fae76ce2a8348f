package org.zhibiao.cli.terminal;

import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;

/**
 * A sentence with the words of a finding in it.
 *
 * @param before what stands before the words
 * @param words the words; empty when the sentence, of which white space is folded, does not hold them as they stand
 * @param after what stands behind them
 */
public record Highlight(String before, String words, String after) {

    /**
     * Finds the words in the sentence: where they stand more than once, the place before which the same stands as
     * in the text.
     *
     * @param textBefore the document's text up to the finding
     */
    public static Highlight of(Finding finding, String textBefore) {
        String sentence = finding.provenance().sentence();
        String words = finding.span().raw();
        int best = -1;
        int longest = -1;
        for (int at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
            int same = commonEnd(sentence.substring(0, at), textBefore);
            if (same > longest) {
                longest = same;
                best = at;
            }
        }
        return best < 0
                ? new Highlight(sentence, "", "")
                : new Highlight(sentence.substring(0, best), words, sentence.substring(best + words.length()));
    }

    /** How many characters at their ends two texts share, white space aside. */
    private static int commonEnd(String one, String other) {
        int same = 0;
        int i = one.length() - 1;
        int j = other.length() - 1;
        while (i >= 0 && j >= 0) {
            if (Character.isWhitespace(one.charAt(i))) {
                i--;
            } else if (Character.isWhitespace(other.charAt(j))) {
                j--;
            } else if (one.charAt(i) != other.charAt(j)) {
                return same;
            } else {
                same++;
                i--;
                j--;
            }
        }
        return same;
    }

    /** The sentence with the words in colour, or in 【】. */
    String marked(Layer layer, boolean colours) {
        String plain = shown(words);
        String mark = plain.isEmpty() ? "" : colours ? MarkedText.inColour(layer, plain) : "【" + plain + "】";
        return shown(before) + mark + shown(after);
    }

    /** A control character of a document must not reach the terminal. */
    private static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
