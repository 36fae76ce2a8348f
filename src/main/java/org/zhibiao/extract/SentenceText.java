package org.zhibiao.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.document.Sentence;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Span;

/**
 * A sentence as the rules read it: normalised, without white space, page numbers and the marks of notes, and with the
 * way back to the stored text. Blanks inside numbers ({@code 600 家}) and broken lines are thus no matter.
 */
final class SentenceText {

    private static final int LONGEST_NOTE_NUMBER = 2;
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
            if (c == '[' || c == '^') {
                int behind = behindNoteMark(normal, i, sentence.end(), text);
                if (behind > i) {
                    i = behind - 1;
                    continue;
                }
            }
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

    /** 生产总值[2]13508亿元, “三新”行动^[4]: where the mark of a note ends; the place itself where there is none. */
    private static int behindNoteMark(String normal, int from, int end, StringBuilder before) {
        int open = normal.charAt(from) == '^' ? from + 1 : from;
        int at = open + 1;
        while (at < end && at - open <= LONGEST_NOTE_NUMBER && Character.isDigit(normal.charAt(at))) {
            at++;
        }
        boolean mark = open < end
                && normal.charAt(open) == '['
                && at > open + 1
                && at < end
                && normal.charAt(at) == ']'
                && !(at + 1 < end && normal.charAt(at + 1) == '%')
                && !before.isEmpty()
                && !Character.isDigit(before.charAt(before.length() - 1));
        return mark ? at + 1 : from;
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

    /** The stored characters of a stretch of {@link #text()}, without those that the rules do not read. */
    String words(int start, int end) {
        int from = offsets[start];
        int[] stored = source.slice(from, offsets[end - 1] + 1).codePoints().toArray();
        StringBuilder words = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != ' ') {
                words.appendCodePoint(stored[offsets[i] - from]);
            }
        }
        return words.toString();
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
