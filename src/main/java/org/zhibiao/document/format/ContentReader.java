package org.zhibiao.document.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.TextDecoder;
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
import org.zhibiao.document.format.page.PictureReader;
import org.zhibiao.document.format.text.CsvReader;
import org.zhibiao.document.format.text.MarkdownReader;
import org.zhibiao.document.format.text.TextReader;
import org.zhibiao.document.format.web.HtmlReader;

/** The front door: a file's bytes in, the texts in it out. */
public final class ContentReader {

    private final Unpacking unpacking;
    private final DocumentColumns columns;

    private ContentReader(Limits limits, DocumentColumns columns) {
        this.unpacking = new Unpacking(limits);
        this.columns = columns;
    }

    /**
     * Reads a file, or all files in an archive, and no table as one of documents. What cannot be read is told in its place
     * and costs nothing else. Does not watch {@link Limits#seconds()}, which takes another thread or process.
     *
     * @param name what the file is called
     * @param bytes its content, in any format
     * @return at least one reading
     */
    public static List<Reading> read(String name, byte[] bytes, Limits limits) {
        return read(name, bytes, limits, DocumentColumns.NONE);
    }

    /**
     * Reads a file in the same way; of a table in which each row is a document, all rows.
     *
     * @param columns how the columns of such tables are called
     * @return at least one reading
     */
    public static List<Reading> read(String name, byte[] bytes, Limits limits, DocumentColumns columns) {
        return new ContentReader(limits, columns).read(name, bytes, 0);
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

    private List<Reading> read(String name, byte[] bytes, int depth) {
        return guarded(name, () -> readings(name, bytes, depth));
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

    private List<Reading> readings(String name, byte[] bytes, int depth) throws UnreadableDocumentException {
        Limits limits = unpacking.limits();
        check(bytes, limits);
        FileFormat format = FormatDetector.detect(name, bytes);
        return switch (format) {
            case ZIP ->
                new ZipReader((inner, content, inside, all) -> read(inner, content, inside))
                        .read(name, bytes, depth, unpacking);
            case MAIL -> new MailReader(this::read).read(name, bytes, depth, limits);
            case PDF -> PdfReader.read(name, bytes, limits);
            case CSV, XLSX, XLS -> {
                List<Reading> rows = TableFiles.documents(name, format, bytes, limits, columns);
                yield rows.stream().allMatch(Reading.Table.class::isInstance)
                        ? Stream.concat(
                                        rows.stream(),
                                        Stream.of(new Reading.Read(
                                                name, checked(reader(format).read(bytes, limits)))))
                                .toList()
                        : rows;
            }
            case JSON, PARQUET -> {
                List<Reading> rows = TableFiles.documents(name, format, bytes, limits, columns);
                if (rows.stream().allMatch(Reading.Table.class::isInstance)) {
                    throw format == FileFormat.JSON
                            ? FormatDetector.noDocuments(
                                    TextDecoder.decode(bytes, Optional.empty()).text())
                            : Refusals.unsupported(
                                    "is a Parquet file whose rows are no documents",
                                    "name the column that holds the texts with --text-column");
                }
                yield rows;
            }
            default -> List.of(new Reading.Read(name, checked(reader(format).read(bytes, limits))));
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
            case PNG, JPEG, TIFF -> new PictureReader(format);
            case MAIL, ZIP, PDF, JSON, PARQUET ->
                throw new IllegalArgumentException(format + " may give several readings");
        };
    }
}
