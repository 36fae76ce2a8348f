package org.zhibiao.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * XLSX: cells of text and of numbers, a first row of headers that stays in sight and filters, columns as wide as what
 * stands in the first rows. Lists are joined by their column's separator. What a sheet cannot hold is told: rows beyond
 * its last go on in another sheet, text beyond a cell's last character is cut and says so.
 */
final class XlsxTableWriter implements TableWriter {

    /** Rows that are held in memory; widths are told by them. */
    private static final int HELD = 100;

    private static final int WIDEST = 60;
    /** The unit of POI's widths is a 256th of a character; two characters are for the filter's arrow. */
    private static final int WIDTH_UNIT = 256;

    private static final int ARROW = 3;
    private static final Pattern INVALID = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    /** {@code _x0041_} stands for A (ECMA-376, part 1, 22.9.2.19). */
    private static final Pattern SIGN = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final OutputStream stream;
    private final List<Column> columns;
    private final int rowsOfSheet;
    private final SXSSFWorkbook workbook = new XlsxWorkbook(HELD);
    private final CellStyle headerStyle = workbook.createCellStyle();
    private final int[] widths;
    private SXSSFSheet sheet;
    private int sheets;
    private int rows;
    private int cut;
    private int replaced;

    XlsxTableWriter(OutputStream stream, List<Column> columns, TableOptions options) {
        this(stream, columns, options, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /**
     * Begins a table.
     *
     * @param rowsOfSheet how many rows a sheet has at most, the headers included
     */
    XlsxTableWriter(OutputStream stream, List<Column> columns, TableOptions options, int rowsOfSheet) {
        this.stream = stream;
        this.columns = List.copyOf(columns);
        this.rowsOfSheet = rowsOfSheet;
        this.widths = columns.stream()
                .mapToInt(column -> column.name().length() + ARROW)
                .toArray();
        Font bold = workbook.createFont();
        bold.setBold(true);
        headerStyle.setFont(bold);
        var properties = workbook.getXSSFWorkbook().getProperties();
        // The time would make every file another.
        properties.getCoreProperties().setCreated(Optional.empty());
        properties.getCoreProperties().setCreator("zhibiao");
        options.about()
                .forEach((name, value) -> properties.getCustomProperties().addProperty(name, value));
        beginSheet();
    }

    private void beginSheet() {
        sheets++;
        sheet = workbook.createSheet(sheets == 1 ? "data" : "data " + sheets);
        sheet.createFreezePane(0, 1);
        Row header = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = header.createCell(i);
            cell.setCellValue(columns.get(i).name());
            cell.setCellStyle(headerStyle);
        }
        rows = 1;
    }

    @Override
    public void write(ObjectNode json) throws IOException {
        if (rows == rowsOfSheet) {
            endSheet();
            beginSheet();
        }
        Row row = nextRow();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            JsonNode value = json.path(column.name());
            if (value.isMissingNode() || value.isNull()) {
                continue;
            }
            switch (column.type()) {
                case INTEGER, NUMBER -> row.createCell(i).setCellValue(value.doubleValue());
                case TEXT, LIST -> writeText(row, i, Cells.text(column, json));
            }
            widen(i, column, json);
        }
        rows++;
    }

    private Row nextRow() throws IOException {
        try {
            return sheet.createRow(rows);
        } catch (RuntimeException e) {
            // POI writes rows that have left the memory here, and hides what the disk says.
            if (e.getCause() instanceof IOException disk) {
                throw new IOException(
                        "cannot write the temporary file of a sheet in " + System.getProperty("java.io.tmpdir") + ": "
                                + disk.getMessage(),
                        disk);
            }
            throw e;
        }
    }

    private void writeText(Row row, int column, String text) {
        if (!text.isEmpty()) {
            row.createCell(column).setCellValue(held(valid(text)));
        }
    }

    /** Without characters that XML cannot hold; text that looks like the form's own sign for one is told from it. */
    private String valid(String text) {
        String valid = text;
        if (INVALID.matcher(text).find()) {
            replaced++;
            valid = INVALID.matcher(text).replaceAll("\uFFFD");
        }
        return valid.contains("_x") ? SIGN.matcher(valid).replaceAll("_x005F_") : valid;
    }

    private String held(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        cut++;
        String mark =
                String.format(Locale.ROOT, "… [cut: %,d characters in all]", text.codePointCount(0, text.length()));
        int end = LONGEST - mark.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + mark;
    }

    private void widen(int index, Column column, ObjectNode json) {
        if (sheets == 1 && rows < HELD && widths[index] < WIDEST) {
            String text = Cells.text(column, json);
            // Chinese characters are as wide as two letters.
            int width = text.codePoints()
                            .limit(WIDEST)
                            .map(character -> character < 0x2E80 ? 1 : 2)
                            .sum()
                    + 1;
            widths[index] = Math.clamp(width, widths[index], WIDEST);
        }
    }

    private void endSheet() {
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns.size() - 1));
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, widths[i] * WIDTH_UNIT);
        }
    }

    @Override
    public void finish() throws IOException {
        endSheet();
        workbook.writeAvoidingTempFiles(stream);
        stream.flush();
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (sheets > 1) {
            remarks.add("a sheet has room for %,d rows; the table goes on in sheets up to 'data %d'"
                    .formatted(rowsOfSheet - 1, sheets));
        }
        if (cut > 0) {
            remarks.add("a cell has room for %,d characters; %,d longer ones were cut, which each of them says"
                    .formatted(LONGEST, cut));
        }
        if (replaced > 0) {
            remarks.add("%,d cells had control characters, which a sheet cannot hold; they are U+FFFD now"
                    .formatted(replaced));
        }
        return remarks;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
