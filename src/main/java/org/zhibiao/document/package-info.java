/**
 * Bytes to {@link org.zhibiao.document.Document}: the text as read, its headings, paragraphs and
 * sentences, and what it says of itself (title, genre, region, year).
 *
 * <p>Comes in: a file's bytes. Goes out: a {@code Document}. Open
 * {@link org.zhibiao.document.reader.DocumentReader} first. Text is never changed: a second string,
 * {@link org.zhibiao.document.SourceText#normal()}, holds one normalised character per code point of
 * the stored text, so that a position in one is the position in the other.
 *
 * <p>Example: {@code new DocumentReader(gazetteer).documents(name, content, Map.of()).getFirst().sentences()}.
 */
@NullMarked
package org.zhibiao.document;

import org.jspecify.annotations.NullMarked;
