package org.zhibiao.store;

import java.util.List;
import java.util.Map;
import org.zhibiao.document.Document;
import org.zhibiao.document.Known;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.extract.WordedAim;
import org.zhibiao.record.Finding;

/**
 * A document as the index holds it: all that is stored of it, with its findings.
 *
 * @param document the document; of its sources only the first counts, the others are told by themselves
 * @param text its text
 * @param declared what was said of it beside its text
 * @param standing how it stands to the other documents
 * @param findings its findings; whatever name they give, they are stored under the document's
 * @param wordedAims its aims without a number
 */
record Block(
        DocumentSummary document,
        String text,
        Map<MetadataField, Known<String>> declared,
        Standing standing,
        List<Finding> findings,
        List<WordedAim> wordedAims) {

    /** A document that is to be stored under a name, which is not always its own. */
    static Block of(
            String name,
            String holder,
            DocumentVersion version,
            String textHash,
            Standing standing,
            DocumentWithFindings given) {
        Document document = given.document();
        DocumentSummary summary = given.summary(name, holder, version, textHash);
        return new Block(
                summary, document.text().stored(), document.declared(), standing, given.findings(), given.wordedAims());
    }

    /** The same document under the name that another source gives it. */
    Block renamed(String name, String holder, DocumentVersion version) {
        DocumentSummary summary = new DocumentSummary(
                name,
                document.metadata(),
                version,
                document.length(),
                document.findings(),
                List.of(holder),
                document.origin(),
                document.textHash(),
                document.parts(),
                document.unreadCells());
        return new Block(summary, text, declared, standing, findings, wordedAims);
    }

    /** The same document, standing otherwise to the others. */
    Block with(Standing other) {
        return new Block(document, text, declared, other, findings, wordedAims);
    }
}
