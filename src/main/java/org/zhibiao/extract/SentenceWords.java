package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.segment.Segmenter;
import org.zhibiao.segment.Token;

/**
 * The words of a sentence, cut on first use and only between the marks where they are asked for: no word reaches over a
 * mark, and of most sentences a part of one clause is wanted. Of one thread.
 */
final class SentenceWords {

    /** Marks that are words by themselves and over which no word reaches. */
    private static final String MARKS = ",;:。!?…、()《》“”【】〔〕[]";

    private final Segmenter segmenter;
    private final String text;
    /** For each position the word that begins there. */
    private final @Nullable Token[] starting;
    /** Up to where the words are cut that begin at a position where a stretch begins; 0 where they are not yet. */
    private final int[] cutTo;

    SentenceWords(Segmenter segmenter, String text) {
        this.segmenter = segmenter;
        this.text = text;
        this.starting = new Token[text.length()];
        this.cutTo = new int[text.length()];
    }

    /** The word that begins at a position. */
    Optional<Token> at(int position) {
        if (position >= text.length()) {
            return Optional.empty();
        }
        cut(stretchStart(position));
        return Optional.ofNullable(starting[position]);
    }

    /** The words that lie wholly between two positions, from the first that begins there or later. */
    List<Token> between(int from, int to) {
        List<Token> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            int start = stretchStart(at);
            cut(start);
            for (int end = cutTo[start]; at < end; at++) {
                Token word = starting[at];
                if (word != null) {
                    if (word.end() > to) {
                        return words;
                    }
                    words.add(word);
                }
            }
        }
        return words;
    }

    private int stretchStart(int position) {
        int start = position;
        while (start > 0 && !isMark(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isMark(int position) {
        return MARKS.indexOf(text.charAt(position)) >= 0 && !isWithinNumber(position);
    }

    /** The comma of 7,051 parts no words. */
    private boolean isWithinNumber(int position) {
        return position > 0
                && position + 1 < text.length()
                && Character.isDigit(text.charAt(position - 1))
                && Character.isDigit(text.charAt(position + 1));
    }

    /** Cuts the words from the beginning of a stretch up to and with the mark that ends it. */
    private void cut(int start) {
        if (cutTo[start] > 0) {
            return;
        }
        int end = start;
        while (end < text.length() && !isMark(end)) {
            end++;
        }
        end = Math.min(end + 1, text.length());
        for (Token word : segmenter.segment(text.substring(start, end))) {
            int at = start + word.start();
            starting[at] = new Token(at, start + word.end(), word.text(), word.tag());
        }
        cutTo[start] = end;
    }
}
