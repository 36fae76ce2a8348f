package org.zhibiao.store;

import java.util.List;
import org.zhibiao.document.Document;
import org.zhibiao.record.Finding;

/**
 * A document that is to be stored.
 *
 * @param document the document
 * @param findings what was found in it, in any order
 */
public record DocumentWithFindings(Document document, List<Finding> findings) {

    /** Keeps its own copy of the list. */
    public DocumentWithFindings {
        findings = List.copyOf(findings);
    }
}
