package org.zhibiao.document.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.format.ContentReader;
import org.zhibiao.lexicon.Models;

class RowDocumentsTest {

    private static final DocumentColumns COLUMNS = Models.bundled().identity().columns();
    private static final String REPORT = "各位代表：现在，我代表县人民政府向大会报告工作。今年地区生产总值增长6%左右，新增就业3000人。";
    private static final String LONG = REPORT.repeat(20);

    private static List<Reading> readings(String name, byte[] bytes, DocumentColumns columns) {
        return ContentReader.read(name, bytes, Limits.DEFAULT, columns);
    }

    private static List<Reading> readings(String name, String text) {
        return readings(name, text.getBytes(StandardCharsets.UTF_8), COLUMNS);
    }

    private static List<Reading.Read> documents(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Read.class::isInstance)
                .map(Reading.Read.class::cast)
                .toList();
    }

    private static Reading.Table table(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Table.class::isInstance)
                .map(Reading.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Rows of documents have a table; ordinary ones are one text. */
    private static boolean areDocuments(String name, String text) {
        return readings(name, text).stream()
                .anyMatch(reading -> reading instanceof Reading.Table table
                        && !table.columns().isEmpty());
    }

    private static byte[] saved(Workbook workbook) throws IOException {
        try (workbook) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void row(Sheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case Number value -> row.createCell(i).setCellValue(value.doubleValue());
                case Object value -> row.createCell(i).setCellValue(value.toString());
            }
        }
    }

    @Test
    void aRowOfATableIsADocumentWithItsColumns() {
        List<Reading> readings = readings(
                "reports.csv",
                "年份,省份,城市,区县,行政代码,标题,正文,链接,发布日期\n"
                        + "2021,安徽,蚌埠,五河,340322,2021年五河县政府工作报告,\"" + REPORT
                        + "\n第二段。\",https://example.org/1,2021/1/8\n"
                        + "2022,安徽,蚌埠,固镇,340323,2022年固镇县政府工作报告,,https://example.org/2,\n");
        List<Reading.Read> documents = documents(readings);
        assertThat(documents).hasSize(1);
        assertThat(documents.getFirst().name()).isEqualTo("reports.csv#2");
        assertThat(documents.getFirst().content().text()).isEqualTo(REPORT + "\n第二段。");
        assertThat(documents.getFirst().content().declared())
                .isEqualTo(Map.of(
                        MetadataField.YEAR, "2021",
                        MetadataField.REGION, "安徽 蚌埠 五河 340322",
                        MetadataField.TITLE, "2021年五河县政府工作报告",
                        MetadataField.ADDRESS, "https://example.org/1",
                        MetadataField.PUBLISHED, "2021/1/8"));
        assertThat(readings)
                .contains(new Reading.Refused(
                        "reports.csv#3", new Refusal(Refusal.Reason.EMPTY, "is a row without a text", "")));
        assertThat(table(readings).documents()).isEqualTo(1);
        assertThat(table(readings).withoutText()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "年份;地区;标题;全文|;|UTF-8",
                "year,province,title,full_text|,|UTF-8",
                "Year,City,Policy Title,reportText|,|UTF-16",
                "年份,所属城市,报告标题,报告全文（原文）|,|GB18030"
            })
    void namesOfColumnsAreKnownInBothLanguagesAndAnyEncoding(String header, String delimiter, String charset) {
        String csv = header + "\n" + String.join(delimiter, "2021", "杭州市", "政府工作报告", "\"" + LONG + "\"") + "\n";
        byte[] bytes = csv.getBytes(Charset.forName(charset));
        assertThat(documents(readings("a.csv", bytes, COLUMNS)))
                .singleElement()
                .satisfies(read -> assertThat(read.content().text()).isEqualTo(LONG));
    }

    @Test
    void aByteOrderMarkIsNoPartOfAName() {
        List<Reading> readings = readings("a.tsv", "\uFEFF正文\t年份\n" + REPORT + "\t2020\n");
        assertThat(documents(readings))
                .singleElement()
                .satisfies(read -> assertThat(read.content().declared()).isEqualTo(Map.of(MetadataField.YEAR, "2020")));
    }

    @Test
    void aTitleMayStandAboveTheNamesOfTheColumns() {
        List<Reading> readings = readings(
                "a.csv", "某省各县政府工作报告汇总,,\n年份,县,全文\n2019,甲县,\"" + REPORT + "\"\n\n2020,甲县,\"" + REPORT + "\"\n");
        assertThat(documents(readings)).extracting(Reading.Read::name).containsExactly("a.csv#3", "a.csv#5");
    }

    @Test
    void aTableWithoutNamesIsToldByWhatStandsInIt() {
        List<Reading> readings =
                readings("a.csv", "2019,杭州市,杭州市政府工作报告,\"" + LONG + "\"\n2020,杭州市,杭州市政府工作报告,\"" + LONG + "。\"\n");
        assertThat(documents(readings)).extracting(Reading.Read::name).containsExactly("a.csv#1", "a.csv#2");
        assertThat(documents(readings).getFirst().content().declared())
                .containsEntry(MetadataField.YEAR, "2019")
                .containsEntry(MetadataField.REGION, "杭州市")
                .containsEntry(MetadataField.TITLE, "杭州市政府工作报告");
        assertThat(table(readings).columns())
                .extracting(Reading.Column::heading)
                .containsExactly("A", "B", "C", "D");
    }

    @Test
    void anUnnamedColumnOfTextsIsToldByItsLengthAndSaid() {
        List<Reading> readings = readings("a.csv", "年份,地区,材料\n2019,杭州市,\"" + LONG + "\"\n");
        assertThat(documents(readings)).hasSize(1);
        assertThat(table(readings).remarks()).singleElement().asString().contains("'材料'", "--text-column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "序号,任务,内容,责任单位,完成时限\n1,新增学位,新增学位8000个,市教育局,2025年8月底前\n2,造林,造林3万亩,市林业局,2025年底\n",
                "指标,单位,2020年,2025年,属性\n常住人口城镇化率,%,60,65,预期性\n森林覆盖率,%,40,42,约束性\n",
                "地区,年份,指标,目标值\n杭州市,2025,地区生产总值增长,6%\n宁波市,2025,地区生产总值增长,6%\n",
                "年份,地区,标题,链接\n2024,杭州市,政府工作报告,https://example.org/1\n2025,杭州市,政府工作报告,https://example.org/2\n",
                "docId,title,region,year,sentence,raw\na.txt,政府工作报告,杭州市,2025,今年新增就业3000人，完成投资90亿元。,3000人\n",
                "年份,地区,内容\n2025,杭州市,新增就业3000人。\n2025,宁波市,新增就业2000人。\n"
            })
    void anOrdinaryTableIsOneText(String csv) {
        assertThat(areDocuments("a.csv", csv)).isFalse();
    }

    @Test
    void aTableOfTasksWithLongTasksIsOneText() {
        String task = "加快推进老旧小区改造，完善配套设施，提升物业服务水平，".repeat(10) + "完成改造120个。";
        assertThat(areDocuments("a.csv", "序号,年份,内容,责任单位,完成时限\n1,2025," + task.replace(',', '，') + ",市住建局,2025年底\n"))
                .isFalse();
    }

    @Test
    void ofTwoColumnsOfTextsTheLongerIsReadAndSaid() {
        List<Reading> readings = readings("a.csv", "年份,正文,全文\n2019,\"" + REPORT + "\",\"" + LONG + "\"\n");
        assertThat(documents(readings).getFirst().content().text()).isEqualTo(LONG);
        assertThat(table(readings).remarks()).singleElement().asString().contains("正文, 全文", "'全文' is read");
    }

    @Test
    void piecesOfOneTextInNumberedColumnsAreJoined() {
        List<Reading> readings = readings("a.csv", "年份,正文1,正文2\n2019,\"" + REPORT + "\",续文。\n");
        assertThat(documents(readings).getFirst().content().text()).isEqualTo(REPORT + "续文。");
    }

    @Test
    void theUserNamesColumns() {
        DocumentColumns chosen = COLUMNS.choosing(Map.of(
                ColumnRole.TEXT, List.of("乙"), ColumnRole.REGION, List.of("丁", "丙"), ColumnRole.YEAR, List.of("甲")));
        List<Reading> readings =
                readings("a.csv", ("甲,乙,丙,丁\n2019,短文。,海曙区,宁波市\n").getBytes(StandardCharsets.UTF_8), chosen);
        assertThat(documents(readings)).singleElement().satisfies(read -> {
            assertThat(read.content().text()).isEqualTo("短文。");
            assertThat(read.content().declared()).containsEntry(MetadataField.YEAR, "2019");
        });
        assertThat(table(readings).columns()).extracting(Reading.Column::ground).containsOnly(Reading.Ground.CHOICE);
    }

    @Test
    void aColumnThatTheUserNamesAndIsNotThereIsSaid() {
        DocumentColumns chosen = COLUMNS.choosing(Map.of(ColumnRole.TEXT, List.of("正文内容")));
        List<Reading> readings =
                readings("a.csv", ("年份,正文\n2019," + REPORT + "\n").getBytes(StandardCharsets.UTF_8), chosen);
        assertThat(readings).singleElement().isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused) readings.getFirst()).refusal().fault())
                .isEqualTo("has no column '正文内容'; its columns are 年份, 正文");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sheetsOfAWorkbookAreTablesOfTheirOwn(boolean old) throws IOException {
        Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
        Sheet notes = workbook.createSheet("说明");
        row(notes, 0, "本表收录各县政府工作报告");
        Sheet first = workbook.createSheet("2019");
        row(first, 0, "年份", "区县名称", "报告全文");
        row(first, 1, 2019, "甲县", LONG);
        row(first, 3, 2019, "乙县", LONG);
        Sheet second = workbook.createSheet("2020");
        row(second, 0, "年份", "区县名称", "报告全文");
        row(second, 1, 2020, "甲县", LONG);
        List<Reading> readings = readings(old ? "a.xls" : "a.xlsx", saved(workbook), COLUMNS);
        String name = old ? "a.xls" : "a.xlsx";
        assertThat(documents(readings))
                .extracting(Reading.Read::name)
                .containsExactly(name + "#2", name + "#4", name + "#2020!2");
        assertThat(documents(readings).getFirst().content().declared()).containsEntry(MetadataField.YEAR, "2019");
    }

    @Test
    void formulasAreTextAndWrittenOutLineBreaksAreBreaks() {
        List<Reading> readings =
                readings("a.csv", "年份,标题,全文\n2019,\"=cmd|'/C calc'!A0\",第一段。\\r\\n第二段，完成投资9亿元。\\r\\n第三段。\n");
        Reading.Read read = documents(readings).getFirst();
        assertThat(read.content().text()).isEqualTo("第一段。\n第二段，完成投资9亿元。\n第三段。");
        assertThat(read.content().declared()).containsEntry(MetadataField.TITLE, "=cmd|'/C calc'!A0");
    }

    @Test
    void wordsThatSayThatATextIsMissingAreNone() {
        List<Reading> readings =
                readings("a.csv", "年份,县,全文\n2019,甲县,\"" + REPORT + "\"\n2020,甲县,暂无\n2021,甲县,NaN\n2022,甲县,\n年份,县,全文\n");
        assertThat(documents(readings)).hasSize(1);
        assertThat(table(readings).withoutText()).isEqualTo(3);
    }

    @Test
    void aRowOfTenMegabytesIsReadLikeOthers() {
        String huge = REPORT.repeat(10_000_000 / 3 / REPORT.length());
        List<Reading> readings = readings("a.csv", "全文,年份,县\n\"" + huge + "\",2019,甲县\n\"" + REPORT + "\",2020,甲县\n");
        assertThat(documents(readings)).extracting(Reading.Read::name).containsExactly("a.csv#2", "a.csv#3");
        assertThat(documents(readings).getFirst().content().text()).hasSize(huge.length());
    }

    @Test
    void objectsOfJsonAreDocumentsAndALineThatIsNoneCostsNoOther() {
        List<Reading> readings = readings(
                "a.jsonl",
                "{\"title\":\"政府工作报告\",\"meta\":{\"year\":2019},\"content\":\"" + LONG + "\"}\n{\"title\": broken\n"
                        + "{\"title\":\"政府工作报告\",\"meta\":{\"year\":2020},\"content\":[\"" + LONG + "\",\"末段。\"]}\n");
        assertThat(documents(readings)).extracting(Reading.Read::name).containsExactly("a.jsonl#1", "a.jsonl#3");
        assertThat(documents(readings).getLast().content().text()).endsWith("\n末段。");
        assertThat(documents(readings).getLast().content().declared()).containsEntry(MetadataField.YEAR, "2020");
        assertThat(readings)
                .filteredOn(Reading.Refused.class::isInstance)
                .singleElement()
                .extracting(Reading::name)
                .isEqualTo("a.jsonl#2");
        assertThat(documents(readings("a.json", "[{\"title\":\"甲\",\"year\":2019,\"text\":\"" + LONG + "\"}]")))
                .hasSize(1);
    }

    @Test
    void jsonThatHoldsNoDocumentsIsRefused() {
        List<Reading> readings = readings("a.jsonl", "{\"layer\":\"target\",\"raw\":\"3亿元\",\"year\":2025}\n");
        assertThat(readings).singleElement().isInstanceOf(Reading.Refused.class);
    }

    @Test
    void tablesInArchivesAreReadWithinTheirLimits() throws IOException {
        byte[] zip = new org.zhibiao.document.format.ZipFixture()
                .add("a.csv", "年份,县,全文\n2019,甲县,\"" + REPORT + "\"\n")
                .bytes();
        assertThat(documents(readings("all.zip", zip, COLUMNS)))
                .singleElement()
                .extracting(Reading.Read::name)
                .isEqualTo("all.zip/a.csv#2");
    }

    @Test
    void moreTextThanTheLimitIsRefused() {
        Limits few = new Limits(1 << 20, 1 << 10, 200, 10, 3, 10, 10, 100);
        byte[] csv = ("年份,县,全文\n2019,甲县,\"" + LONG.repeat(10) + "\"\n").getBytes(StandardCharsets.UTF_8);
        List<Reading> readings = ContentReader.read("a.csv", csv, few, COLUMNS);
        assertThat(readings).singleElement().isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused) readings.getFirst()).refusal().reason()).isEqualTo(Refusal.Reason.TOO_LARGE);
    }

    @Test
    void withoutNamesOfColumnsNoTableIsOneOfDocuments() {
        byte[] csv = ("年份,县,全文\n2019,甲县,\"" + LONG + "\"\n").getBytes(StandardCharsets.UTF_8);
        assertThat(ContentReader.read("a.csv", csv, Limits.DEFAULT))
                .singleElement()
                .extracting(Reading::name)
                .isEqualTo("a.csv");
        assertThat(Optional.of(COLUMNS.role("地区等级")).get())
                .isPresent()
                .hasValueSatisfying(known -> assertThat(known.role()).isEqualTo(ColumnRole.NONE));
    }
}
