/**
 * A sentence to chunks: one look at the tables tells names of bodies, with their places, from the words around them.
 *
 * <p>Comes in: the text of a sentence as the rules read it. Goes out: {@link org.zhibiao.extract.mention.Chunk}s that cover
 * it from left to right. Open {@link org.zhibiao.extract.mention.BodyScanner} first. Knows words only from
 * {@code models/}: {@code duties.csv}, {@code bodies.csv} and the ends of names in {@code cues.csv}.
 *
 * <p>Example: {@code 市财政局要加强预算管理} gives bodies 市财政局, modal 要, act 加强, text 预算管理.
 */
@NullMarked
package org.zhibiao.extract.mention;

import org.jspecify.annotations.NullMarked;
