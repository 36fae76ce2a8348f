package org.zhibiao.evaluate;

import java.util.List;
import org.zhibiao.document.Document;

/**
 * A document that has been coded by hand.
 *
 * @param name its file's name without {@code .txt}
 * @param document the text
 * @param records its records, in the order of the file
 * @param parts the stretches of the text that were coded; none where all of it was
 */
public record GoldDocument(String name, Document document, List<CodedRecord> records, List<CodedPart> parts) {

    /** Keeps its own copies of the lists. */
    public GoldDocument {
        records = List.copyOf(records);
        parts = List.copyOf(parts);
    }

    /** Whether a record stands in what was coded. */
    boolean covers(CodedRecord record) {
        return parts.isEmpty()
                || parts.stream().anyMatch(part -> part.covers(record.span().start()));
    }
}
