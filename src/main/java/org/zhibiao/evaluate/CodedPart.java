package org.zhibiao.evaluate;

/**
 * A stretch of a document that was coded, where the rest of it was not: what is found outside counts for nothing. Its line
 * in the file of records is {@code {"layer":"part","start":1039,"end":3027}}.
 *
 * @param start its first code point
 * @param end the one after its last
 */
public record CodedPart(int start, int end) {

    /** The layer under which it stands among the records. */
    static final String LAYER = "part";

    boolean covers(int position) {
        return start <= position && position < end;
    }
}
