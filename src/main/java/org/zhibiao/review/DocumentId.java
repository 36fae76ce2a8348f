package org.zhibiao.review;

import org.zhibiao.store.DocumentSummary;

/**
 * Which document is meant, also when its file has got another name or its text another form.
 *
 * @param name its name in the knowledge base
 * @param textHash SHA-256 of its text without white space, in hexadecimal digits
 */
public record DocumentId(String name, String textHash) {

    /** The identity of a stored document. */
    public static DocumentId of(DocumentSummary document) {
        return new DocumentId(document.name(), document.textHash());
    }
}
