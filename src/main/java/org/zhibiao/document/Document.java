package org.zhibiao.document;

import java.util.List;
import java.util.Map;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;

/**
 * A text that has been read and laid out.
 *
 * @param name how the user named it: a file's path, relative to what was asked for
 * @param text the text, stored and normalised
 * @param origin the file that it came from
 * @param declared what was said of it beside its text, by its page or by the user; with the text it
 *     gives the same document again
 * @param metadata title, genre, region, year
 * @param parts the texts that it is made of, in text order: at least one
 * @param sections all headings, in text order
 * @param sentences all sentences, headings among them, in text order
 */
public record Document(
        String name,
        SourceText text,
        Origin origin,
        Map<MetadataField, Known<String>> declared,
        Metadata metadata,
        List<Part> parts,
        List<Section> sections,
        List<Sentence> sentences) {

    /** Keeps its own copies of the collections. */
    public Document {
        declared = Map.copyOf(declared);
        parts = List.copyOf(parts);
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
    }
}
