package org.zhibiao.store;

import java.util.Map;
import org.zhibiao.document.Known;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.reader.DocumentReader;

/**
 * What a document can be laid out from again, without its file: the arguments of
 * {@link DocumentReader#layOut}.
 *
 * @param name its name
 * @param origin the file that it came from
 * @param text its text as it was read
 * @param declared what was said of it beside its text
 */
public record StoredDocument(String name, Origin origin, String text, Map<MetadataField, Known<String>> declared) {

    /** Keeps its own copy of the map. */
    public StoredDocument {
        declared = Map.copyOf(declared);
    }
}
