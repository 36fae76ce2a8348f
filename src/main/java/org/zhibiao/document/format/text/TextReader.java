package org.zhibiao.document.format.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DecodedText;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.TextDecoder;
import org.zhibiao.document.content.UnreadableDocumentException;

/** Reads plain text in whatever encoding it is. */
public final class TextReader implements FormatReader {

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
