package org.zhibiao.document.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads plain text in whatever encoding it is. */
final class TextReader implements FormatReader {

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        DecodedText decoded = TextDecoder.decode(bytes, Optional.empty());
        if (decoded.text().isBlank()) {
            throw new UnreadableDocumentException(new Refusal(Refusal.Reason.EMPTY, "is empty", ""));
        }
        Origin origin = new Origin(FileFormat.TEXT, Optional.of(decoded.encoding()), OptionalInt.empty(), List.of());
        return new Content(origin, decoded.text(), Map.of());
    }
}
