/**
 * The same reading in processes of their own: a file whose parsing hangs, fills the memory or brings
 * Java down costs itself and not the run.
 *
 * <p>Comes in: a file's path. Goes out: what {@link org.zhibiao.document.format.ContentReader} gives for
 * it, or a refusal that says what it did. Open {@link org.zhibiao.document.isolated.IsolatedReader}
 * first. Inside one Java a parser cannot be stopped and its memory cannot be bounded; a process can be
 * ended, and its heap has a size.
 *
 * <p>Example: {@code new IsolatedReader(2, Limits.DEFAULT).read("plan.pdf", Path.of("plan.pdf"))}.
 */
@NullMarked
package org.zhibiao.document.isolated;

import org.jspecify.annotations.NullMarked;
