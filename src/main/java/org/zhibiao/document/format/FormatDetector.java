package org.zhibiao.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.TextDecoder;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.content.ZipPackage;
import org.zhibiao.document.format.mail.MailReader;
import org.zhibiao.document.format.text.CsvReader;
import org.zhibiao.document.format.text.MarkdownReader;
import org.zhibiao.document.format.web.HtmlReader;

/**
 * Tells formats by what is in a file. Its name counts only where the same characters may be a table, Markdown
 * or plain text.
 */
final class FormatDetector {

    private static final String AS_WORD = "save it as DOCX or PDF";
    private static final String AS_ZIP = "unpack it, or pack its files as ZIP";
    private static final int SAMPLE = 1 << 16;
    private static final int HEAD = 1 << 12;
    /** Magic numbers stand at the beginning; Tika would search 64 kB of every text for some. */
    private static final int MAGIC = 1 << 13;

    private static final int FIRST_CHARACTERS = 64;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*(?:\"|\\})|\\[\\s*[\\[{\"\\d])");
    /** What lies beside saved pages, by its name: the same characters might be text. */
    private static final Map<String, String> CODE = Map.of(
            "js",
            "a script",
            "css",
            "a style sheet",
            "vbs",
            "a script",
            "bat",
            "a script",
            "ini",
            "a file of settings",
            "url",
            "a link to a page",
            "xsl",
            "a style sheet");

