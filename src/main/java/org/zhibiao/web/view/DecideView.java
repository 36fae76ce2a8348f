package org.zhibiao.web.view;

import java.util.List;
import org.zhibiao.web.view.AskView.Piece;

/**
 * A finding to be judged, or words of which a record is to be made.
 *
 * @param texts the texts in the reader's language
 * @param token goes with what is sent
 * @param item what tells the finding from others; empty for a record that is to be added
 * @param document the name of its document
 * @param read where it is read in its document
 * @param title the title of its document
 * @param layer its layer's code
 * @param layerName its layer for the reader
 * @param start where its words begin, in code points
 * @param end where they end
 * @param pieces its sentence
 * @param fields what can be corrected
 * @param said what was said of it
 * @param back the address to which to go on
 */
public record DecideView(
        Texts texts,
        String token,
        String item,
        String document,
        Address read,
        String title,
        String layer,
        String layerName,
        int start,
        int end,
        List<Piece> pieces,
        List<FieldView> fields,
        List<String> said,
        String back) {

    /** Keeps its own copies of the lists. */
    public DecideView {
        pieces = List.copyOf(pieces);
        fields = List.copyOf(fields);
        said = List.copyOf(said);
    }

    /** Whether it is to be added. */
    public boolean isNew() {
        return item.isEmpty();
    }

    /**
     * A field.
     *
     * @param name its name in the codebook
     * @param label its name for the reader
     * @param meaning what it holds
     * @param value its value; empty for none
     * @param required whether it must have one
     * @param choices all values that it can have, when they are a closed list
     */
    public record FieldView(
            String name, String label, String meaning, String value, boolean required, List<Choice> choices) {

        /** Keeps its own copy of the list. */
        public FieldView {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A value of a closed list.
     *
     * @param code as it is written
     * @param label what it is called
     * @param chosen whether it is the value
     */
    public record Choice(String code, String label, boolean chosen) {}
}
