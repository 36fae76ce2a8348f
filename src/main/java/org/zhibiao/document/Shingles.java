package org.zhibiao.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * All pieces of five letters or digits that a text has, by which two texts are compared: marks, white space, case
 * and the script of Chinese characters do not count. See Broder, On the resemblance and containment of documents (1997).
 */
public final class Shingles {

    private static final int LENGTH = 5;

    /** Two texts that share 85 % of their pieces then have a band in common in 99 of 100 cases, at 50 % in 6. */
    private static final int BANDS = 16;

    private static final int ROWS = 8;
    private static final long PRIME = 1_000_003L;

    private final String letters;
    private final long[] pieces;

    private Shingles(String letters) {
        this.letters = letters;
        this.pieces = pieces(letters);
    }

    /** The pieces of a text. */
    public static Shingles of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .map(letter -> Character.isBmpCodePoint(letter) ? SimplifiedCharacters.of((char) letter) : letter)
                .forEach(letters::appendCodePoint);
        return new Shingles(letters.toString());
    }

    private static long[] pieces(String letters) {
        long[] pieces = new long[Math.max(0, letters.length() - LENGTH + 1)];
        for (int i = 0; i < pieces.length; i++) {
            long piece = 0;
            for (int j = i; j < i + LENGTH; j++) {
                piece = piece * PRIME + letters.charAt(j);
            }
            pieces[i] = piece;
        }
        Arrays.sort(pieces);
        return Arrays.stream(pieces).distinct().toArray();
    }

    /** How many there are, each counted once. */
    public int size() {
        return pieces.length;
    }

    /** Share of the pieces of either text that both have, from 0 to 1. */
    public double resemblance(Shingles other) {
        int shared = shared(other);
        int all = size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** Share of the pieces of the shorter text that the other has too, from 0 to 1. */
    public double containment(Shingles other) {
        int less = Math.min(size(), other.size());
        return less == 0 ? 0 : (double) shared(other) / less;
    }

    private int shared(Shingles other) {
        int shared = 0;
        int there = 0;
        for (long piece : pieces) {
            while (there < other.pieces.length && other.pieces[there] < piece) {
                there++;
            }
            if (there < other.pieces.length && other.pieces[there] == piece) {
                shared++;
            }
        }
        return shared;
    }

    /** Numbers of which two texts that are much alike share at least one; none of a text without pieces. */
    public List<Long> bands() {
        long[] bands = new long[BANDS];
        try (Tokenizer letterPieces = new NGramTokenizer(LENGTH, LENGTH);
                TokenStream least = new MinHashFilter(letterPieces, 1, BANDS * ROWS, 1, true)) {
            letterPieces.setReader(new StringReader(letters));
            CharTermAttribute term = least.addAttribute(CharTermAttribute.class);
            least.reset();
            int row = 0;
            for (; row < BANDS * ROWS && least.incrementToken(); row++) {
                bands[row / ROWS] = bands[row / ROWS] * PRIME + term.toString().hashCode();
            }
            least.end();
            return row == 0 ? List.of() : Arrays.stream(bands).boxed().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
