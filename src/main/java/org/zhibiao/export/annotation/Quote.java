package org.zhibiao.export.annotation;

import org.zhibiao.document.SourceText;
import org.zhibiao.record.Span;

/**
 * Words with those around them, by which they are found again when positions no longer hold.
 *
 * @param prefix what stands before them
 * @param exact the words
 * @param suffix what stands after them
 */
record Quote(String prefix, String exact, String suffix) {

    /** How much stands on each side, in code points; as much as Hypothesis gives. */
    private static final int CONTEXT = 32;
    /** Where not even this tells two places apart, the position must. */
    private static final int MOST_CONTEXT = 512;
    /** In longer texts, in chars, looking for other places would take the square of the length; none is a document. */
    private static final int LONGEST_SEARCHED = 1 << 20;

    /** Quotes a stretch with as much around it as tells it from all others of the text, unless that is too much. */
    static Quote of(SourceText text, Span span) {
        int context = CONTEXT;
        Quote quote = around(text, span, context);
        while (context < MOST_CONTEXT && quote.standsElsewhere(text.stored())) {
            context *= 2;
            quote = around(text, span, context);
        }
        return quote;
    }

    private static Quote around(SourceText text, Span span, int context) {
        return new Quote(
                text.slice(Math.max(0, span.start() - context), span.start()),
                span.raw(),
                text.slice(span.end(), Math.min(text.length(), span.end() + context)));
    }

    private boolean standsElsewhere(String text) {
        String whole = prefix + exact + suffix;
        return text.length() <= LONGEST_SEARCHED && text.indexOf(whole, text.indexOf(whole) + 1) >= 0;
    }
}
