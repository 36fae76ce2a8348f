/**
 * What a terminal shows: tables, charts, coloured text, progress.
 *
 * <p>Comes in: hits, joins and panels of the rooms below, and the width of the terminal. Goes out: lines of text. Open
 * {@link org.zhibiao.cli.terminal.TextTable} first. Widths count columns of the terminal, of which a Chinese character
 * takes two.
 *
 * <p>Example: {@code HitTable.lines(hits, environment.width())}.
 */
@NullMarked
package org.zhibiao.cli.terminal;

import org.jspecify.annotations.NullMarked;
