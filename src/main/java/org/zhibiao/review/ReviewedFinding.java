package org.zhibiao.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhibiao.record.Finding;
import org.zhibiao.store.DocumentSummary;

/**
 * A finding with what was said of it, or a record that coders say is there.
 *
 * @param item what tells it from all others in decisions
 * @param document the document
 * @param extracted the finding as the rules give it now; empty of what they do not find
 * @param finding the record as it should be: as the judgement that holds has it, else as it was found; of a rejected one as
 *     it is found
 * @param judgement the judgement that holds among those that may be seen
 * @param judgements those that may be seen, in the order of time
 * @param stale whether the rules now read the words otherwise than when it was judged, so that it is to be judged again
 * @param disputed whether coders say different things and nobody has settled it
 */
public record ReviewedFinding(
        String item,
        DocumentSummary document,
        Optional<Finding> extracted,
        Finding finding,
        Optional<Judgement> judgement,
        List<Judgement> judgements,
        boolean stale,
        boolean disputed) {

    /** Keeps its own copy of the list. */
    public ReviewedFinding {
        judgements = List.copyOf(judgements);
    }

    /** A finding that nobody has judged. */
    static ReviewedFinding unjudged(DocumentSummary document, Finding finding) {
        return new ReviewedFinding(
                Subject.itemOf(document.textHash(), finding),
                document,
                Optional.of(finding),
                finding,
                Optional.empty(),
                List.of(),
                false,
                false);
    }

    /** The record of an edition; of what the rules do not find there is but one. */
    public Finding record(Edition edition) {
        return edition == Edition.REVIEWED ? finding : extracted.orElse(finding);
    }

    /** What became of it. */
    public ReviewStatus status() {
        return judgement.map(Judgement::status).orElse(ReviewStatus.NONE);
    }

    /** Whether it belongs into the data set as it was reviewed. */
    public boolean isKept() {
        return status() != ReviewStatus.REJECTED;
    }

    /** Who said what holds. */
    public Optional<String> coder() {
        return judgement.map(holds -> holds.coder().name());
    }

    /** When that was said. */
    public Optional<Instant> reviewedAt() {
        return judgement.map(Judgement::when);
    }

    /** Whether somebody has to look at it: nobody has, or the words are read otherwise now. */
    public boolean isOpen() {
        return judgement.isEmpty() || stale;
    }
}