    private static final Pattern SETTINGS = Pattern.compile("\\s*\\[(?:InternetShortcut|\\.ShellClassInfo)\\]");
    /** OLE2, which Word, Excel and much else before 2007 is packed in. */
    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0};

    private static final int[] PARQUET = {'P', 'A', 'R', '1'};
    private static final int[] PACKED = {'P', 'K', 3, 4};

    /**
     * Made when a file first needs it: it reads the table of all formats, which takes longer than a process needs to
     * start, and most files are Chinese texts, which do without. Any number of threads may use it.
     */
    private static final class KnownFormats {
        static final Tika TIKA = new Tika();
    }

    private FormatDetector() {}

    /**
     * The format of a file.
     *
     * @throws UnreadableDocumentException when it is none of those that are read; it says which it is
     */
    static FileFormat detect(String name, byte[] bytes) throws UnreadableDocumentException {
        if (startsWith(bytes, PACKED)) {
            return inPackage(bytes);
        }
        if (startsWith(bytes, PARQUET)) {
            return FileFormat.PARQUET;
        }
        if (startsWith(bytes, OLE2)) {
            return inOle(bytes);
        }
        if (beginsInChinese(bytes) && !isBinary(bytes)) {
            return inText(name, bytes);
        }
        String type = KnownFormats.TIKA.detect(Arrays.copyOf(bytes, Math.min(bytes.length, MAGIC)));
        return switch (type.replaceFirst(";.*", "")) {
            case "application/pdf" -> FileFormat.PDF;
            case "image/png" -> FileFormat.PNG;
            case "image/jpeg" -> FileFormat.JPEG;
            case "image/tiff" -> FileFormat.TIFF;
            case "application/rtf" -> FileFormat.RTF;
            case "text/html", "application/xhtml+xml" -> FileFormat.HTML;
            case "message/rfc822", "multipart/related", "application/x-mimearchive" -> FileFormat.MAIL;
            case "application/xml" -> throw Refusals.unsupported("is an XML file", "save it as DOCX or plain text");
            default -> {
                if (MailReader.looksLikeMail(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)))) {
                    yield FileFormat.MAIL;
                }
                if (isProgramText(type, bytes)) {
                    throw Refusals.unsupported("is the text of a program", "");
                }
                if (!isText(type) && isBinary(bytes)) {
                    throw unsupported(type);
                }
                yield inText(name, bytes);
            }
        };
    }

    /**
     * Whether the first character is a Chinese one in UTF-8, as in most texts: no format begins so, and Tika would
     * try the magic numbers of all.
     */
    private static boolean beginsInChinese(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, FIRST_CHARACTERS));
        return new String(head, StandardCharsets.UTF_8)
                .codePoints()
                .dropWhile(point -> point == BYTE_ORDER_MARK || Character.isWhitespace(point))
                .limit(1)
                .anyMatch(Character::isIdeographic);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** By its first line: texts that only look like code to Tika are too many. */
    private static boolean isProgramText(String type, byte[] bytes) {
        return startsWith(bytes, '#', '!', '/') || type.equals("application/x-sh");
    }

    /** What Tika takes for text or does not know; UTF-16 and GB18030 are among the latter. */
    private static boolean isText(String type) {
        return type.startsWith("text/") || type.equals("application/octet-stream");
    }

    /** A text that begins as some picture does, as in BM or MZ, is still a text. */
    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\f\r".indexOf(bytes[i]) < 0) {
                return true;
            }
        }
        return false;
    }

    private static FileFormat inText(String name, byte[] bytes) throws UnreadableDocumentException {
        String text = TextDecoder.decode(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)), Optional.empty())
                .text();
        if (JSON.matcher(text).lookingAt()) {
            return FileFormat.JSON;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (CODE.containsKey(ending) && !isMostlyChinese(text)
                || SETTINGS.matcher(text).lookingAt()) {
            throw Refusals.unsupported("is " + CODE.getOrDefault(ending, "a file of settings"), "");
        }
        if (Set.of("csv", "tsv").contains(ending) && CsvReader.isTable(text) || CsvReader.isRegularTable(text)) {
            return FileFormat.CSV;
        }
        if (HtmlReader.looksLikeHtml(text)) {
            return FileFormat.HTML;
        }
        return Set.of("md", "markdown").contains(ending) || MarkdownReader.looksLikeMarkdown(text)
                ? FileFormat.MARKDOWN
                : FileFormat.TEXT;
    }

    /** Why JSON is refused whose objects are no documents. */
    static UnreadableDocumentException noDocuments(String json) {
        boolean lines =
                json.strip().lines().limit(2).filter(line -> line.endsWith("}")).count() == 2;
        return Refusals.unsupported(
                lines ? "is a JSON Lines file" : "is a JSON file", "save its texts as plain text, or a table as CSV");
    }

    private static boolean isMostlyChinese(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return text.codePoints().filter(Character::isIdeographic).count() * 2 > letters;
    }

    private static FileFormat inPackage(byte[] bytes) throws UnreadableDocumentException {
        try (ZipPackage zip = ZipPackage.open(bytes)) {
            Set<String> names =
                    zip.entries().stream().map(ZipArchiveEntry::getName).collect(Collectors.toSet());
            if (zip.entry("OFD.xml") != null) {
                return FileFormat.OFD;
            }
            if (zip.entry("[Content_Types].xml") != null) {
                return inOfficePackage(names);
            }
            if (names.contains("mimetype")
                    && (names.contains("content.xml") || names.contains("META-INF/container.xml"))) {
                throw names.contains("content.xml")
                        ? Refusals.unsupported("is an OpenDocument file", AS_WORD)
                        : Refusals.unsupported("is an EPUB book", AS_WORD);
            }
            return FileFormat.ZIP;
        } catch (IOException | RuntimeException e) {
            throw Refusals.damaged(
                    "is a damaged or cut off ZIP, DOCX, XLSX or OFD file (" + Refusals.briefly(e) + ")",
                    e,
                    "download or copy it again");
        }
    }

    private static FileFormat inOfficePackage(Set<String> names) throws UnreadableDocumentException {
        if (names.contains("xl/workbook.bin")) {
            throw Refusals.unsupported("is a binary Excel workbook (XLSB)", "save it as XLSX");
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
            return FileFormat.DOCX;
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return FileFormat.XLSX;
        }
        if (names.stream().anyMatch(name -> name.startsWith("ppt/"))) {
            throw presentation();
        }
        return FileFormat.ZIP;
    }

    private static UnreadableDocumentException presentation() {
        return Refusals.unsupported("is a PowerPoint presentation", "save it as PDF");
    }

    private static FileFormat inOle(byte[] bytes) throws UnreadableDocumentException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw Refusals.locked();
            }
            if (root.hasEntry("WordDocument")) {
                return FileFormat.DOC;
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
                return FileFormat.XLS;
            }
            if (root.hasEntry("PowerPoint Document")) {
                throw presentation();
            }
            throw Refusals.unsupported("is an office file of a kind that is not known", AS_WORD);
        } catch (IOException | RuntimeException e) {
            throw Refusals.damaged(
                    "is a damaged or cut off DOC or XLS file (" + Refusals.briefly(e) + ")",
                    e,
                    "open it in Word, Excel or WPS and save it as DOCX, XLSX or PDF");
        }
    }

    private static UnreadableDocumentException unsupported(String type) {
        String kind = type.replaceFirst(";.*", "");
        if (kind.startsWith("image/")) {
            return Refusals.unsupported(
                    "is a "
                            + kind.substring(6)
                                    .replaceFirst("^(?:x-|vnd\\.)", "")
                                    .toUpperCase(Locale.ROOT) + " image",
                    "recognise its characters (OCR) and save them as plain text, DOCX or PDF");
        }
        if (kind.startsWith("audio/") || kind.startsWith("video/")) {
            return Refusals.unsupported(
                    (kind.startsWith("audio") ? "is an audio" : "is a video") + " recording",
                    "write down what is said in it");
        }
        return archive(kind)
                .map(archive -> Refusals.unsupported("is a " + archive + " archive", AS_ZIP))
                .orElseGet(() -> isProgram(kind)
                        ? Refusals.unsupported("is a program", "")
                        : Refusals.unsupported("is a file of type " + kind, AS_WORD + ", or plain text"));
    }

    private static Optional<String> archive(String type) {
        return Optional.ofNullable(
                switch (type) {
                    case "application/x-rar-compressed" -> "RAR";
                    case "application/x-7z-compressed" -> "7z";
                    case "application/gzip" -> "gzip";
                    case "application/x-bzip2" -> "bzip2";
                    case "application/x-xz" -> "xz";
                    case "application/x-tar", "application/x-gtar" -> "tar";
                    case "application/vnd.ms-cab-compressed" -> "CAB";
                    default -> null;
                });
    }

    private static boolean isProgram(String type) {
        return Set.of(
                        "application/x-msdownload",
                        "application/x-dosexec",
                        "application/x-elf",
                        "application/x-executable",
                        "application/x-sharedlib",
                        "application/java-vm",
                        "application/x-mach-o-executable")
                .contains(type);
    }
}
