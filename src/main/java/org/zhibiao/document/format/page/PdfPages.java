package org.zhibiao.document.format.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.zhibiao.document.content.Legibility;

/** Takes the lines of each page from PDFBox with their places. */
final class PdfPages extends PDFTextStripper {

    private final List<PageText.Line> lines = new ArrayList<>();
    private final List<LineBuilder.Glyph> glyphs = new ArrayList<>();
    private final Legibility legibility;

    private PdfPages(Legibility legibility) {
        this.legibility = legibility;
    }

    /**
     * The lines of every page, in reading order.
     *
     * @param legibility is told all characters
     */
    static List<PageText.Page> read(PDDocument document, Legibility legibility) throws IOException {
        List<PageText.Page> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            // In the order in which they were written columns follow one another; programs that
            // write a page's text in no order at all need its places.
            List<PageText.Line> written = read(document, page, false, legibility);
            pages.add(new PageText.Page(isJumbled(written) ? read(document, page, true, new Legibility()) : written));
        }
        return pages;
    }

    private static List<PageText.Line> read(PDDocument document, int page, boolean byPosition, Legibility legibility)
            throws IOException {
        PdfPages stripper = new PdfPages(legibility);
        stripper.setSortByPosition(byPosition);
        // Bold is feigned by drawing twice.
        stripper.setSuppressDuplicateOverlappingText(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.writeText(document, Writer.nullWriter());
        stripper.endLine();
        return stripper.lines;
    }

    /** Lines that go up are the tops of columns, one or two a page; lines that share a height are scattered pieces. */
    private static boolean isJumbled(List<PageText.Line> lines) {
        int up = 0;
        int pieces = 0;
        for (int i = 1; i < lines.size(); i++) {
            PageText.Line last = lines.get(i - 1);
            PageText.Line next = lines.get(i);
            double down = next.y() - last.y();
            if (down < -last.size() / 2) {
                up++;
            } else if (down < last.size() / 2) {
                pieces++;
            }
        }
        return up > 2 && up * 10 > lines.size() || pieces * 10 > lines.size();
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String unicode = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (unicode == null) {
            legibility.addUntold();
        } else {
            legibility.add(unicode);
        }
        super.showGlyph(place, font, code, displacement);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            double size = Math.max(position.getFontSizeInPt(), 1);
            glyphs.add(new LineBuilder.Glyph(
                    position.getXDirAdj(),
                    position.getXDirAdj() + position.getWidthDirAdj(),
                    position.getYDirAdj(),
                    size,
                    position.getUnicode()));
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) {
        endLine();
    }

    private void endLine() {
        LineBuilder.line(glyphs).ifPresent(lines::add);
        glyphs.clear();
    }
}
