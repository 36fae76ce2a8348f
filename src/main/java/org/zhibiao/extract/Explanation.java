package org.zhibiao.extract;

import java.util.List;
import java.util.Optional;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Status;

/**
 * How the findings of one sentence came about.
 *
 * @param start first position of the sentence, in code points of the stored text
 * @param end position after its last
 * @param text the sentence, white space folded
 * @param section the headings above it
 * @param part whether the part of the document that it stands in plans or reports
 * @param words its words with their parts of speech, as {@code word/tag}
 * @param mentions the times and quantities in it
 * @param reasons its findings, each with what led to it
 */
public record Explanation(
        int start,
        int end,
        String text,
        List<String> section,
        Status part,
        List<String> words,
        List<Mention> mentions,
        List<Reason> reasons) {

    /** Keeps its own copies of the lists. */
    public Explanation {
        section = List.copyOf(section);
        words = List.copyOf(words);
        mentions = List.copyOf(mentions);
        reasons = List.copyOf(reasons);
    }

    /**
     * A time or quantity that was seen.
     *
     * @param start its position, in code points of the stored text
     * @param raw its words
     * @param kind what it was taken for
     * @param withoutRecord why it gave no record; empty when it did, and for times
     */
    public record Mention(int start, String raw, String kind, Optional<String> withoutRecord) {}

    /**
     * A finding and what led to it.
     *
     * @param finding the record
     * @param because sentences, in the order of the work
     */
    public record Reason(Finding finding, List<String> because) {}
}
