package org.zhibiao.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Finding;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.Hit;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.Vocabulary;
import org.zhibiao.store.query.Expression;

/** A knowledge base with what was said of its findings, as a coder or as everybody may see it. */
public final class ReviewedBase {

    private final KnowledgeBase base;
    private final Optional<Coder> eyes;
    private final Vocabulary vocabulary;
    private final List<ReviewedFinding> lastRead = new ArrayList<>();
    private final Map<String, List<Judged>> byDocument = new HashMap<>();
    private final Map<String, List<Passage>> readThrough = new HashMap<>();
    private final Set<String> excluded = new HashSet<>();

    /** Takes the next of some findings. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Takes the next finding.
         *
         * @throws IOException when it cannot be passed on; ends the visit
         */
        void visit(ReviewedFinding finding) throws IOException;
    }

    private ReviewedBase(KnowledgeBase base, Optional<Coder> eyes, Vocabulary vocabulary) {
        this.base = base;
        this.eyes = eyes;
        this.vocabulary = vocabulary;
    }

    /**
     * Joins a knowledge base with decisions, as they are now.
     *
     * @param eyes the coder who sees only what is his; everybody's without one, or for an adjudicator
     * @param vocabulary what is known of the words of queries
     */
    public static ReviewedBase of(KnowledgeBase base, ReviewState state, Optional<Coder> eyes, Vocabulary vocabulary)
            throws IOException {
        ReviewedBase joined = new ReviewedBase(base, eyes, vocabulary);
        Names names = new Names(base);
        for (Map.Entry<DocumentId, Set<String>> items : state.items().entrySet()) {
            Optional<String> name = names.of(items.getKey());
            if (name.isPresent()) {
                items.getValue()
                        .forEach(item -> state.judged(item)
                                .ifPresent(judged -> joined.byDocument
                                        .computeIfAbsent(name.get(), document -> new ArrayList<>())
                                        .add(judged)));
            }
        }
        if (eyes.isPresent()) {
            for (Passage passage : state.readThrough().getOrDefault(eyes.get().name(), List.of())) {
                names.of(passage.document())
                        .ifPresent(name -> joined.readThrough
                                .computeIfAbsent(name, document -> new ArrayList<>())
                                .add(passage));
            }
        }
        for (DocumentId document : state.excluded()) {
            names.of(document).ifPresent(joined.excluded::add);
        }
        return joined;
    }

    /** Names of documents now: of the one with the same text, else of the one with the same name or shown for it. */
    private static final class Names {

        private final KnowledgeBase base;
        private final Map<String, String> byText = new HashMap<>();
        private final Set<String> present = new HashSet<>();

        Names(KnowledgeBase base) throws IOException {
            this.base = base;
            for (DocumentSummary document : base.catalogue()) {
                byText.putIfAbsent(document.textHash(), document.name());
                present.add(document.name());
            }
        }

        Optional<String> of(DocumentId document) throws IOException {
            String sameText = byText.get(document.textHash());
            if (sameText != null) {
                return Optional.of(sameText);
            }
            return present.contains(document.name())
                    ? Optional.of(document.name())
                    : base.document(document.name()).map(DocumentSummary::name);
        }
    }

    /** Names of the documents that are not to be in the data set. */
    public Set<String> excluded() {
        return Set.copyOf(excluded);
    }

    /** What the coder whose eyes these are has read to its end in a document. */
    public List<Passage> readThrough(String document) {
        return List.copyOf(readThrough.getOrDefault(document, List.of()));
    }

    /** Names of the documents in which something was judged. */
    public Set<String> documents() {
        return Set.copyOf(byDocument.keySet());
    }

    /**
     * The findings of a document with what was said of them, those that were added, and those that were judged and are not
     * found any more, in text order; empty when there is no such document.
     */
    public List<ReviewedFinding> document(String name) throws IOException {
        Optional<DocumentSummary> document = base.document(name);
        return document.isEmpty()
                ? List.of()
                : document(document.get(), base.findings(document.get().name()));
    }

    private List<ReviewedFinding> document(DocumentSummary document, List<Finding> findings) throws IOException {
        List<Judged> judged = byDocument.getOrDefault(document.name(), List.of());
        if (judged.isEmpty()) {
            return findings.stream()
                    .map(finding -> ReviewedFinding.unjudged(document, finding))
                    .toList();
        }
        SourceText[] read = new SourceText[1];
        return DocumentReview.of(document, findings, judged, eyes, () -> {
            if (read[0] == null) {
                read[0] = new SourceText(base.text(document.name())
                        .orElseThrow(() ->
                                new IOException("the text of " + document.name() + " is missing; ingest it again")));
            }
            return read[0];
        });
    }

    /** A finding with what was said of it. */
    public ReviewedFinding of(Hit hit) throws IOException {
        if (byDocument.containsKey(hit.document().name())) {
            for (ReviewedFinding one : remembered(hit.document().name())) {
                if (one.extracted().filter(hit.finding()::equals).isPresent()) {
                    return one;
                }
            }
        }
        return ReviewedFinding.unjudged(hit.document(), hit.finding());
    }

    /** How far the review is. */
    public Tally tally() throws IOException {
        Map<ReviewStatus, Long> byStatus = new EnumMap<>(ReviewStatus.class);
        TreeMap<String, Long> byCoder = new TreeMap<>();
        long[] again = {0, 0};
        for (String name : byDocument.keySet()) {
            for (ReviewedFinding one : document(name)) {
                if (one.judgement().isPresent()) {
                    byStatus.merge(one.status(), 1L, Long::sum);
                    one.judgements().stream()
                            .map(judgement -> judgement.coder().name())
                            .distinct()
                            .forEach(coder -> byCoder.merge(coder, 1L, Long::sum));
                    again[0] += one.stale() ? 1 : 0;
                    again[1] += one.disputed() ? 1 : 0;
                }
            }
        }
        long findings = 0;
        for (DocumentSummary document : base.catalogue()) {
            findings += document.total();
        }
        long found = byStatus.values().stream().mapToLong(Long::longValue).sum() - lost();
        byStatus.put(ReviewStatus.NONE, findings - found);
        return new Tally(findings, byStatus, byCoder, again[0], again[1], excluded.size());
    }

    private long lost() throws IOException {
        long[] lost = {0};
        forEachLost(one -> lost[0]++);
        return lost[0];
    }

    /** Findings come a document after the other. */
    private List<ReviewedFinding> remembered(String name) throws IOException {
        if (lastRead.isEmpty() || !lastRead.getFirst().document().name().equals(name)) {
            lastRead.clear();
            lastRead.addAll(document(name));
        }
        return lastRead;
    }

    /** The record of an item in a document. */
    public Optional<ReviewedFinding> item(String document, String item) throws IOException {
        return document(document).stream()
                .filter(one -> one.item().equals(item))
                .findFirst();
    }

    /**
     * Visits the findings that a query asks for with what was said of them, by name of the document and position. Whether the
     * query asks for one is decided by the record as it is in the edition: what was corrected or added is found by what it
     * says now.
     *
     * @throws IOException when the knowledge base cannot be read, or the visitor fails
     */
    public void forEach(Expression query, Edition edition, Visitor visitor) throws IOException {
        switch (edition) {
            case AS_EXTRACTED -> forEachFound(query, visitor);
            case REVIEWED -> forEachReviewed(query, visitor);
        }
    }

    /** Visits findings as the rules find them. */
    private void forEachFound(Expression query, Visitor visitor) throws IOException {
        base.forEach(query, hit -> visitor.visit(of(hit)));
    }

    /** Visits the records that were judged or added and that the rules do not find now. */
    public void forEachLost(Visitor visitor) throws IOException {
        for (String name : new TreeSet<>(byDocument.keySet())) {
            for (ReviewedFinding one : document(name)) {
                if (one.extracted().isEmpty()) {
                    visitor.visit(one);
                }
            }
        }
    }

    private void forEachReviewed(Expression query, Visitor visitor) throws IOException {
        NavigableMap<String, List<ReviewedFinding>> reviewed = new TreeMap<>();
        for (String name : byDocument.keySet()) {
            if (!excluded.contains(name)) {
                reviewed.put(
                        name,
                        document(name).stream().filter(ReviewedFinding::isKept).toList());
            }
        }
        if (!reviewed.isEmpty() && !(query instanceof Expression.All)) {
            try (Overlay overlay = Overlay.of(base, reviewed, vocabulary)) {
                Map<String, Set<String>> found = overlay.found(query);
                reviewed.replaceAll((name, records) -> Overlay.among(found.getOrDefault(name, Set.of()), records));
            }
        }
        base.forEach(query, hit -> {
            String name = hit.document().name();
            visitBefore(name, reviewed, visitor);
            if (!byDocument.containsKey(name) && !excluded.contains(name)) {
                visitor.visit(ReviewedFinding.unjudged(hit.document(), hit.finding()));
            }
        });
        visitBefore(Character.toString(Character.MAX_CODE_POINT), reviewed, visitor);
    }

    /** The judged documents up to a name, each once. */
    private static void visitBefore(String name, NavigableMap<String, List<ReviewedFinding>> reviewed, Visitor visitor)
            throws IOException {
        while (!reviewed.isEmpty() && reviewed.firstKey().compareTo(name) <= 0) {
            for (ReviewedFinding one : reviewed.pollFirstEntry().getValue()) {
                visitor.visit(one);
            }
        }
    }
}
