package org.zhibiao.document.format.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.UnreadableDocumentException;

/** Cells read as a spreadsheet shows them, with the unit that their number format adds. */
class ShownNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "245600000000|0!.00,,\"亿元\"|2456.00亿元",
                "123400000|0!.0,\"万元\"|12340.0万元",
                "50000|0\\.0,\"万人\"|5.0万人",
                "3200000000|#,##0.00,,\"百万元\"|3200.00百万元",
                "-86000|0!.0,\"万元\";[Red]-0!.0,\"万元\"|-8.6万元",
                "12345|0!.0,|1.2"
            })
    void numbersInTenThousandsAreShownWithTheirUnit(double value, String format, String shown) {
        assertThat(ShownNumbers.shown(value, format)).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "0.00%", "#,##0.00", "0.0\"亿斤\"", "yyyy\"年\"m\"月\"", "@", ""})
    void formatsThatPoiKnowsAreLeftToIt(String format) {
        assertThat(ShownNumbers.shown(12.5, format)).isEmpty();
    }

    @Test
    void bothKindsOfWorkbookShowUnits() throws IOException, UnreadableDocumentException {
        for (FileFormat format : new FileFormat[] {FileFormat.XLSX, FileFormat.XLS}) {
            byte[] bytes = workbook(format == FileFormat.XLSX ? new XSSFWorkbook() : new HSSFWorkbook());
            assertThat(new SpreadsheetReader(format).read(bytes, Limits.DEFAULT).text())
                    .as(format.label())
                    .contains("一般公共预算收入\t12340.0万元", "粮食产量\t57.3亿斤");
        }
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Row revenue = workbook.createSheet("指标").createRow(0);
            revenue.createCell(0).setCellValue("一般公共预算收入");
            show(workbook, revenue.createCell(1), 123_400_000, "0!.0,\"万元\"");
            Row grain = workbook.getSheetAt(0).createRow(1);
            grain.createCell(0).setCellValue("粮食产量");
            show(workbook, grain.createCell(1), 57.3, "0.0\"亿斤\"");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void show(Workbook workbook, Cell cell, double value, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }
}
