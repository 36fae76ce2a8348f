package org.zhibiao.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The page on which a document is read.
 *
 * @param frame what stands around it
 * @param name the document's name
 * @param title its title
 * @param facts what is known of it
 * @param layers how many findings each layer has
 * @param outline its headings
 * @param blocks its text
 * @param record the finding that is shown beside the text
 * @param findings where its findings are asked
 * @param identity the form on which title, place and year are corrected; where the reader has said who judges, who also
 *     marks words and leaves the document out
 * @param excluded whether it is left out of the data set
 */
public record DocumentView(
        Frame frame,
        String name,
        String title,
        List<Fact> facts,
        List<LayerCount> layers,
        List<Heading> outline,
        List<Block> blocks,
        Optional<RecordView> record,
        Address findings,
        Optional<IdentityView> identity,
        boolean excluded) {

    /** Keeps its own copies of the lists. */
    public DocumentView {
        facts = List.copyOf(facts);
        layers = List.copyOf(layers);
        outline = List.copyOf(outline);
        blocks = List.copyOf(blocks);
    }

    /** Whether something of it is doubtful. */
    public boolean isDoubtful() {
        return facts.stream().anyMatch(fact -> !fact.doubt().isEmpty());
    }

    /**
     * Something that is known.
     *
     * @param label what
     * @param value the value
     * @param note how it was found, or what it means; may be empty
     * @param doubt why it is doubtful; empty when it is not
     */
    public record Fact(String label, String value, String note, String doubt) {}

    /**
     * How many findings a layer has.
     *
     * @param layer its code
     * @param name its name
     * @param count how many
     */
    public record LayerCount(String layer, String name, int count) {}

    /**
     * A heading.
     *
     * @param title its words
     * @param level its depth, from 1
     * @param paragraph the paragraph that it stands in
     */
    public record Heading(String title, int level, int paragraph) {}

    /** A part of the text. */
    public sealed interface Block permits Paragraph, Table {}

    /**
     * A line of the text.
     *
     * @param number which one it is, from 1
     * @param start where it begins in the text, in code points
     * @param heading the depth of the heading that it is; 0 for none
     * @param pieces its words
     */
    public record Paragraph(int number, int start, int heading, List<Marked> pieces) implements Block {

        /** Keeps its own copy of the list. */
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Lines with tabulators.
     *
     * @param rows the lines
     */
    public record Table(List<Row> rows) implements Block {

        /** Keeps its own copy of the list. */
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A line of a table.
     *
     * @param number which line of the text it is, from 1
     * @param cells the words of its cells
     */
    public record Row(int number, List<Cell> cells) {

        /** Keeps its own copy of the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table.
     *
     * @param start where it begins in the text, in code points
     * @param pieces its words
     */
    public record Cell(int start, List<Marked> pieces) {

        /** Keeps its own copy of the list. */
        public Cell {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A stretch of text of which the same findings are made.
     *
     * @param text its words
     * @param finding the address of the finding within the document; empty where there is none
     * @param layer the layer's code; empty where there is none
     * @param review what became of it in review; empty where there is none
     * @param label what a reader who does not see colours is told
     * @param starts the findings of which it is the beginning
     * @param address where the finding is shown beside the text
     */
    public record Marked(
            String text,
            String finding,
            String layer,
            String review,
            String label,
            List<String> starts,
            Address address) {

        /** Keeps its own copy of the list. */
        public Marked {
            starts = List.copyOf(starts);
        }
    }
}
