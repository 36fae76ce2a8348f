/**
 * The commands: each parses its arguments, calls one room below and prints.
 *
 * <p>Comes in: arguments, files, standard input. Goes out: data on standard output, in UTF-8 whatever
 * the locale; progress and errors, one line each, on standard error; an exit code
 * ({@link org.zhibiao.cli.ExitCode}). Open {@link org.zhibiao.cli.Main} first: it is the entry point
 * and lists the commands.
 *
 * <p>Example: {@code zhibiao ingest reports/ && zhibiao search 城镇化率 --status target}.
 */
@NullMarked
package org.zhibiao.cli;

import org.jspecify.annotations.NullMarked;
