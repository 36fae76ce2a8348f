package org.zhibiao.export.annotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.document.SourceText;
import org.zhibiao.export.RecordTable;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Span;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.Hit;
import org.zhibiao.store.KnowledgeBase;

/**
 * A document's text with findings in it.
 *
 * @param document the document
 * @param text its text as it was read
 * @param findings findings in it, in text order
 */
public record AnnotatedDocument(DocumentSummary document, SourceText text, List<Finding> findings) {

    /**
     * Keeps its own copy of the list.
     *
     * @throws IllegalArgumentException when a finding's words do not stand in the text at its place
     */
    public AnnotatedDocument {
        findings = List.copyOf(findings);
        for (Finding finding : findings) {
            check(text, finding.span());
        }
    }

    private static void check(SourceText text, Span span) {
        if (span.end() > text.length() || !text.slice(span.start(), span.end()).equals(span.raw())) {
            throw new IllegalArgumentException("'" + span.raw() + "' does not stand at " + span.start());
        }
    }

    /** Takes documents one by one, so that only one stands in memory. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Takes the next document.
         *
         * @throws IOException when it cannot be passed on; ends the visit
         */
        void visit(AnnotatedDocument document) throws IOException;
    }

    /**
     * Visits the documents of some findings, by name, with these findings.
     *
     * @throws IOException also when a text does not fit its findings; it names the document
     */
    public static void forEach(KnowledgeBase base, RecordTable.Records<Hit> hits, Visitor visitor) throws IOException {
        List<Hit> ofOne = new ArrayList<>();
        hits.giveTo(hit -> {
            if (!ofOne.isEmpty()
                    && !ofOne.getFirst().document().name().equals(hit.document().name())) {
                visitor.visit(read(base, ofOne));
                ofOne.clear();
            }
            ofOne.add(hit);
        });
        if (!ofOne.isEmpty()) {
            visitor.visit(read(base, ofOne));
        }
    }

    private static AnnotatedDocument read(KnowledgeBase base, List<Hit> hits) throws IOException {
        DocumentSummary document = hits.getFirst().document();
        String text = base.text(document.name())
                .orElseThrow(() -> new IOException("the text of " + document.name() + " is missing; ingest it again"));
        try {
            return new AnnotatedDocument(
                    document,
                    new SourceText(text),
                    hits.stream().map(Hit::finding).toList());
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "the findings of " + document.name() + " do not fit its text: " + e.getMessage()
                            + "; ingest it again",
                    e);
        }
    }
}
