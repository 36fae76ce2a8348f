/**
 * The use case: files are met, taken, read, stored and reported, and stored texts are read anew.
 *
 * <p>Comes in: paths and a knowledge base to write to. Goes out: an {@link org.zhibiao.ingest.IngestReport} of what
 * became of each file; on the way an {@link org.zhibiao.ingest.IngestListener} hears how far the run is. Open
 * {@link org.zhibiao.ingest.Ingestion} first.
 *
 * <p>A file's way: {@link org.zhibiao.ingest.SourceFiles} meets it and gives its name,
 * {@link org.zhibiao.ingest.FileTaker} reads it and finds what it says, {@link org.zhibiao.ingest.OrderedWork} does so
 * on all cores and gives the results back in order, {@link org.zhibiao.ingest.Ingestion} stores them.
 */
@NullMarked
package org.zhibiao.ingest;

import org.jspecify.annotations.NullMarked;
