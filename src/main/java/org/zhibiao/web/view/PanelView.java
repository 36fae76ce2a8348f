package org.zhibiao.web.view;

import java.util.List;

/**
 * The page on which a panel is put together.
 *
 * @param frame what stands around it
 * @param indicators the indicators as they were written
 * @param known names of indicators that can be chosen
 * @param levels the levels of places
 * @param region only this place and those within it; empty for all
 * @param years the years as they were written
 * @param all whether places without documents have rows too
 * @param mistake what of it is none; empty when nothing is wrong
 * @param tables a table for each indicator
 * @param counts how many cells are of which kind
 * @param cut how many places are not shown
 * @param exports the same as files
 * @param command the command line that gives the same
 */
public record PanelView(
        Frame frame,
        String indicators,
        List<String> known,
        List<DecideView.Choice> levels,
        String region,
        String years,
        boolean all,
        String mistake,
        List<PanelTable> tables,
        List<DocumentView.Fact> counts,
        int cut,
        List<AskView.Export> exports,
        String command) {

    /** Keeps its own copies of the lists. */
    public PanelView {
        known = List.copyOf(known);
        levels = List.copyOf(levels);
        tables = List.copyOf(tables);
        counts = List.copyOf(counts);
        exports = List.copyOf(exports);
    }

    /**
     * The places and years of an indicator.
     *
     * @param title the indicator
     * @param address where it is told of
     * @param years the years
     * @param rows the places
     */
    public record PanelTable(String title, Address address, List<String> years, List<PanelPlace> rows) {

        /** Keeps its own copies of the lists. */
        public PanelTable {
            years = List.copyOf(years);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A place.
     *
     * @param name its name
     * @param address where it is told of
     * @param cells aim and result of each year
     */
    public record PanelPlace(String name, Address address, List<PanelCell> cells) {

        /** Keeps its own copy of the list. */
        public PanelPlace {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A place in a year.
     *
     * @param aim what it aimed at, or which kind of none
     * @param result what came of it
     */
    public record PanelCell(ValueCell aim, ValueCell result) {}
}
