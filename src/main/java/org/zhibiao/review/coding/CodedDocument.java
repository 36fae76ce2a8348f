package org.zhibiao.review.coding;

import java.util.List;
import java.util.Optional;

/**
 * What one coder has coded in one document.
 *
 * @param name of the document, as the coding names it
 * @param text the document's text, where it stands beside the coding
 * @param length of the text in code points; where it is not known, up to the end of the last record
 * @param records what was coded, in text order
 */
public record CodedDocument(String name, Optional<String> text, int length, List<CodedRecord> records) {

    /** Puts the records into text order. */
    public CodedDocument {
        records = records.stream().sorted(CodedRecord.BY_PLACE).toList();
    }

    /** A document with its text. */
    static CodedDocument of(String name, String text, List<CodedRecord> records) {
        return new CodedDocument(name, Optional.of(text), text.codePointCount(0, text.length()), records);
    }

    /** A document whose text is not there. */
    static CodedDocument of(String name, List<CodedRecord> records) {
        int end = records.stream().mapToInt(one -> one.span().end()).max().orElse(0);
        return new CodedDocument(name, Optional.empty(), end, records);
    }
}
