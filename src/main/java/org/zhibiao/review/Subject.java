package org.zhibiao.review;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.zhibiao.record.Body;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Measure;
import org.zhibiao.record.Span;
import org.zhibiao.record.Target;
import org.zhibiao.store.DocumentVersion;

/**
 * A record that is decided on, as who decided saw it.
 *
 * @param item what tells it from all others; {@link #itemOf} of the record that was there first
 * @param passage the words that it stands on
 * @param finding the record
 */
public record Subject(String item, Passage passage, Finding finding) {

    private static final int DIGITS = 16;

    /**
     * What tells a record from all others, the same for every coder and in every knowledge base with the same text: 16
     * hexadecimal digits that follow from text, layer, place and, since two records may stand on one place, the part of a body
     * or the indicator of a target.
     *
     * @param textHash of the document
     */
    public static String itemOf(String textHash, Finding finding) {
        return digits(String.join("\n", textHash, finding.layer().code(), place(finding.span()), apart(finding)));
    }

    /**
     * What tells a stretch of a text from all others, of the same form.
     *
     * @param textHash of the document
     */
    public static String itemOf(String textHash, Span stretch) {
        return digits(String.join("\n", textHash, place(stretch)));
    }

    private static String place(Span span) {
        return span.start() + "-" + span.end();
    }

    private static String digits(String told) {
        byte[] digest = DocumentVersion.sha256().digest(told.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    /** What tells a record from another of its layer on the same words. */
    static String apart(Finding finding) {
        return switch (finding) {
            case Target target -> target.indicator().phrase();
            case Body body -> body.role().code();
            case Measure measure -> "";
            case Deadline deadline -> "";
        };
    }
}
