package org.zhibiao.record;

import java.util.Objects;

/**
 * A stretch of a document's text.
 *
 * @param start first position, in Unicode code points from the beginning of the stored text
 * @param end position after the last, in code points
 * @param raw exactly the text from {@code start} to {@code end}
 */
public record Span(int start, int end, String raw) implements Comparable<Span> {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when the span is empty, reversed or negative
     */
    public Span {
        Objects.requireNonNull(raw, "raw");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** Whether the two stretches share a code point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
