package org.zhibiao.store;

/**
 * A document that is another one once more and is not shown for itself.
 *
 * @param copy the document
 * @param shown name of the one that is shown for it
 */
public record Joined(DocumentSummary copy, String shown) {}
