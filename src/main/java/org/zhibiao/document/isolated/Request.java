package org.zhibiao.document.isolated;

import java.net.URI;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Limits;

/**
 * What a reading process is asked for.
 *
 * @param name what the file is called
 * @param file where it is, as {@link java.nio.file.Path#toUri()} says: a URI holds the bytes of a file's
 *     name, a string only those that the locale knows
 * @param limits how much it may ask for
 * @param columns how the columns of tables are called in which each row is a document
 */
record Request(String name, URI file, Limits limits, DocumentColumns columns) {}
