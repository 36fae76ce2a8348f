package org.zhibiao.review.agreement;

import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;

/**
 * Something that two coders see differently.
 *
 * @param document the document
 * @param layer the layer
 * @param span the words, as the first coder has them, or the one who has them alone
 * @param field the field; {@value #RECORD} where only one has such a record, {@value #WORDS} where they mark other words
 * @param first what the first coder says; empty for nothing
 * @param second what the second says
 */
public record Disagreement(String document, Layer layer, Span span, String field, String first, String second) {

    /** What is told as a field where only one has such a record. */
    public static final String RECORD = "record";

    /** What is told as a field where both have a record, on other words. */
    public static final String WORDS = "raw";
}
