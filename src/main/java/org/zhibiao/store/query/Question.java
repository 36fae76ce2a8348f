package org.zhibiao.store.query;

import java.util.List;
import java.util.Optional;

/**
 * A question in plain Chinese, and how it was read.
 *
 * @param line the question
 * @param conditions what it asks for, each condition about one field or about words; all are to hold
 * @param parts its words, left to right, each with what it was taken for
 * @param comparesResults whether it asks which aims were reached: findings only tell the aims
 * @param unread how many characters at its end were not read, because it is too long
 */
public record Question(
        String line, List<Expression> conditions, List<Part> parts, boolean comparesResults, int unread) {

    /** Keeps its own copies of the lists. */
    public Question {
        conditions = List.copyOf(conditions);
        parts = List.copyOf(parts);
    }

    /** Whether all of its words say nothing that could be looked for. */
    public boolean saysNothing() {
        return conditions.isEmpty();
    }

    /** All conditions together; printed, it is the query that a user of the language would have written. */
    public Expression expression() {
        return Expression.and(conditions);
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
