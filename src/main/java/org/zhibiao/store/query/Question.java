package org.zhibiao.store.query;

import java.util.List;
import java.util.Optional;

/**
 * A question in plain Chinese, and how it was read.
 *
 * @param line the question
 * @param expression what it asks for; printed, it is the query that a user of the language would have written
 * @param parts its words, left to right, each with what it was taken for
 */
public record Question(String line, Expression expression, List<Part> parts) {

    /** Keeps its own copy of the parts. */
    public Question {
        parts = List.copyOf(parts);
    }

    /**
     * A stretch of the question.
     *
     * @param start its first place, in code points
     * @param end the place after its last
     * @param text its words
     * @param reading what it was taken for; empty when it was dropped
     */
    public record Part(int start, int end, String text, Optional<Expression> reading) {

        /** Whether it is only looked for as words. */
        public boolean isWords() {
            return reading.filter(Expression.Words.class::isInstance).isPresent();
        }
    }

    /** What was not understood and is looked for as words. */
    public List<String> words() {
        return parts.stream().filter(Part::isWords).map(Part::text).toList();
    }

    /** What was dropped: words that only make it a question, and those that the layer asked for knows nothing of. */
    public List<String> dropped() {
        return parts.stream()
                .filter(part -> part.reading().isEmpty())
                .map(Part::text)
                .toList();
    }
}
