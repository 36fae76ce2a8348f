package org.zhibiao.document.format.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Legibility;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.UnreadableDocumentException;

/** The text layer of a PDF, as paragraphs. */
public final class PdfReader {

    private static final String ADVICE = "open it and print it to a new PDF, or save its text as DOCX or plain text";
    /** A few marks of lists are of fonts that tell nothing; where more is missing numbers may be. */
    private static final double MOST_ILLEGIBLE = 0.15;

    private PdfReader() {}

    /**
     * Reads a file.
     *
     * @return its text and, where some of its pages are pictures, a refusal of these
     * @throws UnreadableDocumentException when it has no text, is damaged, or passes a limit
     */
    public static List<Reading> read(String name, byte[] bytes, Limits limits) throws UnreadableDocumentException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            if (pages > limits.pages()) {
                throw Refusals.tooManyPages(pages, limits);
            }
            if (pages == 0) {
                throw Refusals.damaged("is a damaged PDF file (no page can be found in it)", null, ADVICE);
            }
            checkWhole(document, pages);
            PdfStreams.check(document, limits);
            return readings(name, document, pages, limits);
        } catch (InvalidPasswordException e) {
            throw Refusals.locked();
        } catch (IOException e) {
            throw Refusals.damaged(FileFormat.PDF, e, ADVICE);
        }
    }

    /** PDFBox takes what it finds of a file that is cut off; half a document must not pass for the whole. */
    private static void checkWhole(PDDocument document, int pages) throws UnreadableDocumentException {
        int found = 0;
        for (PDPage page : document.getPages()) {
            found++;
            if (isLost(page.getCOSObject(), COSName.CONTENTS)) {
                throw cutOff("page %,d of %,d has lost its content".formatted(found, pages));
            }
            if (hasLostFont(page)) {
                throw cutOff("page %,d of %,d has lost a font".formatted(found, pages));
            }
        }
        if (found < pages) {
            throw cutOff("of %,d pages %,d can be found".formatted(pages, found));
        }
    }

    private static boolean hasLostFont(PDPage page) {
        COSDictionary fonts = page.getResources() == null
                ? null
                : page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        if (fonts == null) {
            return page.getResources() != null && isLost(page.getResources().getCOSObject(), COSName.FONT);
        }
        return fonts.keySet().stream()
                .anyMatch(name -> isLost(fonts, name)
                        || isLost(fonts.getCOSDictionary(name), COSName.DESCENDANT_FONTS)
                        || isLost(fonts.getCOSDictionary(name), COSName.TO_UNICODE));
    }

    /** Whether a dictionary refers to what the file does not hold. */
    private static boolean isLost(COSDictionary dictionary, COSName key) {
        return dictionary != null && dictionary.containsKey(key) && dictionary.getDictionaryObject(key) == null;
    }

    private static UnreadableDocumentException cutOff(String lost) {
        return Refusals.damaged("is a damaged or cut off PDF file (" + lost + ")", null, "download or copy it again");
    }

    private static List<Reading> readings(String name, PDDocument document, int pages, Limits limits)
            throws IOException, UnreadableDocumentException {
        Legibility legibility = new Legibility();
        List<PageText.Page> text = PdfPages.read(document, legibility);
        List<Integer> pictures = PdfPictures.pagesWithoutText(document, text);
        if (legibility.illegible() > MOST_ILLEGIBLE) {
            throw Refusals.illegible(pages, legibility.illegible());
        }
        List<Reading.Refused> refused = new ArrayList<>();
        Recognition recognition = new Recognition(limits);
        if (limits.recognitionSeconds() > 0 && !pictures.isEmpty()) {
            refused.addAll(new PdfRecognition(name, document, recognition).read(pictures, text));
            pictures = List.of();
        }
        if (text.stream().allMatch(page -> page.lines().isEmpty())) {
            if (!refused.isEmpty()) {
                throw new UnreadableDocumentException(refused.getFirst().refusal());
            }
            throw Refusals.noTextLayer(pages, !pictures.isEmpty());
        }
        Origin origin = new Origin(
                FileFormat.PDF, Optional.empty(), OptionalInt.of(pages), List.of(), recognition.confidence());
        Content content = new Content(origin, PageText.of(text), Map.of());
        Reading read = content.text().isBlank()
                ? new Reading.Refused(name, Refusals.empty())
                : new Reading.Read(name, content);
        if (!pictures.isEmpty()) {
            refused.add(new Reading.Refused(
                    name + "/" + PdfPictures.label(pictures), Refusals.picturesAmong(pictures.size(), pages)));
        }
        return Stream.concat(Stream.of(read), refused.stream()).toList();
    }
}
