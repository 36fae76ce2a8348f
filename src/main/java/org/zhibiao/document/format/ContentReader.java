package org.zhibiao.document.format;

import java.util.List;
import java.util.Optional;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.Unpacking;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.archive.ZipReader;
import org.zhibiao.document.format.mail.MailReader;
import org.zhibiao.document.format.office.DocReader;
import org.zhibiao.document.format.office.DocxReader;
import org.zhibiao.document.format.office.RtfReader;
import org.zhibiao.document.format.office.SpreadsheetReader;
import org.zhibiao.document.format.page.OfdReader;
import org.zhibiao.document.format.page.PdfReader;
import org.zhibiao.document.format.text.CsvReader;
import org.zhibiao.document.format.text.MarkdownReader;
import org.zhibiao.document.format.text.TextReader;
import org.zhibiao.document.format.web.HtmlReader;

/** The front door: a file's bytes in, the texts in it out. */
public final class ContentReader {

    private ContentReader() {}

    /**
     * Reads a file, or all files in an archive. What cannot be read is told in its place and costs
     * nothing else. Does not watch {@link Limits#seconds()}, which takes another thread or process.
     *
     * @param name what the file is called
     * @param bytes its content, in any format
     * @return at least one reading
     */
    public static List<Reading> read(String name, byte[] bytes, Limits limits) {
        return read(name, bytes, 0, new Unpacking(limits));
    }

    /**
     * Reads a file if it is plain text, which takes none of the libraries that a hostile file might bring to
     * hang or to fill the memory.
     *
     * @return as {@link #read}; empty when it is of another format, or of none that is known
     */
    public static Optional<List<Reading>> readPlainText(String name, byte[] bytes, Limits limits) {
        return isPlainText(name, bytes)
                ? Optional.of(guarded(name, () -> {
                    check(bytes, limits);
                    return List.of(new Reading.Read(name, checked(new TextReader().read(bytes, limits))));
                }))
                : Optional.empty();
    }

    private static boolean isPlainText(String name, byte[] bytes) {
        try {
            return bytes.length == 0 || FormatDetector.detect(name, bytes) == FileFormat.TEXT;
        } catch (UnreadableDocumentException | RuntimeException e) {
            return false;
        }
    }

    private static List<Reading> read(String name, byte[] bytes, int depth, Unpacking unpacking) {
        return guarded(name, () -> readings(name, bytes, depth, unpacking));
    }

    /** Reading that may fail. */
    private interface Attempt {
        List<Reading> run() throws UnreadableDocumentException;
    }

    private static List<Reading> guarded(String name, Attempt attempt) {
        try {
            return attempt.run();
        } catch (UnreadableDocumentException e) {
            return List.of(new Reading.Refused(name, e.refusal()));
        } catch (RuntimeException | StackOverflowError e) {
            // Parsers meet what their authors did not think of; a file that is nested too deep ends in the latter.
            return List.of(new Reading.Refused(
                    name,
                    new Refusal(
                            Refusal.Reason.DAMAGED,
                            "cannot be read (" + Refusals.briefly(e) + ")",
                            "save it again, or in another format")));
        }
    }

    private static List<Reading> readings(String name, byte[] bytes, int depth, Unpacking unpacking)
            throws UnreadableDocumentException {
        Limits limits = unpacking.limits();
        check(bytes, limits);
        return switch (FormatDetector.detect(name, bytes)) {
            case ZIP -> new ZipReader(ContentReader::read).read(name, bytes, depth, unpacking);
            case MAIL ->
                new MailReader((inner, content, inside) -> read(inner, content, inside, unpacking))
                        .read(name, bytes, depth, limits);
            case PDF -> PdfReader.read(name, bytes, limits);
            case FileFormat format ->
                List.of(new Reading.Read(name, checked(reader(format).read(bytes, limits))));
        };
    }

    private static void check(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        if (bytes.length > limits.bytes()) {
            throw Refusals.tooLarge(
                    "is larger than " + Refusals.megabytes(limits.bytes()) + ", the limit", "--max-megabytes");
        }
        if (bytes.length == 0) {
            throw new UnreadableDocumentException(Refusals.empty());
        }
    }

    private static Content checked(Content content) throws UnreadableDocumentException {
        if (content.text().isBlank()) {
            throw new UnreadableDocumentException(Refusals.empty());
        }
        return content;
    }

    private static FormatReader reader(FileFormat format) {
        return switch (format) {
            case TEXT -> new TextReader();
            case HTML -> new HtmlReader();
            case MARKDOWN -> new MarkdownReader();
            case DOCX -> new DocxReader();
            case DOC -> new DocReader();
            case OFD -> new OfdReader();
            case RTF -> new RtfReader();
            case XLSX, XLS -> new SpreadsheetReader(format);
            case CSV -> new CsvReader();
            case MAIL, ZIP, PDF -> throw new IllegalArgumentException(format + " may give several readings");
        };
    }
}
