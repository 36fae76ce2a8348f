package org.zhibiao.document.format.page;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Assumptions;

/** Pictures of pages, drawn from text by a font of the machine; without one, or without tesseract, a test is skipped. */
public final class Scans {

    private static final int WIDTH = 1_700;
    private static final int HEIGHT = 1_000;
    private static final int SIZE = 48;
    private static final int MARGIN = 120;

    private Scans() {}

    /** Skips a test where nothing can be drawn or recognised. */
    public static void assumePossible() {
        Assumptions.assumeTrue(font().isPresent(), "no font with Chinese characters (fonts-wqy-microhei)");
        Assumptions.assumeTrue(isTesseractThere(), "no tesseract with chi_sim (tesseract-ocr-chi-sim)");
    }

    private static Optional<Font> font() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplayUpTo("许昌市指标，。、：％0123456789") < 0)
                .findFirst();
    }

    private static boolean isTesseractThere() {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .anyMatch("chi_sim"::equals);
        } catch (IOException e) {
            return false;
        }
    }

    /** A page with lines of text. */
    static BufferedImage page(List<String> lines) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(font().orElseThrow().deriveFont((float) SIZE));
        for (int i = 0; i < lines.size(); i++) {
            graphics.drawString(lines.get(i), MARGIN, MARGIN + 2 * SIZE * (i + 1));
        }
        graphics.dispose();
        return page;
    }

    /** A page of noise. */
    static BufferedImage noise(long seed) {
        Random random = new Random(seed);
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                page.getRaster().setSample(x, y, 0, random.nextInt(256));
            }
        }
        return page;
    }

    /** A picture file with lines of text. */
    public static byte[] picture(String format, List<String> lines) throws IOException {
        return picture(format, page(lines));
    }

    static byte[] picture(String format, BufferedImage page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(page, format, bytes)) {
            throw new IOException("no writer of " + format);
        }
        return bytes.toByteArray();
    }

    /** A PDF whose pages are pictures; a picture that several pages have is in it once. */
    static byte[] pdf(List<BufferedImage> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Map<BufferedImage, PDImageXObject> images = new IdentityHashMap<>();
            for (BufferedImage picture : pages) {
                PDPage page = new PDPage(new PDRectangle(WIDTH * 72f / 300, HEIGHT * 72f / 300));
                document.addPage(page);
                PDImageXObject image = images.get(picture);
                if (image == null) {
                    image = LosslessFactory.createFromImage(document, picture);
                    images.put(picture, image);
                }
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            image,
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
