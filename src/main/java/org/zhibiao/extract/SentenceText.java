package org.zhibiao.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.document.Sentence;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Span;

/**
 * A sentence as the rules read it: normalised, without white space and page numbers, and with the way
 * back to the stored text. Blanks inside numbers ({@code 600 家}) and broken lines are thus no matter.
 */
final class SentenceText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private final SourceText source;
    private final Sentence sentence;
    private final String text;
    private final int[] offsets;
    private @Nullable String readable;

    private SentenceText(SourceText source, Sentence sentence, String text, int[] offsets) {
        this.source = source;
        this.sentence = sentence;
        this.text = text;
        this.offsets = offsets;
    }

    static SentenceText of(SourceText source, Sentence sentence) {
        String normal = source.normal();
        StringBuilder text = new StringBuilder(sentence.end() - sentence.start());
        int[] offsets = new int[sentence.end() - sentence.start() + 1];
        for (int i = sentence.start(); i < sentence.end(); i++) {
            char c = normal.charAt(i);
            if (c == '\n') {
                i = skipPageNumber(normal, i, sentence.end());
            } else if (c != ' ' || separates(normal, i, sentence.end(), text)) {
                offsets[text.length()] = i;
                text.append(c);
            }
        }
        offsets[text.length()] = sentence.end();
        return new SentenceText(source, sentence, text.toString(), offsets);
    }

    /** A blank stays between two Latin words or numbers, which would else run together. */
    private static boolean separates(String normal, int blank, int end, StringBuilder before) {
        return !before.isEmpty()
                && isLatin(before.charAt(before.length() - 1))
                && blank + 1 < end
                && isLatin(normal.charAt(blank + 1));
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** From a line break inside a sentence, past a line that holds only a page number. */
    private static int skipPageNumber(String normal, int lineBreak, int end) {
        int i = lineBreak + 1;
        while (i < end
                && (Character.isDigit(normal.charAt(i))
                        || normal.charAt(i) == ' '
                        || normal.charAt(i) == '—'
                        || normal.charAt(i) == '-')) {
            i++;
        }
        boolean number = i < end
                && normal.charAt(i) == '\n'
                && normal.substring(lineBreak, i).chars().anyMatch(Character::isDigit)
                && i - lineBreak < 12;
        return number ? i : lineBreak;
    }

    /** Whether white space stood before a position, where the rules read none. */
    boolean followsBlank(int position) {
        return position > 0 && position < text.length() && offsets[position] > offsets[position - 1] + 1;
    }

    Sentence sentence() {
        return sentence;
    }

    /** The text that the rules read. */
    String text() {
        return text;
    }

    /** The stored stretch that a stretch of {@link #text()} came from. */
    Span span(int start, int end) {
        int from = offsets[start];
        int to = offsets[end - 1] + 1;
        return new Span(from, to, source.slice(from, to));
    }

    /** The characters of the text in a stretch of {@link #text()}, without white space. */
    String words(int start, int end) {
        return BLANKS.matcher(span(start, end).raw()).replaceAll("");
    }

    /** The sentence for a reader: stored characters, white space folded; made once, for all findings of the sentence share it. */
    String readable() {
        if (readable == null) {
            readable = BLANKS.matcher(source.slice(sentence.start(), sentence.end()))
                    .replaceAll(" ")
                    .strip();
        }
        return readable;
    }
}
