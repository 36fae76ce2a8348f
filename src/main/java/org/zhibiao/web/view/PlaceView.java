package org.zhibiao.web.view;

import java.util.List;
import java.util.Optional;
import org.zhibiao.web.chart.Chart;

/**
 * The page of a place: what it promised and what became of it, and who answers for what.
 *
 * @param frame what stands around it
 * @param name the place
 * @param documents its documents, by year
 * @param years the years of its promises that can be chosen
 * @param verdicts what became of them, of which one can be chosen
 * @param chart what became of the promises of each year; none when there are no promises
 * @param kinds what can become of a promise
 * @param counts of how many promises of each year what became
 * @param total how many promises there are of what is chosen
 * @param promises those that are shown
 * @param later where the further ones are shown
 * @param roles the parts that a body may have
 * @param bodies who answers for what
 * @param findings where its findings are asked
 */
public record PlaceView(
        Frame frame,
        String name,
        List<DocumentLink> documents,
        List<Link> years,
        List<Link> verdicts,
        Optional<Chart> chart,
        List<String> kinds,
        List<Count> counts,
        int total,
        List<Promise> promises,
        Optional<Address> later,
        List<String> roles,
        List<BodyRow> bodies,
        Address findings) {

    /** Keeps its own copies of the lists. */
    public PlaceView {
        documents = List.copyOf(documents);
        years = List.copyOf(years);
        verdicts = List.copyOf(verdicts);
        kinds = List.copyOf(kinds);
        counts = List.copyOf(counts);
        promises = List.copyOf(promises);
        roles = List.copyOf(roles);
        bodies = List.copyOf(bodies);
    }

    /**
     * A document.
     *
     * @param year its year
     * @param title its title
     * @param read where it is read
     * @param promises where its promises are listed
     * @param chosen whether it is chosen
     */
    public record DocumentLink(String year, String title, Address read, Address promises, boolean chosen) {}

    /**
     * A year.
     *
     * @param year the year
     * @param counts how many promises there are of each kind
     */
    public record Count(String year, List<String> counts) {

        /** Keeps its own copy of the list. */
        public Count {
            counts = List.copyOf(counts);
        }
    }

    /**
     * A promise.
     *
     * @param year by when
     * @param indicator of what
     * @param address where that is told of; empty for a phrase that no other text has
     * @param aim the aim
     * @param result what came of it
     * @param verdict what became of it
     * @param code the code of that
     * @param upper the aim of the government above
     */
    public record Promise(
            String year,
            String indicator,
            Optional<Address> address,
            ValueCell aim,
            ValueCell result,
            String verdict,
            String code,
            ValueCell upper) {}

    /**
     * A body.
     *
     * @param name its name
     * @param address where its duties are read
     * @param documents in how many documents it is named
     * @param roles how often it has which part, in the order of the codebook
     */
    public record BodyRow(String name, Address address, int documents, List<String> roles) {

        /** Keeps its own copy of the list. */
        public BodyRow {
            roles = List.copyOf(roles);
        }
    }
}
