package org.zhibiao.review.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhibiao.document.Layout;
import org.zhibiao.document.Sentence;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;
import org.zhibiao.review.Sequences;
import org.zhibiao.review.Subject;
import org.zhibiao.review.coding.CodedRecord;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.Hit;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;

/**
 * Findings and sentences that chance drew from the strata of a knowledge base. Each has a random number that follows from the
 * seed and from what it is; of every stratum those with the least are drawn, so that the sample does not depend on the order of
 * the documents, and what is taken in later moves few.
 *
 * @param request what was asked for
 * @param rows what was drawn: findings, then sentences, each by document and place
 */
public record Sample(SampleRequest request, List<SampleRow> rows) {

    /** From each stratum at least so many, else nothing is known of how much they differ. */
    private static final int FEWEST = 2;

    private static final Comparator<SampleRow> BY_PLACE =
            Comparator.comparing(SampleRow::document).thenComparing(SampleRow::span);

    /** Keeps its own copy of the list. */
    public Sample {
        rows = List.copyOf(rows);
    }

    /** Draws. Of sentences those of all documents, or of the documents that have findings that the query asks for. */
    public static Sample draw(KnowledgeBase base, SampleRequest request) throws IOException {
        Urns findings = new Urns(request);
        Map<String, DocumentSummary> documents = new TreeMap<>();
        base.forEach(request.query(), hit -> {
            findings.put(stratum(request, hit), finding(hit));
            documents.putIfAbsent(hit.document().name(), hit.document());
        });
        if (request.query() instanceof Expression.All) {
            base.catalogue().forEach(document -> documents.putIfAbsent(document.name(), document));
        }
        Urns sentences = new Urns(request);
        for (DocumentSummary document : documents.values()) {
            putSentences(base, document, sentences, request);
        }
        return new Sample(
                request,
                Stream.concat(
                                findings.drawn(findings.proportional()).stream(),
                                sentences.drawn(sentences.halves()).stream())
                        .toList());
    }

    private static String stratum(SampleRequest request, Hit hit) {
        List<String> parts = new ArrayList<>(List.of("finding"));
        for (SampleRequest.By by : request.by()) {
            parts.add(
                    switch (by) {
                        case GENRE -> genre(hit.document());
                        case LAYER -> hit.finding().layer().code();
                    });
        }
        return String.join("/", parts);
    }

    private static String genre(DocumentSummary document) {
        return document.metadata().genre().value().code();
    }

    private static SampleRow finding(Hit hit) {
        return new SampleRow(
                "",
                0,
                hit.document().name(),
                Subject.itemOf(hit.document().textHash(), hit.finding()),
                Optional.of(hit.finding().layer()),
                CodedRecord.of(hit.finding()).values(),
                hit.finding().span(),
                hit.finding().provenance().sentence(),
                Map.of(),
                Optional.empty());
    }

    /** Headings are left out: what they say is optional in the codebook. */
    private static void putSentences(
            KnowledgeBase base, DocumentSummary document, Urns sentences, SampleRequest request) throws IOException {
        SourceText text = new SourceText(base.text(document.name()).orElse(""));
        List<Finding> findings = base.findings(document.name());
        for (Sentence sentence : Layout.of(text.normal()).sentences()) {
            String words = text.slice(sentence.start(), sentence.end());
            if (!sentence.heading() && !words.isBlank()) {
                Map<Layer, Integer> found = new EnumMap<>(Layer.class);
                findings.stream()
                        .filter(one -> sentence.start() <= one.span().start()
                                && one.span().start() < sentence.end())
                        .forEach(one -> found.merge(one.layer(), 1, Integer::sum));
                String stratum = (found.isEmpty() ? "sentence/without" : "sentence/with")
                        + (request.by().contains(SampleRequest.By.GENRE) ? "/" + genre(document) : "");
                Span span = new Span(sentence.start(), sentence.end(), words);
                sentences.put(
                        stratum,
                        new SampleRow(
                                "",
                                0,
                                document.name(),
                                Subject.itemOf(document.textHash(), span),
                                Optional.empty(),
                                Map.of(),
                                span,
                                words.strip().replaceAll("\\s+", " "),
                                found,
                                Optional.empty()));
            }
        }
    }

    /** Strata, each with the rows of the least random numbers. */
    private static final class Urns {

        private final SampleRequest request;
        private final Map<String, PriorityQueue<SampleRow>> least = new TreeMap<>();
        private final Map<String, Long> population = new TreeMap<>();
        private final Comparator<SampleRow> byChance;

        Urns(SampleRequest request) {
            this.request = request;
            this.byChance = Comparator.comparingLong((SampleRow row) -> Sequences.random(request.seed(), row.item()))
                    .thenComparing(SampleRow::item)
                    .thenComparing(BY_PLACE);
        }

        void put(String stratum, SampleRow row) {
            PriorityQueue<SampleRow> rows =
                    least.computeIfAbsent(stratum, name -> new PriorityQueue<>(byChance.reversed()));
            rows.add(row);
            if (rows.size() > request.size() + FEWEST) {
                rows.remove();
            }
            population.merge(stratum, 1L, Long::sum);
        }

        /** As many from each stratum as it is large, in sum what was asked for or a little more. */
        Map<String, Long> proportional() {
            long all = population.values().stream().mapToLong(Long::longValue).sum();
            Map<String, Long> sizes = new TreeMap<>();
            population.forEach((stratum, size) -> sizes.put(
                    stratum, Math.min(size, Math.max(FEWEST, Math.ceilDiv(size * request.size(), Math.max(1, all))))));
            return sizes;
        }

        /** Half from the sentences with findings, half from those without, each half as its strata are large. */
        Map<String, Long> halves() {
            Map<String, Long> sizes = new TreeMap<>();
            for (String half : List.of("sentence/without", "sentence/with")) {
                List<String> strata = population.keySet().stream()
                        .filter(name -> name.equals(half) || name.startsWith(half + "/"))
                        .toList();
                long all = strata.stream()
                        .mapToLong(stratum -> population.getOrDefault(stratum, 0L))
                        .sum();
                for (String stratum : strata) {
                    long size = population.getOrDefault(stratum, 0L);
                    sizes.put(
                            stratum,
                            Math.min(
                                    size, Math.max(FEWEST, Math.ceilDiv(size * request.size(), Math.max(1, 2 * all)))));
                }
            }
            return sizes;
        }

        List<SampleRow> drawn(Map<String, Long> sizes) {
            List<SampleRow> drawn = new ArrayList<>();
            least.forEach((stratum, rows) -> rows.stream()
                    .sorted(byChance)
                    .limit(sizes.getOrDefault(stratum, 0L))
                    .map(row -> row.from(stratum, population.getOrDefault(stratum, 0L)))
                    .forEach(drawn::add));
            drawn.sort(BY_PLACE);
            return drawn;
        }
    }
}
