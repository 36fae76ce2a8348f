/**
 * Plain text, CSV and Markdown.
 *
 * <p>Comes in: bytes in any encoding of Chinese. Goes out: text as it stands; rows; text with its tables. Open
 * {@link org.zhibiao.document.format.text.TextReader} first.
 *
 * <p>Example: {@code new TextReader().read(bytes, Limits.DEFAULT)}.
 */
@NullMarked
package org.zhibiao.document.format.text;

import org.jspecify.annotations.NullMarked;
