/**
 * Which document it is: title, genre, issuing body, document number, dates, place, year and horizon.
 *
 * <p>Comes in: the text of a document, what its page or file declares and what the user's manifest says. Goes out: a
 * {@link org.zhibiao.document.Metadata} in which every value tells how it was found. Open
 * {@link org.zhibiao.document.metadata.MetadataReader} first; each of the fields has a reader of its own.
 *
 * <p>Example: {@code MetadataReader.read(source, gazetteer).year()}.
 */
@NullMarked
package org.zhibiao.document.metadata;

import org.jspecify.annotations.NullMarked;
