/**
 * The tables and rules of {@code models/}, loaded, checked and compiled once.
 *
 * <p>Comes in: a folder. Goes out: an immutable {@link org.zhibiao.lexicon.Lexicon}; open it first. A
 * row with a mistake stops the program with the file, the line, what is wrong and an example of the
 * right form ({@link org.zhibiao.lexicon.LexiconException}).
 *
 * <p>Example: {@code Lexicon.load(Path.of("models")).unitAt("20个平台", 2)} is {@code 个}, a count.
 */
package org.zhibiao.lexicon;
