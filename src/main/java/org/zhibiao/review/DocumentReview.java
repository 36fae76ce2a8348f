package org.zhibiao.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Span;
import org.zhibiao.store.DocumentSummary;

/**
 * Lays judgements over the findings of a document. A judgement belongs to the finding of its layer that stands on its words
 * now; where there is none exactly on them, to the one that shares most of them. Each finding takes one judged record, the one
 * that is most like it.
 */
public final class DocumentReview {

    /** Gives the text of the document, which is read only when places have to be found anew. */
    @FunctionalInterface
    public interface Text {

        /** The text, as it was stored. */
        SourceText get() throws IOException;
    }

    private final DocumentSummary document;
    private final List<Finding> findings;
    private final Text text;
    private final List<Place> places = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private final Map<Integer, Place> byFinding = new HashMap<>();

    /** A judged record, and where its words stand now. */
    private record Place(String item, Judgement judgement, List<Judgement> all, boolean disputed, Span span) {}

    private DocumentReview(DocumentSummary document, List<Finding> findings, Text text) {
        this.document = document;
        this.findings = findings;
        this.text = text;
    }

    /**
     * The findings of a document as they were judged, those that were added, and those that were judged and are not found any
     * more, in text order.
     *
     * @param judged all that was judged in this document
     * @param eyes the coder who sees only what is his; everybody's without one
     * @throws IOException when the text cannot be read
     */
    public static List<ReviewedFinding> of(
            DocumentSummary document, List<Finding> findings, List<Judged> judged, Optional<Coder> eyes, Text text)
            throws IOException {
        DocumentReview review = new DocumentReview(document, findings, text);
        for (Judged one : judged) {
            review.locate(one, eyes);
        }
        review.match();
        return review.result();
    }

    private void locate(Judged judged, Optional<Coder> eyes) throws IOException {
        Optional<Judgement> seen = eyes.isPresent() && !eyes.get().adjudicates()
                ? judged.of(eyes.get().name())
                : Optional.of(judged.holds());
        if (seen.isEmpty()) {
            return;
        }
        boolean alone = eyes.isPresent() && !eyes.get().adjudicates();
        Optional<Span> span = span(seen.get());
        if (span.isPresent()) {
            places.add(new Place(
                    judged.item(),
                    seen.get(),
                    alone ? List.of(seen.get()) : judged.judgements(),
                    !alone && judged.isDisputed(),
                    span.get()));
        }
    }

    private Optional<Span> span(Judgement judgement) throws IOException {
        Passage passage = judgement.passage();
        boolean sameText = passage.document().textHash().equals(document.textHash());
        boolean stands = findings.stream()
                .anyMatch(finding -> finding.layer() == judgement.seen().layer()
                        && finding.span().equals(passage.span()));
        return sameText && stands ? Optional.of(passage.span()) : passage.in(text.get());
    }

    private void match() {
        record Pair(Place place, int finding, int exact, int common, int alike) {}
        List<Pair> pairs = new ArrayList<>();
        for (Place place : places) {
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                if (mayBe(place, finding)) {
                    pairs.add(new Pair(
                            place,
                            i,
                            finding.span().equals(place.span()) ? 1 : 0,
                            common(finding.span(), place.span()),
                            -CodedFields.different(place.judgement().seen(), finding)
                                    .size()));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::exact)
                .thenComparingInt(Pair::common)
                .thenComparingInt(Pair::alike)
                .reversed());
        Set<Place> placed = new HashSet<>();
        for (Pair pair : pairs) {
            if (!placed.contains(pair.place()) && taken.add(pair.finding())) {
                placed.add(pair.place());
                byFinding.put(pair.finding(), pair.place());
            }
        }
    }

    /** What was added beside a finding is no other reading of it. */
    private static boolean mayBe(Place place, Finding finding) {
        Finding seen = place.judgement().seen();
        return finding.layer() == seen.layer()
                && (place.judgement().status() == ReviewStatus.ADDED
                        ? finding.span().equals(place.span())
                                && Subject.apart(finding).equals(Subject.apart(seen))
                        : finding.span().overlaps(place.span()));
    }

    private static int common(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    private List<ReviewedFinding> result() {
        List<ReviewedFinding> result = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Place place = byFinding.get(i);
            result.add(
                    place == null
                            ? ReviewedFinding.unjudged(document, findings.get(i))
                            : reviewed(place, Optional.of(findings.get(i))));
        }
        for (Place place : places) {
            if (!byFinding.containsValue(place)) {
                result.add(reviewed(place, Optional.empty()));
            }
        }
        result.sort(Comparator.comparing(one -> one.finding().span()));
        return List.copyOf(result);
    }

    private ReviewedFinding reviewed(Place place, Optional<Finding> extracted) {
        Judgement judgement = place.judgement();
        Finding finding = judgement.keeps()
                ? overlaid(place, extracted)
                : extracted.orElseGet(() -> moved(judgement.result(), place));
        return new ReviewedFinding(
                place.item(),
                document,
                extracted,
                finding,
                Optional.of(judgement),
                place.all(),
                isStale(judgement, extracted),
                place.disputed());
    }

    /** A new reading is no news where it says what the coder said, or what the coder saw. */
    private static boolean isStale(Judgement judgement, Optional<Finding> extracted) {
        if (judgement.status() == ReviewStatus.ADDED) {
            return extracted.isPresent() && !CodedFields.same(extracted.get(), judgement.result());
        }
        return extracted
                .map(now -> !CodedFields.same(now, judgement.seen())
                        && !(judgement.keeps() && CodedFields.same(now, judgement.result())))
                .orElse(judgement.keeps());
    }

    /** The present reading with the values that were judged; what follows from tables is of the present. */
    private Finding overlaid(Place place, Optional<Finding> extracted) {
        Finding judged = moved(place.judgement().result(), place);
        if (extracted.isEmpty() || place.judgement().status() == ReviewStatus.ADDED) {
            return judged;
        }
        ObjectNode json = FindingJson.write(extracted.get());
        CodedFields.values(judged, place.judgement().changed()).forEach(json::set);
        CodedFields.place(judged.span(), 0).forEach(json::set);
        return FindingJson.read(json);
    }

    /** The record at the place where its words stand now. */
    private Finding moved(Finding finding, Place place) {
        int moved = place.span().start() - place.judgement().passage().span().start();
        ObjectNode json = FindingJson.write(finding);
        json.put("doc", document.name());
        CodedFields.place(finding.span(), moved).forEach(json::set);
        return FindingJson.read(json);
    }
}
