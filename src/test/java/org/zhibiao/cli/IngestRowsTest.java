package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tables whose rows are documents, through the command line. */
class IngestRowsTest extends CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "年份,所属省份,所属城市,区县名称,报告标题,报告全文\n";

    private static String report(String county, int jobs) {
        return "政府工作报告\n各位代表：\n现在，我代表" + county + "人民政府向大会报告工作，请予审议。\n今年全县城镇新增就业" + jobs + "人，地区生产总值增长6%左右。\n";
    }

    private static String row(int year, String county, String text) {
        return year + ",安徽省,蚌埠市," + county + "," + year + "年" + county + "政府工作报告,\"" + text + "\"\n";
    }

    private Path writeReports(String csv) throws IOException {
        Path file = folder.resolve("in/reports.csv");
        Files.createDirectories(file.getParent());
        return Files.write(file, csv.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, JsonNode> documents() throws IOException {
        Map<String, JsonNode> documents = new TreeMap<>();
        for (String line : run("documents", "--format", "jsonl").lines()) {
            JsonNode json = JSON.readTree(line);
            documents.put(json.get("name").asText().replaceFirst(".*/", ""), json);
        }
        return documents;
    }

    private String ingest() {
        Result result = run("ingest", folder.resolve("in").toString());
        return result.out() + result.err();
    }

    @Test
    void eachRowIsADocumentThatItsColumnsTell() throws IOException {
        writeReports(HEADER
                + row(2021, "五河", report("五河县", 3000))
                + row(2022, "固镇", report("固镇县", 2500))
                + row(2023, "固镇", ""));
        assertThat(ingest()).containsPattern("added +2").containsPattern("empty +1");
        JsonNode first = documents().get("reports.csv#2");
        assertThat(first.get("region").asText()).isEqualTo("五河县");
        assertThat(first.get("regionCode").asText()).isEqualTo("340322");
        assertThat(first.get("regionEvidence").asText()).isEqualTo("column");
        assertThat(first.get("year").asInt()).isEqualTo(2021);
        assertThat(first.get("title").asText()).isEqualTo("2021年五河政府工作报告");
        assertThat(documents().get("reports.csv#4").get("outcome").asText()).isEqualTo("empty");
        assertThat(run("search", "region:固镇县", "--format", "jsonl").out()).contains("reports.csv#3", "2500");
        assertThat(run("show", documents().get("reports.csv#3").get("document").asText())
                        .out())
                .contains("固镇县");
        assertThat(run("documents", "--doubtful").out()).doesNotContain("reports.csv#");
    }

    @Test
    void aTextOfAnotherPlaceThanItsColumnsIsDoubtful() throws IOException {
        writeReports(HEADER
                + row(2021, "五河", report("五河县", 3000))
                + "2022,安徽省,蚌埠市,固镇,政府工作报告,\"2022年1月6日在怀远县第十七届人民代表大会第一次会议上\n" + report("怀远县", 2500) + "\"\n");
        ingest();
        assertThat(run("documents", "--doubtful").lines().stream()
                        .filter(line -> line.contains("#"))
                        .toList())
                .singleElement()
                .asString()
                .contains("reports.csv#3", "固镇县", "怀远县", "spoken line");
    }

    @Test
    void codesAndNamesThatContradictEachOtherAreDoubtful() throws IOException {
        writeReports("年份,区县代码,区县名称,标题,全文\n2021,340322,怀远县,政府工作报告,\"" + report("县", 3000) + "\"\n");
        ingest();
        assertThat(run("documents", "--doubtful").out()).contains("reports.csv#2", "五河县", "怀远县", "column");
    }

    @Test
    void aPlaceThatNoTableHoldsWithinAKnownProvinceIsNotTakenForTheProvince() throws IOException {
        writeReports(HEADER + row(2021, "乌有县", "今年全县城镇新增就业3000人，地区生产总值增长6%左右。"));
        ingest();
        JsonNode document = documents().get("reports.csv#2");
        assertThat(document.get("region").isNull()).isTrue();
        assertThat(document.get("unknownPlace").asText()).isEqualTo("乌有县");
        assertThat(run("documents", "--doubtful").out()).contains("reports.csv#2", "蚌埠市");
    }

    @Test
    void columnsThatLieInNoOneAnotherAreDoubtfulThoughTheTextAgreesWithOne() throws IOException {
        writeReports("年份,所属省份,所属城市,报告标题,报告全文\n2021,湖北省,岳阳市,2021年岳阳市政府工作报告,\""
                + report("岳阳市", 3000).replace("全县", "全市") + "\"\n");
        ingest();
        assertThat(documents().get("reports.csv#2").get("region").asText()).isEqualTo("岳阳市");
        assertThat(run("documents", "--doubtful").out()).contains("reports.csv#2", "湖北省");
    }

    @Test
    void aTableThatTellsOfDocumentsAndHoldsNoTextIsNotTakenInSilence() throws IOException {
        writeReports("年份,所属省份,所属城市,报告标题\n2021,湖北省,武汉市,2021年武汉市政府工作报告\n2022,湖北省,武汉市,2022年武汉市政府工作报告\n");
        assertThat(ingest()).contains("none of their texts", "--text-column", "报告标题");
        assertThat(run("ingest", "--dry-run", folder.resolve("in").toString()).out())
                .contains("none of their texts");
    }

    @Test
    void aYearThatTheTextDeniesIsDoubtful() throws IOException {
        writeReports(HEADER + row(2021, "五河", "2024年1月6日在五河县第十七届人民代表大会第三次会议上\n" + report("五河县", 3000)));
        ingest();
        assertThat(run("documents", "--doubtful").out()).contains("reports.csv#2", "2021", "2024");
        assertThat(run("search", "doubtful:yes", "--format", "jsonl").out()).contains("reports.csv#2");
        assertThat(run("search", "存疑:是", "--format", "jsonl").out()).contains("reports.csv#2");
        assertThat(run("search", "doubtful:no", "--format", "jsonl").out()).isEmpty();
    }

    @Test
    void aTableThatIsAsItWasIsNotReadAgainAndOneThatChangedIsReplaced() throws IOException {
        writeReports(HEADER
                + row(2021, "五河", report("五河县", 3000))
                + row(2022, "固镇", report("固镇县", 2500))
                + row(2023, "固镇", ""));
        ingest();
        assertThat(ingest()).containsPattern("unchanged +2").containsPattern("empty +1");
        writeReports(HEADER + row(2021, "五河", report("五河县", 3000)) + row(2023, "固镇", report("固镇县", 2600)));
        ingest();
        assertThat(documents().keySet()).containsExactly("reports.csv#2", "reports.csv#3");
        assertThat(run("search", "layer:target", "--format", "jsonl", "--limit", "0")
                        .out())
                .contains("2600")
                .doesNotContain("2500人");
        assertThat(run("reextract", "--all").exitCode()).isZero();
        assertThat(documents().get("reports.csv#3").get("regionCode").asText()).isEqualTo("340323");
        Files.delete(folder.resolve("in/reports.csv"));
        run("ingest", "--prune", folder.resolve("in").toString());
        assertThat(documents()).isEmpty();
    }

    @Test
    void extractGivesTheFindingsOfAllRows() throws IOException {
        Path file = writeReports(HEADER + row(2021, "五河", report("五河县", 3000)) + row(2022, "固镇", report("固镇县", 2500)));
        List<String> raws = new ArrayList<>();
        for (String line : run("extract", file.toString()).lines()) {
            raws.add(JSON.readTree(line).get("raw").asText());
        }
        assertThat(raws).contains("3000人", "2500人");
    }

    @Test
    void extractTakesTheNamesOfColumnsAsIngestDoes() throws IOException {
        Path file = writeReports("甲,乙\n\"" + report("五河县", 3000) + "\",\"" + report("固镇县", 2500) + "\"\n");
        assertThat(run("extract", "--text-column", "乙", file.toString()).out())
                .contains("2500人")
                .doesNotContain("3000人");
        Result wrong = run("extract", "--text-column", "丙", file.toString());
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(wrong.err()).contains("丙", "甲, 乙");
    }
}
