package org.zhibiao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhibiao.record.ValueType;

class XlsxTableWriterTest {

    private static final List<Column> COLUMNS = List.of(
            column("place", ValueType.TEXT, ""),
            column("value", ValueType.NUMBER, ""),
            column("section", ValueType.LIST, " > "));
    private static final int LONGEST = 32_767;

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    @Test
    void numbersAreNumbersAndWhatLooksLikeAFormulaIsText() throws IOException {
        write(10, row("=1+1", -3.2, "总则", "目标"), row("岚江省", 5, "附则"));
        try (XSSFWorkbook workbook = read()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(-3.2);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("总则 > 目标");
        }
    }

    @Test
    void headersStayInSightAndFilter() throws IOException {
        write(10, row("岚江省云川市人民政府办公室", 5), row("岚江省", 6));
        try (XSSFWorkbook workbook = read()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C3");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getColumnWidthInPixels(0)).isGreaterThan(2 * sheet.getColumnWidthInPixels(1));
        }
    }

    @Test
    void moreRowsThanASheetHoldsGoOnInAnotherAndItIsTold() throws IOException {
        List<String> remarks = write(3, row("甲", 1), row("乙", 2), row("丙", 3), row("丁", 4), row("戊", 5));
        assertThat(remarks).singleElement().asString().contains("2 rows", "data 3");
        try (XSSFWorkbook workbook = read()) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("place");
            assertThat(workbook.getSheetAt(1).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("丁");
            assertThat(workbook.getSheetAt(2).getLastRowNum()).isEqualTo(1);
            assertThat(workbook.getSheetAt(1).getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo("A1:C3");
        }
    }

    @Test
    void textThatIsTooLongForACellIsCutAndTold() throws IOException {
        List<String> remarks = write(10, row("𠮷".repeat(20_000), 1), row("x".repeat(LONGEST), 2));
        assertThat(remarks).singleElement().asString().contains("32,767", "1 longer");
        try (XSSFWorkbook workbook = read()) {
            String cell = workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
            assertThat(cell)
                    .hasSizeLessThanOrEqualTo(LONGEST)
                    .startsWith("𠮷𠮷")
                    .endsWith("𠮷… [cut: 20,000 characters in all]");
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("x".repeat(LONGEST));
        }
    }

    @Test
    void charactersThatXmlCannotHoldAreToldAndOthersComeBack() throws IOException {
        List<String> remarks = write(10, row("甲\u0001乙", 1), row(" _x0041_ <&>\t", 2));
        assertThat(remarks).singleElement().asString().contains("1 cells", "U+FFFD");
        try (XSSFWorkbook workbook = read()) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("甲\uFFFD乙");
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo(" _x0041_ <&>\t");
        }
    }

    @Test
    void aFullDiskIsAnErrorAndNoTemporaryFileStays() {
        long before = temporaryFiles();
        assertThatThrownBy(() -> {
                    try (XlsxTableWriter table = new XlsxTableWriter(new FullDisk(), COLUMNS, TableOptions.USUAL)) {
                        for (int i = 0; i < 1000; i++) {
                            table.write(row("岚江省", i));
                        }
                        table.finish();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no space");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static long temporaryFiles() {
        String[] files = new File(System.getProperty("java.io.tmpdir")).list((folder, name) -> name.endsWith(".sheet"));
        return files == null ? 0 : files.length;
    }

    private List<String> write(int rowsOfSheet, ObjectNode... rows) throws IOException {
        try (XlsxTableWriter table = new XlsxTableWriter(stream, COLUMNS, TableOptions.USUAL, rowsOfSheet)) {
            for (ObjectNode row : rows) {
                table.write(row);
            }
            table.finish();
            return table.remarks();
        }
    }

    private XSSFWorkbook read() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(stream.toByteArray()));
    }

    private static ObjectNode row(String place, double value, String... section) {
        ObjectNode row =
                JsonNodeFactory.instance.objectNode().put("place", place).put("value", value);
        List.of(section).forEach(row.putArray("section")::add);
        return row;
    }

    private static Column column(String name, ValueType type, String separator) {
        return new Column(name, type, name, "列", Optional.empty(), List.of(), Optional.empty(), separator, false);
    }

    /** A stream that takes nothing. */
    private static final class FullDisk extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            throw new IOException("no space left on device");
        }
    }
}
