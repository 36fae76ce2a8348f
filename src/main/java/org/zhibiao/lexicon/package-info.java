/**
 * The tables and rules of {@code models/}, loaded, checked and compiled once.
 *
 * <p>Comes in: a folder, or the jar's own tables. Goes out: immutable {@link org.zhibiao.lexicon.Models}; open them first.
 * A row with a mistake stops the program with the file, the line, what is wrong and an example of the
 * right form ({@link org.zhibiao.lexicon.LexiconException}).
 *
 * <p>Example: {@code Models.bundled().lexicon().unitAt("20个平台", 2)} is {@code 个}, a count.
 */
@NullMarked
package org.zhibiao.lexicon;

import org.jspecify.annotations.NullMarked;
