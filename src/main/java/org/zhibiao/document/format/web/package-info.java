/**
 * Web pages: the article of a page, without navigation, with its title, dates, source and attachments.
 *
 * <p>Comes in: HTML. Goes out: text with tables, and what the page declares. Open
 * {@link org.zhibiao.document.format.web.HtmlReader} first, then {@link org.zhibiao.document.format.web.ArticleFinder}.
 *
 * <p>Example: {@code new HtmlReader().read(bytes, Limits.DEFAULT)}.
 */
@NullMarked
package org.zhibiao.document.format.web;

import org.jspecify.annotations.NullMarked;
