package org.zhibiao.document.format.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * Makes PDF files with Chinese text on a machine without Chinese fonts: the font is named and not embedded,
 * its characters are told by the predefined CMap UniGB-UCS2-H (ISO 32000-1, 9.7.5.2).
 */
public final class PdfFixture {

    public static final double LEFT = 90;
    public static final double SIZE = 16;
    /** Characters in a full line. */
    public static final int MEASURE = 25;

    private static final double LEADING = 28;

    /** What the font tells of its characters. */
    public enum Telling {
        /** Which they are. */
        CHARACTERS,
        /** Nothing, as a font does of which a printer driver embedded glyphs alone. */
        NOTHING,
        /** Characters of private use in their place, as a font does that was made to keep readers from copying. */
        PRIVATE_ONES
    }

    private final PDDocument document = new PDDocument();
    private final Telling telling;
    private StringBuilder content;
    private boolean pictured;
    private double y;

    public PdfFixture() {
        this(Telling.CHARACTERS);
    }

    public PdfFixture(Telling telling) {
        this.telling = telling;
    }

    public PdfFixture page() {
        endPage();
        content = new StringBuilder();
        y = 760;
        return this;
    }

    /** A picture that fills the page, as a scanner makes it. */
    public PdfFixture picture() {
        content.append("q 595 0 0 842 0 0 cm /I1 Do Q\n");
        pictured = true;
        return this;
    }

    /** Text at a place; y grows upwards. */
    public PdfFixture at(double x, double height, double size, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        content.append(String.format(Locale.ROOT, "BT /F1 %.1f Tf %.1f %.1f Td <%s> Tj ET%n", size, x, height, hex));
        return this;
    }

    /** A line set in by so many characters, below the last one. */
    public PdfFixture line(int indent, String text) {
        at(LEFT + indent * SIZE, y, SIZE, text);
        y -= LEADING;
        return this;
    }

    /** A paragraph as it is printed: two characters in, broken where the line is full. */
    public PdfFixture paragraph(String text) {
        int indent = 2;
        int start = 0;
        double width = indent;
        for (int i = 0; i < text.length(); i++) {
            double character = text.charAt(i) < 0x80 ? 0.5 : 1;
            if (width + character > MEASURE) {
                line(indent, text.substring(start, i));
                indent = 0;
                width = 0;
                start = i;
            }
            width += character;
        }
        return line(indent, text.substring(start));
    }

    /** A large line in the middle. */
    public PdfFixture title(String text) {
        double size = 22;
        at(LEFT + (MEASURE * SIZE - text.length() * size) / 2, y, size, text);
        y -= 36;
        return this;
    }

    /** Cells that begin so many characters from the left. */
    public PdfFixture row(int apart, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            at(LEFT + i * apart * SIZE, y, SIZE, cells[i]);
        }
        y -= LEADING;
        return this;
    }

    public PdfFixture foot(String text) {
        return at(280, 40, 12, text);
    }

    public PdfFixture head(String text) {
        return at(200, 810, 10, text);
    }

    public byte[] bytes() {
        endPage();
        return saved();
    }

    /** Locked for readers by one password, for changes by another. */
    public byte[] locked(String owner, String user) throws IOException {
        endPage();
        AccessPermission none = new AccessPermission();
        none.setCanExtractContent(false);
        document.protect(new StandardProtectionPolicy(owner, user, none));
        return saved();
    }

    /** With every object on its own, in the order in which older programs write them. */
    public byte[] uncompressed() {
        endPage();
        return saved(CompressParameters.NO_COMPRESSION);
    }

    private byte[] saved() {
        return saved(CompressParameters.DEFAULT_COMPRESSION);
    }

    private byte[] saved(CompressParameters compression) {
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, compression);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endPage() {
        if (content == null) {
            return;
        }
        PDPage page = new PDPage(PDRectangle.A4);
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        if (pictured) {
            resources.getCOSObject().setItem(COSName.XOBJECT, pictures());
            pictured = false;
        }
        page.setResources(resources);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.setContents(stream);
        document.addPage(page);
        content = null;
    }

    private COSDictionary pictures() {
        try {
            BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
            COSDictionary pictures = new COSDictionary();
            pictures.setItem(COSName.getPDFName("I1"), LosslessFactory.createFromImage(document, grey));
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private COSDictionary font() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString(telling == Telling.CHARACTERS ? "GB1" : "Identity"));
        system.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 4);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        // Latin characters are half as wide.
        COSArray widths = new COSArray();
        widths.add(COSInteger.get(1));
        widths.add(COSInteger.get(95));
        widths.add(COSInteger.get(500));
        descendant.setItem(COSName.W, widths);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, telling == Telling.CHARACTERS ? "UniGB-UCS2-H" : "Identity-H");
        if (telling == Telling.PRIVATE_ONES) {
            font.setItem(COSName.TO_UNICODE, privateCharacters());
        }
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    /** A CMap (ISO 32000-1, 9.10.3) that puts every character in the block of private use. */
    private PDStream privateCharacters() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (int block = 0; block < 256; block++) {
            map.append(String.format(
                    Locale.ROOT,
                    "1 beginbfrange <%02X00> <%02XFF> <%02X00> endbfrange%n",
                    block,
                    block,
                    0xE0 + block % 16));
        }
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.append("endcmap end end").toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }
}
