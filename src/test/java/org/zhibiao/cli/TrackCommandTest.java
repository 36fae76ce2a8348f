package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.compare.Doubt;
import org.zhibiao.compare.Reports;
import org.zhibiao.compare.Verdict;

class TrackCommandTest extends CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A city's growth was aimed at, raised above the province's and met; its unemployment was missed. */
    private void fill() {
        new Reports()
                .report("岚江省", 2022, "全省经济平稳运行。", "地区生产总值增长6%左右，城镇登记失业率控制在4.5%以内。")
                .report("云川市", 2022, "全市经济平稳运行。", "地区生产总值增长6.5%以上，城镇登记失业率控制在4%以内，粮食产量达到40亿斤。")
                .report("云川市", 2023, "地区生产总值增长6.8%，城镇登记失业率为4.2%。", "地区生产总值增长7%左右。")
                .report("云川市", 2024, "全市经济平稳运行。", "各项工作有序推进。")
                .write(folder);
    }

    @Test
    void printsATableThatFits() {
        fill();
        for (String columns : List.of("80", "120", "200")) {
            Result result = runOnTerminal(Map.of("COLUMNS", columns), "track", "document:云川市-2022.txt");
            assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
            assertThat(result.lines())
                    .hasSize(5)
                    .allSatisfy(
                            line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(Integer.parseInt(columns)));
        }
        assertThat(cells(run("track", "document:云川市-2022.txt")))
                .containsExactly(
                        "云川市 2022 地区生产总值↑ ≥6.5% 6.8% met +0.3pp 岚江省 ≈6% +0.5pp",
                        "云川市 2022 粮食产量 40亿斤 no_result", "云川市 2022 城镇登记失业率 ≤4% 4.2% missed -0.2pp 岚江省 ≤4.5% +0.5pp");
    }

    @Test
    void countsWhatBecameOfAll() {
        fill();
        assertThat(run("track", "--limit", "1").err())
                .contains(
                        "6 targets: 1 met, 1 missed, 4 unknown (2 no_result, 2 no_document); 0 doubtful; the first 1 ");
    }

    @Test
    void showsTheSentencesOfAllSides() {
        fill();
        Result result = run("track", "document:云川市-2022.txt indicatorId:gdp", "--details");
        assertThat(result.out())
                .contains(
                        "地区生产总值增长【6.5%】以上",
                        "地区生产总值增长【6.8%】",
                        "地区生产总值增长【6%】左右",
                        "margin +0.3pp; as the words say",
                        "margin over it +0.5pp",
                        "云川市-2023.txt at ",
                        "岚江省-2022.txt at ");
    }

    @Test
    void writesADataSetOfAllFields() throws IOException {
        fill();
        Path file = folder.resolve("tracks.csv");
        Result result = run("track", "region:云川", "--out", file.toString());
        assertThat(result.err()).contains("4 targets written");
        List<Map<String, String>> rows = csv(file);
        Map<String, String> growth = rows.getFirst();
        assertThat(growth)
                .containsEntry("regionCode", "990100")
                .containsEntry("indicatorId", "gdp")
                .containsEntry("value", "6.5")
                .containsEntry("comparator", "ge")
                .containsEntry("verdict", "met")
                .containsEntry("margin", "0.3")
                .containsEntry("marginUnit", "个百分点")
                .containsEntry("respected", "yes")
                .containsEntry("better", "up")
                .containsEntry("resultValue", "6.8")
                .containsEntry("resultDoc", "云川市-2023.txt")
                .containsEntry("resultYear", "2023")
                .containsEntry("resultReason", "only")
                .containsEntry("repeats", "0")
                .containsEntry("upperRegion", "岚江省")
                .containsEntry("upperValue", "6")
                .containsEntry("upperMargin", "0.5")
                .containsEntry("doubts", "");
        List<JsonNode> lines = jsonLines(run("track", "region:云川", "--format", "jsonl", "--out", "-"));
        assertThat(lines).hasSize(rows.size());
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).properties().stream().map(Map.Entry::getKey).toList())
                    .containsExactlyElementsOf(rows.get(i).keySet());
        }
        assertThat(lines.getFirst().get("margin").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(lines.get(2).get("margin").isNull()).isTrue();
    }

    @Test
    void sortsByAnyColumnWithWhatHasNoValueLast() throws IOException {
        fill();
        assertThat(margins("--sort=margin")).startsWith("-0.2", "0.3").endsWith("null");
        assertThat(margins("--sort=-margin")).startsWith("0.3", "-0.2").endsWith("null");
        assertThat(margins("--sort=-margin", "--limit", "1")).containsExactly("0.3");
        assertThat(margins("--sort=deadline,-upperMargin", "region:云川"))
                .hasSize(4)
                .first()
                .isEqualTo("0.3");
    }

    @Test
    void aWiderToleranceMakesMoreRespected() throws IOException {
        new Reports()
                .report("云川市", 2022, "全市经济平稳运行。", "地区生产总值增长7%左右。")
                .report("云川市", 2023, "地区生产总值增长6.4%。", "各项工作有序推进。")
                .report("云川市", 2024, "全市经济平稳运行。", "各项工作有序推进。")
                .write(folder);
        assertThat(field("verdict", "track", "--format", "jsonl", "--out", "-")).containsExactly("missed");
        assertThat(field("verdict", "track", "--tolerance", "10", "--format", "jsonl", "--out", "-"))
                .containsExactly("met");
    }

    @Test
    void wrongUseIsExplained() {
        fill();
        Map<List<String>, String> wrong = Map.of(
                List.of("colour:blue"), "'colour' is no field",
                List.of("deadline:[2030 TO 2020]"), "no date lies between 2030 and 2020",
                List.of("--sort=margn"), "did you mean 'margin'?",
                List.of("--limit", "-1"), "write 0 for all",
                List.of("--tolerance", "101"), "0 to 100",
                List.of("--format", "csv"), "--out",
                List.of("--out", "x.abc"), "--format");
        wrong.forEach((options, advice) -> {
            Result result = run(join("track", options));
            assertThat(result.exitCode()).as("%s", options).isEqualTo(ExitCode.WRONG_USE);
            assertThat(result.err()).contains(advice).doesNotContain("\tat ");
            assertThat(result.out()).isEmpty();
        });
        Result none = run("track", "--status", "actual");
        assertThat(none.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).startsWith("no targets");
    }

    @Test
    void helpExplainsEveryCode() {
        String help = run("track", "--help").out();
        assertThat(Arrays.stream(Doubt.values()).map(Doubt::code))
                .allSatisfy(code -> assertThat(help).contains("  " + code + " "));
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::code))
                .allSatisfy(code -> assertThat(help).contains("  " + code + " "));
        assertThat(help).contains("two words for counting were taken for the same");
        assertThat(help.lines().mapToInt(DisplayWidth::of).max().orElseThrow()).isLessThanOrEqualTo(120);
    }

    /** What the sample documents say of each other, read by hand: see corpus/README.md. */
    @Test
    void followsTheSampleDocuments() throws IOException {
        ingestSamples();
        JsonNode output = one("indicatorId:industrial_output_large deadline:2025 document:plan-outline-14th.txt");
        assertThat(output.get("raw").asText()).isEqualTo("3200亿元");
        assertThat(output.get("revisionRaws").get(0).asText()).isEqualTo("3300亿元");
        assertThat(output.get("revisionKinds").get(0).asText()).isEqualTo("raised");
        assertThat(output.get("revisionDocs").get(0).asText()).isEqualTo("corpus/action-plan-industry-2023.txt");
        JsonNode jobs = one("indicatorId:employment_new_urban document:notice-employment-2020.txt");
        assertThat(jobs.get("verdict").asText()).isEqualTo("undecided");
        assertThat(jobs.get("resultRaw").asText()).isEqualTo("4860人");
        assertThat(jobs.get("doubts")).extracting(JsonNode::asText).contains("part_of_year", "place_by_name");
        JsonNode differing = one("indicatorId:employment_new_urban document:work-report-city-2022.txt");
        assertThat(differing.get("revisionRaws").get(0).asText()).isEqualTo("5.2万人");
        assertThat(differing.get("revisionKinds").get(0).asText())
                .as("the other document tells no day")
                .isEqualTo("different");
        assertThat(field("verdict", "track", "deadline:2025", "region:云川", "--format", "jsonl", "--out", "-"))
                .isNotEmpty()
                .containsOnly("no_document");
    }

    /** The series of a city's reports, read by hand: 7.5% aimed at and 6.9% reached, 18.5万亩 and 19.2万亩, and so on. */
    @Test
    void followsTheSeriesOfReports() throws IOException {
        ingestSamples();
        assertJoined("indicatorId:gdp measure:rate deadline:2022 strength:expected", "6.9%", "missed", "-0.6");
        assertJoined("indicatorId:gdp measure:rate deadline:2023", "6.4%", "missed", "-0.6");
        assertJoined("indicatorId:consumer_price_index deadline:2022", "2.1%", "met", "0.9");
        assertJoined("indicatorId:unemployment_surveyed_urban deadline:2022", "5.6%", "missed", "-0.1");
        assertJoined("indicatorId:unemployment_surveyed_urban deadline:2023", "5.4%", "met", "0.1");
        assertJoined("action:新建 高标准农田 deadline:2022", "19.2万亩", "met", "7000");
        assertJoined("action:新增 规上工业企业 deadline:2023", "52家", "missed", "-8");
    }

    private void assertJoined(String query, String result, String verdict, String margin) throws IOException {
        JsonNode row = one(query + " genre:work_report region:云川");
        assertThat(row.get("resultRaw").asText()).as(query).isEqualTo(result);
        assertThat(row.get("verdict").asText()).as(query).isEqualTo(verdict);
        assertThat(row.get("margin").decimalValue()).as(query).isEqualByComparingTo(margin);
    }

    private JsonNode one(String query) throws IOException {
        List<JsonNode> rows = jsonLines(run("track", query, "--format", "jsonl", "--out", "-"));
        assertThat(rows).as(query).hasSize(1);
        return rows.getFirst();
    }

    private List<String> margins(String... options) throws IOException {
        return field("margin", join("track", List.of(options), "--format", "jsonl", "--out", "-"));
    }

    private List<String> field(String name, String... args) throws IOException {
        return jsonLines(run(args)).stream().map(row -> row.get(name).asText()).toList();
    }

    private static List<JsonNode> jsonLines(Result result) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : result.lines()) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        return new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(Files.readString(file))
                .readAll();
    }

    private static String[] join(String command, List<String> options, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(options);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static List<String> cells(Result result) {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        return result.lines().stream()
                .skip(2)
                .map(line -> line.strip().replaceAll(" {2,}", " "))
                .toList();
    }
}
