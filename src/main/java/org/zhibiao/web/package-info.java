/**
 * The workbench: pages and an interface for programs, in a browser, over HTTP.
 *
 * <p>Comes in: requests. Goes out: pages, drawn by the templates of {@code src/main/jte} of what {@link org.zhibiao.web.view}
 * holds; JSON; files. All of it is asked at the front door, {@link org.zhibiao.Zhibiao}. Open {@link
 * org.zhibiao.web.Workbench} first: it starts the server and lists its addresses. {@code Guard} is what every request passes.
 *
 * <p>Example: {@code try (Workbench workbench = Workbench.start(options)) { workbench.awaitEnd(); }}.
 */
@NullMarked
package org.zhibiao.web;

import org.jspecify.annotations.NullMarked;
