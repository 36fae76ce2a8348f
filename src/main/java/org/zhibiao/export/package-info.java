/**
 * Data sets: findings with their provenance as CSV or JSON Lines.
 *
 * <p>Comes in: {@link org.zhibiao.store.Hit}, one after the other. Goes out: a file that is there whole
 * or not at all, or a stream. Open {@link org.zhibiao.export.HitWriter} first;
 * {@link org.zhibiao.export.CsvHitWriter} names the columns. Forms that annotators' tools read are in
 * {@link org.zhibiao.export.annotation}.
 *
 * <p>Example:
 * <pre>{@code
 * try (ExportFile file = ExportFile.create(Path.of("findings.csv"), false)) {
 *     HitWriter writer = HitWriter.of(Format.CSV, file.stream(), true);
 *     base.forEach(new Expression.All(), writer::write);
 *     writer.flush();
 *     file.complete();
 * }
 * }</pre>
 */
package org.zhibiao.export;
