package org.zhibiao.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The page on which is asked.
 *
 * @param frame what stands around it
 * @param question what stands in the box
 * @param state the rest of the address, that a form sends along
 * @param mistake what is wrong with the question
 * @param chips what was understood, each of which can be changed or taken away
 * @param notes sentences above the answer: what was left out, loosened, or is not there
 * @param facets how many findings have which value
 * @param results the findings; empty where nothing could be asked
 * @param examples questions to begin with; none once something was asked
 */
public record AskView(
        Frame frame,
        String question,
        List<Address.Parameter> state,
        Optional<Mistake> mistake,
        List<Chip> chips,
        List<String> notes,
        List<FacetView> facets,
        Optional<Results> results,
        List<Example> examples) {

    /** Keeps its own copies of the lists. */
    public AskView {
        state = List.copyOf(state);
        chips = List.copyOf(chips);
        notes = List.copyOf(notes);
        facets = List.copyOf(facets);
        examples = List.copyOf(examples);
    }

    /**
     * A mistake in the question.
     *
     * @param message what is wrong
     * @param before the question up to it
     * @param after the rest
     */
    public record Mistake(String message, String before, String after) {}

    /**
     * A condition that was understood.
     *
     * @param number which one it is, from 0
     * @param words the words of the question that say it; empty where it was not asked in words
     * @param field what it is about, in the reader's language
     * @param value what it asks, in the reader's language
     * @param query the same in the query language
     * @param without where the same is asked without it
     */
    public record Chip(int number, String words, String field, String value, String query, Address without) {}

    /**
     * A question to begin with.
     *
     * @param query the question
     * @param meaning what it asks
     * @param address where it is answered
     */
    public record Example(String query, String meaning, Address address) {}

    /**
     * Findings by the values of a field.
     *
     * @param field its name in queries
     * @param label its name for the reader
     * @param values the most frequent values
     * @param without how many findings have no value
     * @param more where all values are shown; empty when all are
     */
    public record FacetView(String field, String label, List<ValueView> values, int without, Optional<Address> more) {

        /** Keeps its own copy of the list. */
        public FacetView {
            values = List.copyOf(values);
        }
    }

    /**
     * A value of a facet.
     *
     * @param label what it is called
     * @param count how many findings have it
     * @param share how many of a hundred of the most frequent value's, 1 to 100
     * @param address where only they are shown
     */
    public record ValueView(String label, String count, int share, Address address) {}

    /**
     * The findings that are shown.
     *
     * @param total how many there are
     * @param from the number of the first that is shown, from 1; 0 when there is none
     * @param to the number of the last
     * @param columns the columns that are shown
     * @param choices all columns that can be shown
     * @param rows the findings
     * @param earlier where those before them are shown
     * @param later where those behind them are shown
     * @param bestFirst where the best come first, if another order is shown
     * @param query what is answered, in the query language
     * @param exports where exactly this can be had as a file
     * @param command the command line that gives the same
     */
    public record Results(
            int total,
            int from,
            int to,
            List<ColumnView> columns,
            List<ChoiceView> choices,
            List<RowView> rows,
            Optional<Address> earlier,
            Optional<Address> later,
            Optional<Address> bestFirst,
            String query,
            List<Export> exports,
            String command) {

        /** Keeps its own copies of the lists. */
        public Results {
            columns = List.copyOf(columns);
            choices = List.copyOf(choices);
            rows = List.copyOf(rows);
            exports = List.copyOf(exports);
        }
    }

    /**
     * A form in which findings can be taken away.
     *
     * @param label its name
     * @param address where it is
     * @param command the command line that writes the same
     */
    public record Export(String label, Address address, String command) {}

    /**
     * A column.
     *
     * @param label its heading
     * @param meaning what it holds
     * @param sort where the findings are sorted by it; empty where they cannot
     * @param sorted {@code ascending}, {@code descending} or {@code none}, as ARIA has it
     */
    public record ColumnView(String label, String meaning, Optional<Address> sort, String sorted) {}

    /**
     * A column that can be shown.
     *
     * @param name its name in addresses
     * @param label its heading
     * @param meaning what it holds
     * @param chosen whether it is shown
     */
    public record ChoiceView(String name, String label, String meaning, boolean chosen) {}

    /**
     * A finding.
     *
     * @param layer its layer's code
     * @param layerName its layer for the reader
     * @param address where it stands in its document
     * @param pieces its sentence
     * @param cells the values of the columns
     * @param title the title of its document
     */
    public record RowView(
            String layer, String layerName, Address address, List<Piece> pieces, List<Cell> cells, String title) {

        /** Keeps its own copies of the lists. */
        public RowView {
            pieces = List.copyOf(pieces);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A stretch of a sentence.
     *
     * @param text its words
     * @param kind {@code finding} for those of the finding, {@code word} for those that were looked for, else empty
     */
    public record Piece(String text, String kind) {}

    /**
     * A value of a column.
     *
     * @param label the column's heading, which narrow screens show beside it
     * @param text the value
     * @param number whether it is one
     * @param address where what it names is told of
     */
    public record Cell(String label, String text, boolean number, Optional<Address> address) {}
}
