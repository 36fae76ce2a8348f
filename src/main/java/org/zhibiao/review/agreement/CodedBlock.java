package org.zhibiao.review.agreement;

import java.util.List;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;
import org.zhibiao.review.coding.CodedRecord;

/**
 * A stretch of text that both coders have read, with what each has coded in it.
 *
 * @param document its document
 * @param start where it begins in the document, in code points
 * @param length how long it is
 * @param first the records of the first coder
 * @param second the records of the second
 * @param offered records that both were shown and that each kept or rejected; none where each coded by himself
 */
public record CodedBlock(
        String document,
        int start,
        int length,
        List<CodedRecord> first,
        List<CodedRecord> second,
        List<Offered> offered) {

    /**
     * A record that both were shown.
     *
     * @param layer its layer
     * @param span its words
     * @param first whether the first coder kept it
     * @param second whether the second did
     */
    public record Offered(Layer layer, Span span, boolean first, boolean second) {}

    /** Keeps its own copies of the lists. */
    public CodedBlock {
        first = List.copyOf(first);
        second = List.copyOf(second);
        offered = List.copyOf(offered);
    }
}
