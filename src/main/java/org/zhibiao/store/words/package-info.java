/**
 * Words of Chinese texts as the index keeps them.
 *
 * <p>Comes in: the text of a sentence or of a query. Goes out: the terms by which Lucene stores and finds it. Open
 * {@link org.zhibiao.store.words.WordAnalyzer}, which says why they are pairs of characters.
 *
 * <p>Example: 城镇化率 gives 城, 城镇, 镇化, 化率 and 率.
 */
@NullMarked
package org.zhibiao.store.words;

import org.jspecify.annotations.NullMarked;
