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
 */
public record Origin(FileFormat format, Optional<Encoding> encoding, OptionalInt pages, List<String> attachments) {

    /** Keeps its own copy of the list. */
    public Origin {
        attachments = List.copyOf(attachments);
    }

    /** Of a format that has neither pages nor attachments and leaves no choice of characters. */
    public static Origin of(FileFormat format) {
        return new Origin(format, Optional.empty(), OptionalInt.empty(), List.of());
    }
}
