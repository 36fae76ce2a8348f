package org.zhibiao.lexicon;

/**
 * A word of {@code models/duties.csv}.
 *
 * @param word the word
 * @param kind what it is to a construction
 * @param value what it says, by kind; mostly empty
 */
public record DutyWord(String word, ChunkKind kind, String value) {}
