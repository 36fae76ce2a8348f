/**
 * Data sets: tables of findings, documents and whatever else has rows, as CSV, JSON Lines,
 * Parquet or XLSX.
 *
 * <p>Comes in: rows as JSON objects, one after the other; {@link org.zhibiao.export.HitJson} makes them of findings.
 * Goes out: a file that is there whole or not at all, or a stream. Open {@link org.zhibiao.export.TableWriter} first;
 * {@link org.zhibiao.export.Columns} tells the columns of all tables, as the codebook and {@code columns.tsv} beside it describe them;
 * {@link org.zhibiao.export.DataPackage} makes a folder of tables that can be published.
 *
 * <p>Example:
 * <pre>{@code
 * List<Column> columns = Columns.load().ofFindings(Optional.of(Layer.TARGET));
 * try (ExportFile file = ExportFile.create(Path.of("targets.csv"), false);
 *         TableWriter table = TableWriter.of(Format.CSV, file.stream(), columns, TableOptions.USUAL)) {
 *     base.forEach(new Expression.Match(Field.LAYER, "target"), hit -> table.write(HitJson.write(hit)));
 *     table.finish();
 *     file.complete();
 * }
 * }</pre>
 */
@NullMarked
package org.zhibiao.export;

import org.jspecify.annotations.NullMarked;
