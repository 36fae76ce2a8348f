package org.zhibiao.document.format.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.SheetText;
import org.zhibiao.document.content.UnreadableDocumentException;

/** The sheets of a workbook, one after another: its name, then its rows, cells as they are displayed. */
public final class SpreadsheetReader implements FormatReader {

    private static final String ADVICE = "open it in Excel or WPS and save it again as XLSX";

    private final FileFormat format;

    /**
     * For one of the two formats.
     *
     * @param format XLSX or XLS
     */
    public SpreadsheetReader(FileFormat format) {
        this.format = format;
    }

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        SheetText text = new SheetText(limits);
        try {
            if (format == FileFormat.XLS) {
                readOld(bytes, text);
            } else {
                readNew(bytes, limits, text);
            }
        } catch (EncryptedDocumentException e) {
            throw Refusals.locked();
        } catch (OldExcelFormatException e) {
            throw Refusals.unsupported("is an Excel file from before 1997", ADVICE);
        } catch (SheetText.TooLongException e) {
            throw Refusals.tooLarge(
                    "holds a table of more than " + Refusals.megabytes(limits.unpackedBytes()) + " of text, the limit",
                    "--max-unpacked-megabytes");
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw Refusals.damaged(format, e, ADVICE);
        }
        return new Content(Origin.of(format), text.toString(), Map.of());
    }

    private static DataFormatter formatter() {
        DataFormatter formatter = new DataFormatter(Locale.CHINA);
        formatter.setUseCachedValuesForFormulaCells(true);
        return formatter;
    }

    private static void readOld(byte[] bytes, SheetText text) throws IOException {
        DataFormatter formatter = formatter();
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                text.startSheet(sheet.getSheetName());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        text.add(cell.getColumnIndex(), formatter.formatCellValue(cell));
                    }
                    text.endRow();
                }
            }
        }
    }

    /** Row by row: a sheet held whole takes some hundred times its size. */
    private static void readNew(byte[] bytes, Limits limits, SheetText text)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException,
                    UnreadableDocumentException {
        try (OPCPackage office = OfficePackage.open(bytes, limits)) {
            XSSFReader workbook = new XSSFReader(office);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(office);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    text.startSheet(sheets.getSheetName());
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(
                            workbook.getStylesTable(), null, strings, new Rows(text), formatter(), false));
                    parser.parse(new InputSource(sheet));
                }
            }
        }
    }

    /** Takes the rows from POI. */
    private record Rows(SheetText text) implements XSSFSheetXMLHandler.SheetContentsHandler {

        @Override
        public void startRow(int row) {
            // Rows are not numbered in the text.
        }

        @Override
        public void endRow(int row) {
            text.endRow();
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            text.add(reference == null ? text.nextColumn() : new CellReference(reference).getCol(), value);
        }
    }
}
