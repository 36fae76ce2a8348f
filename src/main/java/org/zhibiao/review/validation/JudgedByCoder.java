package org.zhibiao.review.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;
import org.zhibiao.review.CodedFields;
import org.zhibiao.review.Passage;
import org.zhibiao.review.ReviewStatus;
import org.zhibiao.review.ReviewedBase;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.review.coding.CodedRecord;

/**
 * Takes the verdicts on a sample from a journal: a finding is judged when it was accepted, corrected or rejected, a sentence when
 * it was read through, and what was added in it was missed.
 */
public final class JudgedByCoder {

    /** Gives the text of a document. */
    @FunctionalInterface
    public interface Texts {

        /** The text of a name. */
        SourceText of(String document) throws IOException;
    }

    private JudgedByCoder() {}

    /** The rows of the sample, those that were judged with their verdicts. */
    public static List<SampleRow> of(Sample sample, ReviewedBase reviewed, Texts texts) throws IOException {
        List<SampleRow> rows = new ArrayList<>();
        for (SampleRow row : sample.rows()) {
            List<ReviewedFinding> findings = reviewed.document(row.document());
            Optional<SampleRow.Verdict> verdict = row.isFinding()
                    ? ofFinding(row, findings)
                    : ofSentence(row, findings, reviewed.readThrough(row.document()), texts);
            rows.add(verdict.map(row::judged).orElse(row));
        }
        return rows;
    }

    private static Optional<SampleRow.Verdict> ofFinding(SampleRow row, List<ReviewedFinding> findings) {
        return findings.stream()
                .filter(one -> one.judgement().isPresent()
                        && one.extracted()
                                .filter(found -> found.span().equals(row.span())
                                        && row.layer()
                                                .filter(found.layer()::equals)
                                                .isPresent())
                                .isPresent()
                        && isOf(row, one))
                .findFirst()
                .map(one -> new SampleRow.Verdict(
                        one.isKept(),
                        one.isKept() ? CodedFields.different(one.extracted().orElseThrow(), one.finding()) : List.of(),
                        Map.of()));
    }

    private static boolean isOf(SampleRow row, ReviewedFinding one) {
        return CodedRecord.of(one.extracted().orElseThrow()).values().equals(row.values());
    }

    private static Optional<SampleRow.Verdict> ofSentence(
            SampleRow row, List<ReviewedFinding> findings, List<Passage> readThrough, Texts texts) throws IOException {
        if (readThrough.isEmpty()) {
            return Optional.empty();
        }
        SourceText text = texts.of(row.document());
        Span sentence = row.span();
        boolean read = readThrough.stream()
                .flatMap(passage -> passage.in(text).stream())
                .anyMatch(span -> span.start() <= sentence.start() && sentence.end() <= span.end());
        Map<Layer, Integer> missed = new EnumMap<>(Layer.class);
        findings.stream()
                .filter(one -> one.status() == ReviewStatus.ADDED
                        && one.extracted().isEmpty()
                        && one.finding().span().overlaps(sentence))
                .forEach(one -> missed.merge(one.finding().layer(), 1, Integer::sum));
        return read ? Optional.of(new SampleRow.Verdict(true, List.of(), missed)) : Optional.empty();
    }
}
