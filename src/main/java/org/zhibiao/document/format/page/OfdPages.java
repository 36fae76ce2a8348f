package org.zhibiao.document.format.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CT_PageBlock;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.text.TextCode;
import org.zhibiao.document.format.page.LineBuilder.Glyph;

/** The lines of an OFD page. Lengths are in millimetres. */
final class OfdPages {

    /** GB/T 33190-2016 gives no size that a text without one would have; 四号 is common. */
    private static final double USUAL_SIZE = 4.9;
    /** Blocks within blocks: real ones go two or three deep. */
    private static final int DEEPEST = 30;

    private final List<Glyph> glyphs = new ArrayList<>();

    private OfdPages() {}

    /** The lines of a page, from top to bottom. */
    static PageText.Page read(Page page) {
        OfdPages reading = new OfdPages();
        Content content = page.getContent();
        if (content != null) {
            for (CT_Layer layer : content.getLayers()) {
                reading.addBlocks(layer, 0);
            }
        }
        return new PageText.Page(reading.lines());
    }

    private void addBlocks(CT_PageBlock block, int depth) {
        for (PageBlockType part : block.getPageBlocks()) {
            if (part instanceof TextObject text) {
                addText(text);
            } else if (part instanceof CT_PageBlock inner && depth < DEEPEST) {
                addBlocks(inner, depth + 1);
            }
        }
    }

    private void addText(TextObject text) {
        Place place = Place.of(text);
        double x = 0;
        double y = 0;
        for (TextCode code : text.getTextCodes()) {
            // Where a place is not told, the one before it goes on (table 46).
            x = code.getX() == null ? x : code.getX();
            y = code.getY() == null ? y : code.getY();
            place.addGlyphs(code, x, y, glyphs);
        }
    }

    /** Where a text object stands on its page, and how large it is drawn. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Place(double left, double top, double[] matrix, double size) {

        static Place of(TextObject text) {
            ST_Box box = text.getBoundary();
            ST_Array told = text.getCTM();
            double[] matrix = told == null ? new double[] {1, 0, 0, 1, 0, 0} : told.expectArr(6);
            double size = text.getSize() == null ? USUAL_SIZE : text.getSize();
            return new Place(
                    box == null ? 0 : box.getTopLeftX(),
                    box == null ? 0 : box.getTopLeftY(),
                    matrix,
                    Math.max(0.1, size));
        }

        void addGlyphs(TextCode code, double firstX, double firstY, List<Glyph> glyphs) {
            String content = code.getContent() == null ? "" : code.getContent();
            int[] characters = content.strip().codePoints().toArray();
            double[] acrossSteps = OfdDeltas.of(code.getDeltaX(), characters.length);
            double[] downSteps = OfdDeltas.of(code.getDeltaY(), characters.length);
            double x = firstX;
            double y = firstY;
            double scale = Math.max(0.01, Math.hypot(matrix[0], matrix[1]));
            for (int i = 0; i < characters.length; i++) {
                double width = characters[i] < 0x2000 ? size / 2 : size;
                double across = left + matrix[0] * x + matrix[2] * y + matrix[4];
                double down = top + matrix[1] * x + matrix[3] * y + matrix[5];
                glyphs.add(new Glyph(
                        across, across + width * scale, down, size * scale, Character.toString(characters[i])));
                x += acrossSteps.length > i ? acrossSteps[i] : downSteps.length > i ? 0 : width;
                y += downSteps.length > i ? downSteps[i] : 0;
            }
        }
    }

    /** Characters at one height make a line; programs write a line in several objects, and cells in any order. */
    private List<PageText.Line> lines() {
        glyphs.sort(Comparator.comparingDouble(Glyph::y));
        List<PageText.Line> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!line.isEmpty()
                    && glyph.y() - line.getLast().y()
                            > 0.4 * Math.min(glyph.size(), line.getLast().size())) {
                end(line, lines);
            }
            line.add(glyph);
        }
        end(line, lines);
        return lines;
    }

    private static void end(List<Glyph> line, List<PageText.Line> lines) {
        line.sort(Comparator.comparingDouble(Glyph::left));
        LineBuilder.line(line).ifPresent(lines::add);
        line.clear();
    }
}
