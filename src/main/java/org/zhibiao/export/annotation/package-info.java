/**
 * Findings for the tools of annotators: Web Annotations, brat's standoff files, UIMA CAS XMI for INCEpTION.
 *
 * <p>Comes in: {@link org.zhibiao.export.annotation.AnnotatedDocument}, one after the other, each a document's text
 * with those of its findings that were asked for. Goes out: a stream of JSON-LD, or a folder that is there whole or not
 * at all. Open {@link org.zhibiao.export.annotation.AnnotationWriter} first. Every form counts positions as its
 * specification says: Web Annotation and brat in code points, UIMA in UTF-16 code units. The same findings give the
 * same bytes.
 *
 * <p>Example:
 * <pre>{@code
 * try (ExportFolder folder = ExportFolder.create(Path.of("brat"), false, DocumentList.FILE)) {
 *     AnnotationWriter writer = new BratWriter(folder);
 *     AnnotatedDocument.forEach(base, hits -> base.forEach(new Expression.All(), hits::take), writer::write);
 *     writer.finish();
 *     folder.complete();
 * }
 * }</pre>
 */
@NullMarked
package org.zhibiao.export.annotation;

import org.jspecify.annotations.NullMarked;
