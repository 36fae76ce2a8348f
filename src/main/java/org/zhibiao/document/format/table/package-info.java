/**
 * Tables in which each row is a document.
 *
 * <p>Comes in: the rows of a table, whatever its format, and how columns are called. Goes out: a reading of each row that
 * has a text, named {@code FILE#ROW}, with its other columns as what is declared of it; or the word that it is an ordinary
 * table. Open {@link org.zhibiao.document.format.table.RowDocuments} first.
 *
 * <p>Example: {@code new RowDocuments("reports.csv", origin, columns, readings::add)}.
 */
@NullMarked
package org.zhibiao.document.format.table;

import org.jspecify.annotations.NullMarked;
