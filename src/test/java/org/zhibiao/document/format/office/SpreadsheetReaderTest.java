package org.zhibiao.document.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibiao.document.format.ReadingAssert.lines;
import static org.zhibiao.document.format.ReadingAssert.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.format.Laughs;
import org.zhibiao.document.format.ZipFixture;

class SpreadsheetReaderTest {

    private static byte[] targets(Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("约束性指标");
        Row head = sheet.createRow(0);
        head.createCell(0).setCellValue("指标");
        head.createCell(2).setCellValue("2027年");
        Row row = sheet.createRow(3);
        row.createCell(0).setCellValue("森林覆盖率");
        row.createCell(1).setCellValue("%");
        CellStyle percent = workbook.createCellStyle();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
        row.createCell(2).setCellValue(0.425);
        row.getCell(2).setCellStyle(percent);
        row.createCell(3).setCellFormula("1+2");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
        workbook.createSheet("Sheet2").createRow(0).createCell(0).setCellValue("备注\n两行");
        return saved(workbook);
    }

    private static byte[] saved(Workbook workbook) throws IOException {
        try (workbook) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsRowsAsTheyAreDisplayed(boolean old) throws IOException {
        assertThat(lines(targets(old ? new HSSFWorkbook() : new XSSFWorkbook())))
                .containsExactly("约束性指标", "指标\t\t2027年", "森林覆盖率\t%\t42.5%\t3", "备注两行");
    }

    @Test
    void passesOverAMillionRowsThatAreEmpty() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 1_000_000; row++) {
            rows.append("<row r=\"").append(row).append("\"/>");
        }
        rows.append("<row r=\"1000001\"><c r=\"XFD1000001\"><v>7</v></c></row>");
        byte[] xlsx = ZipFixture.replace(
                targets(new XSSFWorkbook()),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:XFD1048576\"/>"
                        + "<sheetData>" + rows + "</sheetData></worksheet>");
        assertThat(lines(xlsx)).hasSize(3).element(1).asString().endsWith("\t7");
    }

    @Test
    void refusesAMillionLaughs() throws IOException {
        byte[] xlsx = ZipFixture.replace(
                targets(new XSSFWorkbook()),
                "xl/sharedStrings.xml",
                Laughs.DOCTYPE.formatted("sst")
                        + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&c;</t></si></sst>");
        assertThat(refusal(xlsx).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesAFileThatIsCutOff() throws IOException {
        for (Workbook workbook : new Workbook[] {new HSSFWorkbook(), new XSSFWorkbook()}) {
            byte[] bytes = targets(workbook);
            assertThat(refusal(Arrays.copyOf(bytes, bytes.length / 2)).reason()).isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void refusesWhatAPasswordLocks() throws Exception {
        POIFSFileSystem files = new POIFSFileSystem();
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        try (var out = encryptor.getDataStream(files)) {
            out.write(targets(new XSSFWorkbook()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.writeFilesystem(bytes);
        assertThat(refusal(bytes.toByteArray()).fault()).isEqualTo("is protected by a password");
    }

    @Test
    void refusesAnOldWorkbookThatAPasswordLocks() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            byte[] bytes = targets(new HSSFWorkbook());
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(refusal(bytes).fault()).isEqualTo("is protected by a password");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void readsCsv(String delimiter) {
        String csv = "指标,单位,2027年\n\"森林,覆盖率\",%,42\n\n公园,\"个\n处\",\n"
                .replace(",%", delimiter + "%")
                .replace("指标,单位,", "指标" + delimiter + "单位" + delimiter)
                .replace("%,42", "%" + delimiter + "42")
                .replace("公园,", "公园" + delimiter)
                .replace("\",\n", "\"" + delimiter + "\n");
        for (String charset : new String[] {"UTF-8", "GB18030"}) {
            assertThat(lines("a.csv", csv.getBytes(Charset.forName(charset)), Limits.DEFAULT))
                    .containsExactly("指标\t单位\t2027年", "森林,覆盖率\t%\t42", "公园\t个处");
        }
    }
}
