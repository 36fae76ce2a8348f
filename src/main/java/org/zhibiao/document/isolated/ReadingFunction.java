package org.zhibiao.document.isolated;

import java.util.List;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;

/** The work of a reading process; {@link org.zhibiao.document.format.ContentReader#read} but in tests. */
@FunctionalInterface
interface ReadingFunction {

    /** The readings of a file that is called {@code name} and consists of {@code bytes}. */
    List<Reading> read(String name, byte[] bytes, Limits limits, DocumentColumns columns);
}
