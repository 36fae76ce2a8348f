package org.zhibiao.document.format.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.UnreadableDocumentException;

/** Recognises the characters on the pages of a PDF that are pictures. */
final class PdfRecognition {

    /** What tesseract's models were trained on. */
    private static final float DOTS_PER_INCH = 300;

    private static final float POINTS_PER_INCH = 72;
    /** A sheet of A3 has 17 million; a page of many square metres is drawn smaller. */
    private static final double MOST_DOTS = 20e6;

    private final String name;
    private final PDDocument document;
    private final Recognition recognition;

    PdfRecognition(String name, PDDocument document, Recognition recognition) {
        this.name = name;
        this.document = document;
        this.recognition = recognition;
    }

    /**
     * Puts the lines of pages in their places.
     *
     * @param pictures numbers of the pages, from 1
     * @param text the lines of all pages
     * @return pages of which nothing was recognised
     */
    List<Reading.Refused> read(List<Integer> pictures, List<PageText.Page> text)
            throws IOException, UnreadableDocumentException {
        Recognition.check();
        List<Reading.Refused> refused = new ArrayList<>();
        PDFRenderer renderer = new PDFRenderer(document);
        for (int number : pictures) {
            try {
                text.set(number - 1, recognition.page(picture(renderer, number - 1)));
            } catch (UnreadableDocumentException e) {
                refused.add(new Reading.Refused(name + "/page " + number, e.refusal()));
            }
        }
        return refused;
    }

    private BufferedImage picture(PDFRenderer renderer, int page) throws IOException {
        PDRectangle size = document.getPage(page).getCropBox();
        double inches = (double) size.getWidth() * size.getHeight() / POINTS_PER_INCH / POINTS_PER_INCH;
        double dots = Math.min(DOTS_PER_INCH, Math.sqrt(MOST_DOTS / Math.max(1, inches)));
        return renderer.renderImageWithDPI(page, (float) dots, ImageType.GRAY);
    }
}
