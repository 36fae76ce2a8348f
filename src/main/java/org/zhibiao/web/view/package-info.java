/**
 * What the templates of the pages ({@code src/main/jte}) are given: plain values, already worded and with their links.
 *
 * <p>Comes in: what the handlers of {@link org.zhibiao.web} found. Goes out: nothing but what a page shows; a template decides
 * nothing. Open {@link org.zhibiao.web.view.Frame} first, which every page has; {@link org.zhibiao.web.view.Texts} says
 * things in the reader's language.
 *
 * <p>Example: {@code new ErrorView(frame, "Not found", "There is no such page.")}, drawn by {@code error.jte}.
 */
@NullMarked
package org.zhibiao.web.view;

import org.jspecify.annotations.NullMarked;
