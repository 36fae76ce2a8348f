/**
 * Zhibiao as a job of Apache Spark: many documents on many machines, findings and documents as Parquet.
 *
 * <p>Comes in: folders and files of any file system that Spark reads. Goes out: the tables {@code findings},
 * {@code documents}, {@code failures} and {@code texts}. Built by the profile {@code spark} alone. Open
 * {@link org.zhibiao.spark.SparkJob} first.
 *
 * <p>A document's way: {@link org.zhibiao.spark.Inputs} lists the files, {@link org.zhibiao.spark.PieceReader} takes the
 * documents out of them, {@link org.zhibiao.spark.Extraction} reads each, {@link org.zhibiao.spark.OutputTables} writes.
 */
@NullMarked
package org.zhibiao.spark;

import org.jspecify.annotations.NullMarked;
