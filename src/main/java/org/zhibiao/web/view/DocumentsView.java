package org.zhibiao.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of all documents: which there are, and of which places and years.
 *
 * @param frame what stands around it
 * @param words what is looked for in names and titles; empty for all
 * @param total how many documents there are
 * @param correcting where titles, places and years are corrected; empty where nothing can be changed
 * @param editing whether they are being corrected
 * @param back this page, to which one comes back
 * @param documents those that are shown, the doubtful first
 * @param later where the further ones are shown
 * @param years the years of the coverage
 * @param coverage the places with their documents by year
 * @param failures files that gave no document, with reason and advice
 */
public record DocumentsView(
        Frame frame,
        String words,
        int total,
        Optional<Address> correcting,
        boolean editing,
        String back,
        List<DocumentRow> documents,
        Optional<Address> later,
        List<String> years,
        List<PlaceRow> coverage,
        List<DocumentView.Fact> failures) {

    /** Keeps its own copies of the lists. */
    public DocumentsView {
        documents = List.copyOf(documents);
        years = List.copyOf(years);
        coverage = List.copyOf(coverage);
        failures = List.copyOf(failures);
    }

    /**
     * A document.
     *
     * @param address where it is read
     * @param name its name
     * @param title its title
     * @param genre its kind
     * @param place its place
     * @param year its year
     * @param findings how many findings it has
     * @param doubts what of it is doubtful, with what it could be
     * @param form on which it is corrected, where that is asked for
     */
    public record DocumentRow(
            Address address,
            String name,
            String title,
            String genre,
            String place,
            String year,
            String findings,
            List<String> doubts,
            Optional<IdentityView> form) {

        /** Keeps its own copy of the list. */
        public DocumentRow {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * A place.
     *
     * @param name its name
     * @param address where it is told of
     * @param cells how many documents there are of each year
     */
    public record PlaceRow(String name, Address address, List<YearCell> cells) {

        /** Keeps its own copy of the list. */
        public PlaceRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A place in a year.
     *
     * @param count how many documents there are; empty for none
     * @param address where their findings are asked; empty where there are none
     */
    public record YearCell(String count, Optional<Address> address) {}
}
