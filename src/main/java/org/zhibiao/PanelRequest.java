package org.zhibiao;

import java.util.Optional;
import org.zhibiao.document.Region;
import org.zhibiao.store.query.Expression;

/**
 * Which regions and years a panel is about.
 *
 * @param among only documents in which this finds something are looked at; {@link Expression.All} for all
 * @param level of the regions; those of all levels, and of none, without one
 * @param region name of a region: only it and those within it; all without one
 * @param allRegions whether regions of the table of places have rows also without documents
 * @param years the years; without them those of which a region has documents, and of regions without any, those of all
 */
public record PanelRequest(
        Expression among,
        Optional<Region.Level> level,
        Optional<String> region,
        boolean allRegions,
        Optional<Years> years) {

    /**
     * Years from one to another, both meant.
     *
     * @param first the first year
     * @param last the last year, not before the first
     */
    public record Years(int first, int last) {}

    /** All regions that have documents. */
    public static PanelRequest ofYears(int first, int last) {
        return new PanelRequest(
                new Expression.All(), Optional.empty(), Optional.empty(), false, Optional.of(new Years(first, last)));
    }
}
