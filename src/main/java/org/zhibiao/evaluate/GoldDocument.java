package org.zhibiao.evaluate;

import java.util.List;
import org.zhibiao.document.Document;

/**
 * A document that has been coded by hand.
 *
 * @param name its file's name without {@code .txt}
 * @param document the text
 * @param records its records, in the order of the file
 */
public record GoldDocument(String name, Document document, List<CodedRecord> records) {

    /** Keeps its own copy of the list. */
    public GoldDocument {
        records = List.copyOf(records);
    }
}
