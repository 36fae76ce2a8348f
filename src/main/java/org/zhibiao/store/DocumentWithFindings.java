package org.zhibiao.store;

import java.util.List;
import org.zhibiao.document.Document;
import org.zhibiao.extract.Extractor;
import org.zhibiao.extract.UnreadTable;
import org.zhibiao.extract.WordedAim;
import org.zhibiao.record.Finding;

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
}
