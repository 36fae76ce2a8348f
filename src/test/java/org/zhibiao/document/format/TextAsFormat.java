package org.zhibiao.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.format.page.PdfFixture;

/** Makes files of any format from the lines of a text. */
public final class TextAsFormat {

    private static final int LINES_A_PAGE = 24;
    private static final int CHARACTERS_A_LINE = 28;

    private TextAsFormat() {}

    /** A file that holds the text and as little else as its format allows. */
    public static byte[] of(FileFormat format, String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
        return switch (format) {
            case TEXT -> utf8(text);
            case HTML ->
                utf8("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>页面</title></head><body><div>"
                        + joined(lines, line -> "<p>" + escaped(line) + "</p>") + "</div></body></html>");
            case MARKDOWN -> utf8("# " + lines.getFirst() + "\n\n## 正文\n\n" + String.join("\n\n", lines) + "\n");
            case CSV -> utf8("行,内容,备注\n" + joined(lines, line -> "1,\"" + line.replace("\"", "\"\"") + "\",无\n"));
            case MAIL ->
                utf8("From: a@example.org\nTo: b@example.org\nSubject: plan\nMIME-Version: 1.0\n"
                        + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(utf8(text)));
            case RTF ->
                ("{\\rtf1\\ansi\\uc1 " + joined(lines, line -> escapes(line) + "\\par\n") + "}")
                        .getBytes(StandardCharsets.US_ASCII);
            case DOCX -> docx(lines);
            case XLSX -> xlsx(lines);
            case DOC -> doc(lines);
            case PDF -> pdf(lines);
            case OFD -> ofd(lines);
            case ZIP -> new ZipFixture().add("inner.txt", text).bytes();
            case XLS -> throw new IllegalArgumentException("as XLSX");
            case JSON, PARQUET, PNG, JPEG, TIFF -> throw new IllegalArgumentException("holds no single text");
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String joined(List<String> lines, Function<String, String> form) {
        return lines.stream().map(form).collect(Collectors.joining());
    }

    private static String escaped(String line) {
        // XML holds no form feeds and other controls.
        return line.replaceAll("\\p{Cntrl}", " ").replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String escapes(String line) {
        StringBuilder escapes = new StringBuilder();
        line.chars().forEach(c -> escapes.append("\\u").append((short) c).append('?'));
        return escapes.toString();
    }

    private static byte[] docx(List<String> lines) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] xlsx(List<String> lines) {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("指标");
            for (String line : lines) {
                sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0).setCellValue(line);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] doc(List<String> lines) {
        DocFixture doc = new DocFixture();
        lines.forEach(doc::paragraph);
        return doc.bytes();
    }

    private static byte[] pdf(List<String> lines) {
        PdfFixture pdf = new PdfFixture();
        int onPage = LINES_A_PAGE;
        for (String line : lines) {
            int needed = line.length() / PdfFixture.MEASURE + 2;
            if (onPage + needed > LINES_A_PAGE) {
                pdf.page();
                onPage = 0;
            }
            pdf.paragraph(line);
            onPage += needed;
        }
        return pdf.bytes();
    }

    private static byte[] ofd(List<String> lines) {
        OfdFixture ofd = new OfdFixture();
        int onPage = LINES_A_PAGE;
        for (String line : lines) {
            for (int start = 0; start < line.length(); start += CHARACTERS_A_LINE) {
                if (++onPage > LINES_A_PAGE) {
                    ofd.page();
                    onPage = 1;
                }
                ofd.line(
                        start == 0 ? 2 : 0,
                        escaped(line.substring(start, Math.min(line.length(), start + CHARACTERS_A_LINE))));
            }
        }
        return ofd.bytes();
    }
}
