package org.zhibiao.store;

import org.zhibiao.record.Finding;

/**
 * A finding with the document that it was found in.
 *
 * @param document the document, without its text
 * @param finding the finding
 */
public record Hit(DocumentSummary document, Finding finding) {}
