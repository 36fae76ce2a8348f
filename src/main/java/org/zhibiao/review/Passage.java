package org.zhibiao.review;

import java.util.Optional;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Span;

/**
 * Words of a document with what stands around them, by which they are found again when positions no longer hold: position
 * and quotation of the W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5.
 *
 * @param document the document
 * @param span the words, and where they stood
 * @param prefix what stands before them, at most {@value #CONTEXT} code points
 * @param suffix what stands after them, at most {@value #CONTEXT} code points
 */
public record Passage(DocumentId document, Span span, String prefix, String suffix) {

    private static final int CONTEXT = 32;
    /** Words that stand alone, such as 30%, are many; so much of what is around them must be the same. */
    private static final int LEAST_CONTEXT = 4;

    /** The words of a stretch with their surroundings. */
    public static Passage of(DocumentId document, SourceText text, Span span) {
        return new Passage(
                document,
                span,
                text.slice(Math.max(0, span.start() - CONTEXT), span.start()),
                text.slice(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
    }

    /**
     * Where the words stand in a text: where they stood, if they and what is around them are there; else the place with the
     * most of what was around them, the nearest of those that are alike. Empty when the text has lost them.
     */
    public Optional<Span> in(SourceText text) {
        if (standsAt(text, span.start()) && likeness(text, span.start()) == prefix.length() + suffix.length()) {
            return Optional.of(span);
        }
        String stored = text.stored();
        int best = -1;
        int bestLikeness = Math.min(LEAST_CONTEXT, prefix.length() + suffix.length()) - 1;
        int point = 0;
        int from = 0;
        for (int at = stored.indexOf(span.raw()); at >= 0; at = stored.indexOf(span.raw(), at + 1)) {
            point += stored.codePointCount(from, at);
            from = at;
            int likeness = likeness(stored, at);
            boolean nearer = likeness == bestLikeness
                    && best >= 0
                    && Math.abs(point - span.start()) < Math.abs(best - span.start());
            if (likeness > bestLikeness || nearer) {
                best = point;
                bestLikeness = likeness;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Span(best, best + span.end() - span.start(), span.raw()));
    }

    private boolean standsAt(SourceText text, int start) {
        int end = start + span.end() - span.start();
        return end <= text.length() && text.slice(start, end).equals(span.raw());
    }

    private int likeness(SourceText text, int start) {
        return likeness(text.stored(), text.charIndex(start));
    }

    /** How many chars of what was around the words stand around this place, next to it. */
    private int likeness(String text, int at) {
        int before = 0;
        while (before < prefix.length()
                && before < at
                && prefix.charAt(prefix.length() - 1 - before) == text.charAt(at - 1 - before)) {
            before++;
        }
        int end = at + span.raw().length();
        int after = 0;
        while (after < suffix.length()
                && end + after < text.length()
                && suffix.charAt(after) == text.charAt(end + after)) {
            after++;
        }
        return before + after;
    }
}
