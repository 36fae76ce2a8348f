package org.zhibiao.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A finding beside its text.
 *
 * @param texts the texts in the reader's language
 * @param finding its address within the document
 * @param layer its layer's code
 * @param layerName its layer for the reader
 * @param words its words
 * @param values its fields
 * @param section the headings above it
 * @param rule the rule that made it
 * @param because how it came about
 * @param others what else was seen in its sentence
 * @param decide the form on which it is judged; empty for who cannot
 */
public record RecordView(
        Texts texts,
        String finding,
        String layer,
        String layerName,
        String words,
        List<DocumentView.Fact> values,
        List<String> section,
        String rule,
        List<String> because,
        List<String> others,
        Optional<DecideView> decide) {

    /** Keeps its own copies of the lists. */
    public RecordView {
        values = List.copyOf(values);
        section = List.copyOf(section);
        because = List.copyOf(because);
        others = List.copyOf(others);
    }
}
