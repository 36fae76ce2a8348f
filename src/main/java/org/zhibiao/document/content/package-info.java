/**
 * What every reader of a format gives and needs: {@link org.zhibiao.document.content.Content}, limits, refusals, decoding.
 *
 * <p>Comes in: bytes. Goes out: text with its encoding, and the reasons for which a file is refused. Open
 * {@link org.zhibiao.document.content.Content} first, then {@link org.zhibiao.document.content.Limits} and
 * {@link org.zhibiao.document.content.Refusals}. Knows no format but plain text and the container ZIP.
 *
 * <p>Example: {@code TextDecoder.decode(bytes, Optional.empty()).text()}.
 */
@NullMarked
package org.zhibiao.document.content;

import org.jspecify.annotations.NullMarked;
