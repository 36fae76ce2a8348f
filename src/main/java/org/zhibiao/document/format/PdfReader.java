package org.zhibiao.document.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The text layer of a PDF, as paragraphs. */
final class PdfReader implements FormatReader {

    private static final String ADVICE = "open it and print it to a new PDF, or save its text as DOCX or plain text";

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            if (pages > limits.pages()) {
                throw Refusals.tooManyPages(pages, limits);
            }
            if (pages == 0) {
                throw Refusals.damaged("is a damaged PDF file (no page can be found in it)", null, ADVICE);
            }
            PdfStreams.check(document, limits);
            List<PageText.Page> lines = PdfPages.read(document);
            if (lines.stream().allMatch(page -> page.lines().isEmpty())) {
                throw Refusals.noTextLayer(pages);
            }
            Origin origin = new Origin(FileFormat.PDF, Optional.empty(), OptionalInt.of(pages), List.of());
            return new Content(origin, PageText.of(lines), Map.of());
        } catch (InvalidPasswordException e) {
            throw Refusals.locked();
        } catch (IOException e) {
            throw Refusals.damaged(FileFormat.PDF, e, ADVICE);
        }
    }
}
