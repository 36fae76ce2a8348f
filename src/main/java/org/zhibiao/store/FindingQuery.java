package org.zhibiao.store;

import java.util.Optional;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Status;

/**
 * What is asked of the findings; every part that is present must hold.
 *
 * @param words words in the finding or its sentence: all of them; {@code -word} excludes, {@code |} is or,
 *     {@code "…"} keeps blanks together
 * @param layer the layer
 * @param indicator an indicator's id, or words within its phrase; holds for targets only
 * @param region words within the region of the document: 许昌 finds 许昌市
 * @param deadline where the deadline lies; holds for targets and deadlines only
 * @param status aim or result; holds for targets only
 * @param document a document's name, the last part of it, or a pattern with {@code *}
 */
public record FindingQuery(
        Optional<String> words,
        Optional<Layer> layer,
        Optional<String> indicator,
        Optional<String> region,
        Optional<DateRange> deadline,
        Optional<Status> status,
        Optional<String> document) {

    private static final FindingQuery ALL = new FindingQuery(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Asks for every finding. */
    public static FindingQuery all() {
        return ALL;
    }

    /** This query, with these words. */
    public FindingQuery withWords(String value) {
        return new FindingQuery(Optional.of(value), layer, indicator, region, deadline, status, document);
    }

    /** This query, in one layer. */
    public FindingQuery withLayer(Layer value) {
        return new FindingQuery(words, Optional.of(value), indicator, region, deadline, status, document);
    }

    /** This query, for one indicator. */
    public FindingQuery withIndicator(String value) {
        return new FindingQuery(words, layer, Optional.of(value), region, deadline, status, document);
    }

    /** This query, in one region. */
    public FindingQuery withRegion(String value) {
        return new FindingQuery(words, layer, indicator, Optional.of(value), deadline, status, document);
    }

    /** This query, with a deadline in a range. */
    public FindingQuery withDeadline(DateRange value) {
        return new FindingQuery(words, layer, indicator, region, Optional.of(value), status, document);
    }

    /** This query, for aims or for results. */
    public FindingQuery withStatus(Status value) {
        return new FindingQuery(words, layer, indicator, region, deadline, Optional.of(value), document);
    }

    /** This query, in one document or those of a pattern. */
    public FindingQuery withDocument(String value) {
        return new FindingQuery(words, layer, indicator, region, deadline, status, Optional.of(value));
    }
}
