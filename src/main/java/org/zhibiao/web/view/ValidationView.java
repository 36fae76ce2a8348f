package org.zhibiao.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The page on which a random sample is judged, and which tells how right the findings are.
 *
 * @param frame what stands around it
 * @param coder who judges; empty as long as nobody has said
 * @param query of which findings
 * @param size how many findings and sentences at least
 * @param seed of chance
 * @param strata what makes strata
 * @param drawn whether a sample is drawn
 * @param judged how many rows are judged
 * @param total how many there are
 * @param finding the finding that is to be judged next
 * @param sentence the sentence that is to be read next
 * @param skip where the one behind it is
 * @param figures how right the findings are, by what is judged
 * @param back this page
 * @param kept when a validation was kept last; empty for never
 * @param command the command line that gives the same
 */
public record ValidationView(
        Frame frame,
        String coder,
        String query,
        int size,
        long seed,
        List<DecideView.Choice> strata,
        boolean drawn,
        int judged,
        int total,
        Optional<DecideView> finding,
        Optional<SentenceView> sentence,
        Address skip,
        List<FigureRow> figures,
        String back,
        String kept,
        String command) {

    /** Keeps its own copies of the lists. */
    public ValidationView {
        strata = List.copyOf(strata);
        figures = List.copyOf(figures);
    }

    /**
     * A sentence to be read: is all found that is in it?
     *
     * @param document the document's name
     * @param title its title
     * @param start where it begins, in code points
     * @param end where it ends
     * @param pieces its words, those of findings marked by their layer
     * @param found the findings in it
     * @param address where it is read, and what is missing is added
     */
    public record SentenceView(
            String document,
            String title,
            int start,
            int end,
            List<AskView.Piece> pieces,
            List<FoundView> found,
            Address address) {

        /** Keeps its own copies of the lists. */
        public SentenceView {
            pieces = List.copyOf(pieces);
            found = List.copyOf(found);
        }
    }

    /**
     * A finding in a sentence.
     *
     * @param layer its layer's code
     * @param layerName its layer
     * @param words its words
     */
    public record FoundView(String layer, String layerName, String words) {}

    /**
     * A figure.
     *
     * @param layer the layer's code
     * @param layerName the layer
     * @param what precision, recall, or a field
     * @param judged on how many cases
     * @param share the share
     * @param low the lower end of the interval of 95 %
     * @param high the upper end
     */
    public record FigureRow(
            String layer, String layerName, String what, int judged, String share, String low, String high) {}
}
