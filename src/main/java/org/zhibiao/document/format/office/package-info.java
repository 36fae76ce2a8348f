/**
 * Files of office programs: DOCX, DOC, RTF, XLSX, XLS.
 *
 * <p>Comes in: the file's bytes. Goes out: paragraphs with their automatic numbers, tables and sheets row by row. Open
 * {@link org.zhibiao.document.format.office.DocxReader} first.
 *
 * <p>Example: {@code new DocxReader().read(bytes, Limits.DEFAULT)}.
 */
@NullMarked
package org.zhibiao.document.format.office;

import org.jspecify.annotations.NullMarked;
