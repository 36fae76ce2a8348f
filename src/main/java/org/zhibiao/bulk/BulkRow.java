package org.zhibiao.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.store.Outcome;

/**
 * A text with all that was found in it, or a source that gave none, as plain values: what a knowledge base needs of it.
 *
 * @param source the file, or the row of a table or record of a web archive, that gave it
 * @param place which text of the source it is, from 0
 * @param name what the text is called; the source's name where there is none
 * @param sha256 SHA-256 of the source's bytes in hexadecimal digits; empty when they could not be had
 * @param bytes size of the source
 * @param extraction names the program and the models
 * @param outcome {@link Outcome#ADDED}, or why there is no text
 * @param fault what is wrong with the source, to be read after its name; empty when nothing is
 * @param advice what to do about it; may be empty
 * @param listed its row in the list of documents, as JSON
 * @param text what was read and found; none of a source that gave no text
 */
public record BulkRow(
        String source,
        int place,
        String name,
        String sha256,
        long bytes,
        String extraction,
        Outcome outcome,
        String fault,
        String advice,
        String listed,
        @Nullable Text text) {

    /**
     * A text and what was found in it.
     *
     * @param hash the same for texts that differ by white space only
     * @param text the text as it was read
     * @param origin what it was before, as JSON
     * @param declared what was said of it beside the text, as JSON
     * @param wordedAims its aims without a number, as JSON
     * @param unreadCells how many cells of its tables hold an amount that gave no finding
     * @param findings the rows of its findings, as JSON, in text order; all fields
     */
    public record Text(
            String hash,
            String text,
            String origin,
            String declared,
            String wordedAims,
            int unreadCells,
            List<String> findings) {

        /** Keeps its own copy of the list. */
        public Text {
            findings = List.copyOf(findings);
        }
    }
}
