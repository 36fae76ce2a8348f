package org.zhibiao.document.format.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
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
import org.zhibiao.document.content.RowSink;
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

    /** Takes cells as they come, from left to right and from top to bottom. */
    private interface Cells {

        void startSheet(String name);

        /** The column after the last cell, counted from 0. */
        int nextColumn();

        void add(int column, String displayed);

        /** Ends a row, counted from 0. */
        void endRow(int row);
    }

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        SheetText text = new SheetText(limits);
        read(bytes, limits, new TextCells(text));
        return new Content(Origin.of(format), text.toString(), Map.of());
    }

    /**
     * The rows of all sheets, one by one.
     *
     * @throws UnreadableDocumentException when it is damaged or passes a limit
     */
    public void rows(byte[] bytes, Limits limits, RowSink sink) throws UnreadableDocumentException {
        read(bytes, limits, new RowCells(sink));
    }

    private void read(byte[] bytes, Limits limits, Cells cells) throws UnreadableDocumentException {
        try {
            if (format == FileFormat.XLS) {
                readOld(bytes, cells);
            } else {
                readNew(bytes, limits, cells);
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
    }

    /** A cell of the old format as it is shown. */
    private static String shown(Cell cell, DataFormatter formatter) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type != CellType.NUMERIC) {
            return formatter.formatCellValue(cell);
        }
        return ShownNumbers.shown(
                        cell.getNumericCellValue(), cell.getCellStyle().getDataFormatString())
                .orElseGet(() -> formatter.formatCellValue(cell));
    }

    private static void readOld(byte[] bytes, Cells cells) throws IOException {
        DataFormatter formatter = new ShownNumbers();
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                cells.startSheet(sheet.getSheetName());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(cell.getColumnIndex(), shown(cell, formatter));
                    }
                    cells.endRow(row.getRowNum());
                }
            }
        }
    }

    /** Row by row: a sheet held whole takes some hundred times its size. */
    private static void readNew(byte[] bytes, Limits limits, Cells cells)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException,
                    UnreadableDocumentException {
        try (OPCPackage office = OfficePackage.open(bytes, limits)) {
            XSSFReader workbook = new XSSFReader(office);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(office);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    cells.startSheet(sheets.getSheetName());
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(
                            workbook.getStylesTable(), null, strings, new Rows(cells), new ShownNumbers(), false));
                    parser.parse(new InputSource(sheet));
                }
            }
        }
    }

    /** Takes the rows from POI. */
    private record Rows(Cells cells) implements XSSFSheetXMLHandler.SheetContentsHandler {

        @Override
        public void startRow(int row) {
            // Its number comes at its end too.
        }

        @Override
        public void endRow(int row) {
            cells.endRow(row);
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            cells.add(reference == null ? cells.nextColumn() : new CellReference(reference).getCol(), value);
        }
    }

    /** Makes lines of a text. */
    private record TextCells(SheetText text) implements Cells {

        @Override
        public void startSheet(String name) {
            text.startSheet(name);
        }

        @Override
        public int nextColumn() {
            return text.nextColumn();
        }

        @Override
        public void add(int column, String displayed) {
            text.add(column, displayed);
        }

        @Override
        public void endRow(int row) {
            text.endRow();
        }
    }

    /** Makes rows. */
    private static final class RowCells implements Cells {

        /** A table of documents has some twenty columns; what stands further out belongs to none. */
        private static final int MOST_COLUMNS = 1_000;

        private final RowSink sink;
        private String sheet = "";
        private List<String> row = new ArrayList<>();

        private RowCells(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void startSheet(String name) {
            sheet = name.strip();
        }

        @Override
        public int nextColumn() {
            return row.size();
        }

        @Override
        public void add(int column, String displayed) {
            if (displayed == null || displayed.isEmpty() || column < row.size() || column >= MOST_COLUMNS) {
                return;
            }
            row.addAll(Collections.nCopies(column - row.size(), ""));
            row.add(displayed);
        }

        @Override
        public void endRow(int number) {
            if (!row.isEmpty()) {
                sink.row(sheet, number + 1L, row);
                row = new ArrayList<>();
            }
        }
    }
}
