/**
 * Coding that was made elsewhere: with brat, INCEpTION, a spreadsheet, an editor, or by a program.
 *
 * <p>Comes in: a folder or a file in one of the forms that {@code zhibiao annotations} and {@code zhibiao export} write, after
 * people have worked on it. Goes out: {@link org.zhibiao.review.coding.CodedDocument}, what one coder has coded in one
 * document. Open {@link org.zhibiao.review.coding.CodingReader} first.
 *
 * <p>Example: {@code CodingReader.read(Path.of("brat-data/li"))}.
 */
@NullMarked
package org.zhibiao.review.coding;

import org.jspecify.annotations.NullMarked;
