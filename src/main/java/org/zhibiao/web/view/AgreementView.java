package org.zhibiao.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The page on which two coders are compared.
 *
 * @param frame what stands around it
 * @param coders the names that can be chosen
 * @param first the first
 * @param second the second; empty as long as there are not two
 * @param documents in how many documents both have coded
 * @param figures agreement, kappa and alpha of each layer and field
 * @param total how many disagreements there are
 * @param listed whether whoever looks may see them: not who codes, as long as nobody has settled them
 * @param disagreements those that are shown
 * @param disputed records that coders see differently and nobody has settled, to be settled by an adjudicator
 * @param command the command line that gives the same
 */
public record AgreementView(
        Frame frame,
        List<String> coders,
        String first,
        String second,
        int documents,
        List<FigureRow> figures,
        int total,
        boolean listed,
        List<DisagreementRow> disagreements,
        List<Link> disputed,
        String command) {

    /** Keeps its own copies of the lists. */
    public AgreementView {
        coders = List.copyOf(coders);
        figures = List.copyOf(figures);
        disagreements = List.copyOf(disagreements);
        disputed = List.copyOf(disputed);
    }

    /**
     * A figure.
     *
     * @param layer the layer's code
     * @param layerName the layer
     * @param field the field
     * @param units how many were compared
     * @param observed the share on which both agree
     * @param kappa Cohen's, with its interval
     * @param alpha Krippendorff's, with its interval
     */
    public record FigureRow(
            String layer, String layerName, String field, int units, String observed, String kappa, String alpha) {}

    /**
     * A disagreement.
     *
     * @param layer the layer's code
     * @param layerName the layer
     * @param words the words
     * @param address where they are read
     * @param document the title of the document
     * @param field the field
     * @param first what the first says
     * @param second what the second says
     * @param settle where an adjudicator settles it; empty for others
     */
    public record DisagreementRow(
            String layer,
            String layerName,
            String words,
            Address address,
            String document,
            String field,
            String first,
            String second,
            Optional<Address> settle) {}
}
