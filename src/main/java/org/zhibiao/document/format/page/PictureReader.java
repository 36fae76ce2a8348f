package org.zhibiao.document.format.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.UnreadableDocumentException;

/**
 * The characters on a picture of a page, recognised.
 *
 * @param format PNG, JPEG or TIFF
 */
public record PictureReader(FileFormat format) implements FormatReader {

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        if (limits.recognitionSeconds() == 0) {
            throw Refusals.picture(format);
        }
        try {
            Recognition.check();
            Recognition recognition = new Recognition(limits);
            List<PageText.Page> pages =
                    recognition.pages(bytes, "." + format.name().toLowerCase(java.util.Locale.ROOT));
            Origin origin = new Origin(
                    format, Optional.empty(), OptionalInt.of(pages.size()), List.of(), recognition.confidence());
            return new Content(origin, PageText.of(pages), Map.of());
        } catch (IOException e) {
            throw Refusals.damaged(format, e, "save it again");
        }
    }
}
