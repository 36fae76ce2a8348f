package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that divide tasks, in the formats in which they are handed out. */
class TaskTableTest extends CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<List<String>> TABLE = List.of(
            List.of("序号", "重点任务", "责任单位", "完成时限"),
            List.of("1", "新增学位8000个", "市教育局", "2025年8月底前"),
            List.of("2", "改造老旧小区30个", "市住房城乡建设局、市财政局", "2025年12月"));

    private static String joined(String cell, String row) {
        return String.join(
                row, TABLE.stream().map(cells -> String.join(cell, cells)).toList());
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("2025年重点工作任务分工表");
            XWPFTable table = document.createTable(TABLE.size(), 4);
            for (int row = 0; row < TABLE.size(); row++) {
                for (int cell = 0; cell < 4; cell++) {
                    table.getRow(row).getCell(cell).setText(TABLE.get(row).get(cell));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] xlsx() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("任务分工");
            for (int row = 0; row < TABLE.size(); row++) {
                for (int cell = 0; cell < 4; cell++) {
                    (cell == 0 ? sheet.createRow(row) : sheet.getRow(row))
                            .createCell(cell)
                            .setCellValue(TABLE.get(row).get(cell));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] bytes(String format) throws IOException {
        return switch (format) {
            case "docx" -> docx();
            case "xlsx" -> xlsx();
            case "csv" -> (joined(",", "\n") + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case "html" ->
                ("<html><meta charset=utf-8><body><h1>2025年重点工作任务分工表</h1><table><tr><td>"
                                + joined("</td><td>", "</td></tr><tr><td>") + "</td></tr></table></body></html>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(format);
        };
    }

    private String found(Path file) throws IOException {
        StringBuilder found = new StringBuilder();
        for (String line : run("extract", file.toString()).lines()) {
            JsonNode json = JSON.readTree(line);
            found.append(
                    switch (json.get("layer").asText()) {
                        case "target" ->
                            "T " + json.get("indicator").asText() + " "
                                    + json.get("value").asInt() + " "
                                    + json.get("deadline").asText();
                        case "body" ->
                            "B " + json.get("raw").asText() + " "
                                    + json.get("role").asText() + " "
                                    + json.get("duty").asText();
                        default ->
                            "D " + json.get("to").asText() + " "
                                    + json.get("kind").asText();
                    });
            found.append('\n');
        }
        return found.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "csv", "html"})
    void bodiesAndTimeLimitsStandInColumnsBesideTheTask(String format) throws IOException {
        Path file = Files.write(folder.resolve("tasks." + format), bytes(format));
        assertThat(found(file)).isEqualTo("""
                        T 学位 8000 2025-08
                        B 市教育局 responsible 新增学位8000个
                        D 2025-08 by
                        T 老旧小区 30 2025-12
                        B 市住房城乡建设局 responsible 改造老旧小区30个
                        B 市财政局 responsible 改造老旧小区30个
                        D 2025-12 by
                        """);
    }

    @Test
    void aTaskThatNamesItsOwnTimeKeepsIt() throws IOException {
        Path file = write("a.csv", "任务,牵头单位,配合单位,完成时间\n到2026年新建公园12个,市园林局,市财政局,2027年6月\n");
        assertThat(found(file)).contains("T 公园 12 2026\n", "B 市园林局 lead", "B 市财政局 cooperate", "D 2027-06 by");
    }
}
