package org.zhibiao.lexicon;

import java.util.List;
import java.util.function.Supplier;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.metadata.Clue;
import org.zhibiao.document.metadata.DocumentKnowledge;
import org.zhibiao.document.metadata.Gazetteer;
import org.zhibiao.document.metadata.IdentityWords;

/** The tables by which documents are told: places, forms of documents, headings of columns, the weight of evidence. */
public final class IdentityTables implements DocumentKnowledge {

    private final Supplier<? extends Gazetteer> places;
    private final List<FormWords> forms;
    private final IdentityWords words;
    private final Weights weights;
    private final Supplier<DocumentColumns> columns;

    /**
     * Tables of which those of places and columns, the large ones, are read when they are first asked for: a panel needs
     * only the forms.
     */
    IdentityTables(
            Supplier<? extends Gazetteer> places,
            List<FormWords> forms,
            IdentityWords words,
            Weights weights,
            Supplier<DocumentColumns> columns) {
        this.places = places;
        this.forms = forms;
        this.words = words;
        this.weights = weights;
        this.columns = columns;
    }

    /** The same with another table of places. */
    public IdentityTables with(Gazetteer other) {
        return new IdentityTables(() -> other, forms, words, weights, columns);
    }

    @Override
    public Gazetteer places() {
        return places.get();
    }

    @Override
    public List<FormWords> forms() {
        return forms;
    }

    @Override
    public IdentityWords words() {
        return words;
    }

    @Override
    public DocumentColumns columns() {
        return columns.get();
    }

    @Override
    public int least(MetadataField field) {
        return weights.least(field);
    }

    @Override
    public int close(MetadataField field) {
        return weights.close(field);
    }

    @Override
    public int weight(Clue clue, MetadataField field) {
        return weights.of(clue, field);
    }
}
