package org.zhibiao.document.content;

import java.util.Map;

/**
 * What a reader gets out of a file: one text. A line is a paragraph, a heading or a row of a table,
 * whose cells stand apart by tabs.
 *
 * @param origin what it was before
 * @param text the text
 * @param declared what the file says of itself outside the text, as a web page's head does
 * @param place where it says so
 */
public record Content(Origin origin, String text, Map<MetadataField, String> declared, Place place) {

    /** Where a file says something of itself. */
    public enum Place {
        /** In the head of a page, or in the properties of a file. */
        PAGE,
        /** In the columns of a table whose row is the document. */
        COLUMNS
    }

    /** Keeps its own copy of the map. */
    public Content {
        declared = Map.copyOf(declared);
    }

    /** Of a page. */
    public Content(Origin origin, String text, Map<MetadataField, String> declared) {
        this(origin, text, declared, Place.PAGE);
    }
}
