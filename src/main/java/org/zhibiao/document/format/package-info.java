/**
 * Bytes of any format to text: {@link org.zhibiao.document.format.Content}.
 *
 * <p>Comes in: a file's bytes. Goes out: the texts in it with what the file says of them, or why there
 * are none. Open {@link org.zhibiao.document.format.ContentReader} first. Formats are told by content.
 * Each has a reader of its own on a library; what the libraries leave open (the article in a web page,
 * running heads of a PDF) is ours.
 *
 * <p>Example: {@code ContentReader.read("plan.pdf", bytes, Limits.DEFAULT)}.
 */
package org.zhibiao.document.format;
