/**
 * Documents and findings as tables that many machines write at once, and a knowledge base made of such tables.
 *
 * <p>Comes in: the bytes of a file, or a row of a table that is a document. Goes out: {@link org.zhibiao.bulk.BulkRow}s,
 * plain values that an engine for clusters carries from machine to machine; {@link org.zhibiao.bulk.Loading} puts what
 * such an engine wrote into a knowledge base. Open {@link org.zhibiao.bulk.BulkReader} first.
 *
 * <p>Example: {@code new BulkReader(Models.bundled(), Limits.DEFAULT, Map.of()).file("plan.txt", bytes)} gives one row for
 * each document in the file, or one that says why there is none.
 */
@NullMarked
package org.zhibiao.bulk;

import org.jspecify.annotations.NullMarked;
