package org.zhibiao.review.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Span;
import org.zhibiao.review.CodedFields;
import org.zhibiao.review.Decision;
import org.zhibiao.review.DocumentId;
import org.zhibiao.review.NewRecord;
import org.zhibiao.review.Passage;
import org.zhibiao.review.ReviewStatus;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.review.Subject;

/**
 * The decisions that a coding made elsewhere comes to. A record that stands where a finding does accepts it or corrects the
 * fields in which they differ; one that stands alone is added. Of a table with a column {@code review} only the rows count in
 * which it is filled; any other coding is of the whole document: what was found and not coded is rejected, and the document was
 * read through.
 */
public final class CodingDecisions {

    private final DocumentId document;
    private final SourceText text;
    private final List<ReviewedFinding> findings;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<ReviewedFinding> met = new HashSet<>();

    private CodingDecisions(DocumentId document, SourceText text, List<ReviewedFinding> findings) {
        this.document = document;
        this.text = text;
        this.findings = findings;
    }

    /**
     * Decisions, and what could not be taken over.
     *
     * @param decisions in text order
     * @param faults a line for each record that was passed over, with the reason
     */
    public record Taken(List<Decision> decisions, List<String> faults) {

        /** Keeps its own copies of the lists. */
        public Taken {
            decisions = List.copyOf(decisions);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Compares a coding with the findings of its document.
     *
     * @param document the document
     * @param text its text, as it is stored
     * @param findings its findings as the coder sees them
     * @param coded what was coded in it
     */
    public static Taken of(DocumentId document, SourceText text, List<ReviewedFinding> findings, CodedDocument coded) {
        CodingDecisions made = new CodingDecisions(document, text, findings);
        boolean table = coded.records().stream().anyMatch(one -> one.review().isPresent());
        for (CodedRecord record : coded.records()) {
            if (!table || record.review().isPresent()) {
                made.take(record, coded);
            }
        }
        if (!table) {
            made.rest();
        }
        return new Taken(made.decisions, made.faults);
    }

    private void take(CodedRecord record, CodedDocument coded) {
        try {
            Span span = place(record, coded)
                    .orElseThrow(() -> new IllegalArgumentException("these words are not in the stored text"));
            Optional<ReviewedFinding> found = found(record, span);
            found.ifPresent(met::add);
            if (found.isEmpty()) {
                add(record, span);
            } else if (record.review().filter(ReviewStatus.REJECTED::equals).isPresent()) {
                decisions.add(new Decision.Reject(subject(found.get())));
            } else {
                correct(record, found.get());
            }
        } catch (IllegalArgumentException e) {
            faults.add(document.name() + " '" + record.span().raw() + "': " + e.getMessage());
        }
    }

    /** Where the words stand in the stored text: where they stood if it is the same there, else where the like stands. */
    private Optional<Span> place(CodedRecord record, CodedDocument coded) {
        Span span = record.span();
        if (span.end() <= text.length() && text.slice(span.start(), span.end()).equals(span.raw())) {
            return Optional.of(span);
        }
        return coded.text()
                .flatMap(other ->
                        Passage.of(document, new SourceText(other), span).in(text));
    }

    private Optional<ReviewedFinding> found(CodedRecord record, Span span) {
        return findings.stream()
                .filter(one -> one.extracted().isPresent()
                        && !met.contains(one)
                        && one.extracted().get().layer() == record.layer()
                        && one.extracted().get().span().equals(span))
                .min(Comparator.comparingInt(
                        one -> differing(record, one.extracted().orElseThrow()).size()));
    }

    private static Map<String, JsonNode> differing(CodedRecord record, Finding found) {
        Map<String, String> present = CodedRecord.of(found).values();
        Map<String, JsonNode> differing = new HashMap<>();
        record.values().forEach((field, value) -> {
            if (!value.equals(present.get(field))) {
                differing.put(field, CodedFields.value(record.layer(), field, value));
            }
        });
        return differing;
    }

    private void correct(CodedRecord record, ReviewedFinding found) {
        Finding extracted = found.extracted().orElseThrow();
        Map<String, JsonNode> differing = differing(record, extracted);
        decisions.add(
                differing.isEmpty()
                        ? new Decision.Accept(subject(found))
                        : new Decision.Correct(subject(found), CodedFields.changes(extracted, differing)));
    }

    private void add(CodedRecord record, Span span) {
        if (record.review().filter(ReviewStatus.REJECTED::equals).isPresent()) {
            return;
        }
        Map<String, JsonNode> values = new HashMap<>();
        record.values().forEach((field, value) -> values.put(field, CodedFields.value(record.layer(), field, value)));
        values.values().removeIf(JsonNode::isNull);
        Finding finding = NewRecord.of(document.name(), text, record.layer(), span, values);
        decisions.add(new Decision.Add(
                new Subject(Subject.itemOf(document.textHash(), finding), Passage.of(document, text, span), finding)));
    }

    private void rest() {
        for (ReviewedFinding one : findings) {
            if (one.extracted().isPresent() && !met.contains(one)) {
                decisions.add(new Decision.Reject(subject(one)));
            }
        }
        Span all = new Span(0, text.length(), text.stored());
        decisions.add(new Decision.ReadThrough(Passage.of(document, text, all)));
    }

    private Subject subject(ReviewedFinding one) {
        Finding seen = one.extracted().orElseThrow();
        return new Subject(one.item(), Passage.of(document, text, seen.span()), seen);
    }
}
