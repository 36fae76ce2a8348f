package org.zhibiao.web.view;

import java.util.List;
import java.util.Optional;
import org.zhibiao.web.chart.Chart;

/**
 * The page of an indicator: what places aimed at and reached, how firmly it was worded, and how it stands to the government
 * above.
 *
 * @param frame what stands around it
 * @param name the indicator, as it is asked for
 * @param title what it is called
 * @param facts its id, kind and source
 * @param levels the levels of places that can be chosen
 * @param place the place that is looked at; empty for all of a level
 * @param places names that can be chosen
 * @param unit of the values
 * @param targets aims and results by year; none when there are no numbers
 * @param wording firm, plain and soft aims by year; none when there are no aims
 * @param above aims that are more, as much and less than the government above aims at; none when nothing can be compared
 * @param years the same as a table
 * @param values of one place each year's aim and result with their words; of several the places of the latest year
 * @param latest the year of these values, of several places
 * @param findings where its findings are asked
 * @param panel where its panel is
 */
public record IndicatorView(
        Frame frame,
        String name,
        String title,
        List<DocumentView.Fact> facts,
        List<Link> levels,
        String place,
        List<String> places,
        String unit,
        Optional<Chart> targets,
        Optional<Chart> wording,
        Optional<Chart> above,
        List<YearRow> years,
        List<ValueRow> values,
        String latest,
        Address findings,
        Address panel) {

    /** Keeps its own copies of the lists. */
    public IndicatorView {
        facts = List.copyOf(facts);
        levels = List.copyOf(levels);
        places = List.copyOf(places);
        years = List.copyOf(years);
        values = List.copyOf(values);
    }

    /**
     * A year.
     *
     * @param year the year
     * @param aims number, least, median and greatest of the aims
     * @param results number and median of the results
     * @param words how many aims are hard, plain and soft
     * @param above how many aims are more, as much and less than that of the government above, and the median of the difference
     */
    public record YearRow(
            String year, List<String> aims, List<String> results, List<String> words, List<String> above) {

        /** Keeps its own copies of the lists. */
        public YearRow {
            aims = List.copyOf(aims);
            results = List.copyOf(results);
            words = List.copyOf(words);
            above = List.copyOf(above);
        }
    }

    /**
     * An aim and what came of it.
     *
     * @param label the year, or the place
     * @param address where the place is told of; empty for a year
     * @param aim the aim
     * @param result the result
     * @param upper the aim of the government above
     */
    public record ValueRow(String label, Optional<Address> address, ValueCell aim, ValueCell result, ValueCell upper) {}
}
