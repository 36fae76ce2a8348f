/**
 * Bytes of any format to text: {@link org.zhibiao.document.content.Content}.
 *
 * <p>Comes in: a file's bytes. Goes out: the texts in it with what the file says of them, or why there
 * are none. Open {@link org.zhibiao.document.format.ContentReader} first. Formats are told by content.
 * Each has a reader on a library in one of the packages below this one: {@code page} (PDF, OFD), {@code web},
 * {@code office}, {@code mail}, {@code archive} and {@code text}.
 *
 * <p>Example: {@code ContentReader.read("plan.pdf", bytes, Limits.DEFAULT)}.
 */
@NullMarked
package org.zhibiao.document.format;

import org.jspecify.annotations.NullMarked;
