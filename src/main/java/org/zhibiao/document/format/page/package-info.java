/**
 * Formats that place characters on a page, PDF and OFD (GB/T 33190): put together again to lines and paragraphs.
 *
 * <p>Comes in: the glyphs of each page with their places. Goes out: text in reading order without page numbers and
 * running heads. Open {@link org.zhibiao.document.format.page.PdfReader} first, then
 * {@link org.zhibiao.document.format.page.PageText}, where both formats meet.
 *
 * <p>Example: {@code PdfReader.read("plan.pdf", bytes, Limits.DEFAULT)}.
 */
@NullMarked
package org.zhibiao.document.format.page;

import org.jspecify.annotations.NullMarked;
