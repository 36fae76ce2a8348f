package org.zhibiao.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.document.Document;
import org.zhibiao.extract.Extractor;
import org.zhibiao.extract.UnreadTable;
import org.zhibiao.extract.WordedAim;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;

/**
 * A document that is to be stored.
 *
 * @param document the document
 * @param findings what was found in it, in any order
 * @param wordedAims its aims without a number
 * @param unreadCells how many cells of its tables hold an amount that gave no finding
 */
public record DocumentWithFindings(
        Document document, List<Finding> findings, List<WordedAim> wordedAims, int unreadCells) {

    /** Keeps its own copies of the lists. */
    public DocumentWithFindings {
        findings = List.copyOf(findings);
        wordedAims = List.copyOf(wordedAims);
    }

    /** A document without tables. */
    public DocumentWithFindings(Document document, List<Finding> findings, List<WordedAim> wordedAims) {
        this(document, findings, wordedAims, 0);
    }

    /** A document with all that an extractor finds in it. */
    public static DocumentWithFindings of(Document document, Extractor extractor) {
        List<Finding> findings = extractor.extract(document);
        int unread = extractor.unreadTables(document, findings).stream()
                .mapToInt(UnreadTable::unread)
                .sum();
        return new DocumentWithFindings(document, findings, extractor.wordedAims(document, findings), unread);
    }

    /** What is told of the document without its text, under its own name, as one that a source alone gives. */
    public DocumentSummary summary(String source, DocumentVersion version) {
        return summary(
                document.name(), source, version, TextHash.of(document.text().stored()));
    }

    DocumentSummary summary(String name, String holder, DocumentVersion version, String textHash) {
        return new DocumentSummary(
                name,
                document.metadata(),
                version,
                document.text().length(),
                counts(),
                List.of(holder),
                document.origin(),
                textHash,
                document.parts(),
                unreadCells);
    }

    private Map<Layer, Integer> counts() {
        Map<Layer, Integer> counts = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            counts.put(layer, 0);
        }
        findings.forEach(finding -> counts.merge(finding.layer(), 1, Integer::sum));
        return counts;
    }
}
