package org.zhibiao.document.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a text was before it was read.
 *
 * @param format the file's format
 * @param encoding how bytes became characters; empty for formats that leave no choice
 * @param pages how many pages it had, where the format has pages
 * @param attachments names of the files that a page offers beside its text
 * @param recognised how sure the program was that recognised its characters on pictures, in percent on the average of
 *     the characters; empty when none were recognised
 */
public record Origin(
        FileFormat format,
        Optional<Encoding> encoding,
        OptionalInt pages,
        List<String> attachments,
        OptionalInt recognised) {

    /** Keeps its own copy of the list. */
    public Origin {
        attachments = List.copyOf(attachments);
    }

    /** Of which no characters were recognised. */
    public Origin(FileFormat format, Optional<Encoding> encoding, OptionalInt pages, List<String> attachments) {
        this(format, encoding, pages, attachments, OptionalInt.empty());
    }

    /** Of a format that has neither pages nor attachments and leaves no choice of characters. */
    public static Origin of(FileFormat format) {
        return new Origin(format, Optional.empty(), OptionalInt.empty(), List.of());
    }
}
