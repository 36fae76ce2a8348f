package org.zhibiao.document;

import java.util.List;

/**
 * A text that has been read and laid out.
 *
 * @param name how the user named it: a file's path, relative to what was asked for
 * @param text the text, stored and normalised
 * @param metadata title, genre, region, year
 * @param sections all headings, in text order
 * @param sentences all sentences, headings among them, in text order
 */
public record Document(String name, SourceText text, Metadata metadata, List<Section> sections,
        List<Sentence> sentences) {

    /** Keeps its own copies of the lists. */
    public Document {
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
    }
}
