/**
 * Archives (ZIP): each file in them, archives in archives too, within limits.
 *
 * <p>Comes in: the archive. Goes out: a reading of each entry, named {@code ARCHIVE!/ENTRY}. Open
 * {@link org.zhibiao.document.format.archive.ZipReader}: it is the only class.
 *
 * <p>Example: {@code new ZipReader(limits, reader).read("reports.zip", bytes)}.
 */
@NullMarked
package org.zhibiao.document.format.archive;

import org.jspecify.annotations.NullMarked;
