/**
 * A file's bytes to {@link org.zhibiao.document.Document}: decoded, laid out, with what it says of itself.
 *
 * <p>Comes in: bytes and a name, or content that was read already. Goes out: one document, or several where a page holds
 * several articles. Open {@link org.zhibiao.document.reader.DocumentReader}: it is the only class.
 *
 * <p>Example: {@code new DocumentReader(gazetteer).documents(name, content, Map.of())}.
 */
@NullMarked
package org.zhibiao.document.reader;

import org.jspecify.annotations.NullMarked;
