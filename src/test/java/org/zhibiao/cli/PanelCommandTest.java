package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.compare.Reports;

class PanelCommandTest extends CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void fill() {
        new Reports()
                .report("岚江省", 2022, "全省地区生产总值增长5.8%。", "全省地区生产总值增长6%左右。")
                .report("云川市", 2022, "全市地区生产总值增长6.1%。", "今年主要预期目标是：地区生产总值增长6.5%—7%。")
                .report("云川市", 2023, "2022年全市地区生产总值增长6.8%。", "地区生产总值增长7%。")
                .report("岚溪县", 2022, "全县地区生产总值增长7.1%。", "力争地区生产总值增长8%以上。")
                .write(folder);
    }

    @Test
    void printsATableWithACountOfItsRows() {
        Result result = run("panel", "--indicator", "gdp_growth", "--years", "2021..2022", "--level", "city");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(cells(result.lines().get(2))).containsExactly("gdp_growth", "云川市", "2021", "no document", "6.1%");
        assertThat(cells(result.lines().get(3)))
                .startsWith("gdp_growth", "云川市", "2022", "6.5%—7%", "soft", "only", "6.8%", "≈6%");
        assertThat(result.err()).contains("2 rows, 1 with a target", "1 without a document of the year");
    }

    @Test
    void givesTheYearsOfWhichARegionHasDocumentsWhenNoneAreAsked() {
        Result result = run("panel", "--indicator", "gdp_growth", "--level", "city");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(cells(result.lines().get(2))).startsWith("gdp_growth", "云川市", "2022");
        assertThat(cells(result.lines().get(3))).startsWith("gdp_growth", "云川市", "2023");
        assertThat(result.err()).contains("2 rows, 2 with a target", "0 without a document of the year");
    }

    @Test
    void writesEveryCellOfARowToAFile() throws IOException {
        Path file = folder.resolve("panel.jsonl");
        Result result =
                run("panel", "--indicator", "地区生产总值增速", "--years", "2022", "--level", "市", "--out", file.toString());
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        JsonNode row = JSON.readTree(Files.readString(file));
        assertThat(Stream.of(
                                "indicator",
                                "indicatorId",
                                "indicatorName",
                                "regionCode",
                                "region",
                                "level",
                                "upperRegion",
                                "year",
                                "target",
                                "targetMax",
                                "unit",
                                "comparator",
                                "strength",
                                "constraint",
                                "statements",
                                "differing",
                                "why",
                                "related",
                                "result",
                                "resultUnit",
                                "resultComparator",
                                "resultStatements",
                                "upperTarget",
                                "upperComparator",
                                "document",
                                "genre",
                                "documentYear",
                                "raw",
                                "sentence",
                                "resultDocument",
                                "resultSentence",
                                "upperDocument")
                        .map(column -> row.path(column).asText()))
                .containsExactly(
                        "地区生产总值增速",
                        "gdp",
                        "地区生产总值",
                        "990100",
                        "云川市",
                        "prefecture",
                        "岚江省",
                        "2022",
                        "6.5",
                        "7",
                        "%",
                        "range",
                        "expected",
                        "soft",
                        "1",
                        "0",
                        "only",
                        "0",
                        "6.8",
                        "%",
                        "eq",
                        "1",
                        "6",
                        "approx",
                        "云川市-2022.txt",
                        "work_report",
                        "2022",
                        "6.5%—7%",
                        "今年主要预期目标是：地区生产总值增长6.5%—7%。",
                        "云川市-2023.txt",
                        "2022年全市地区生产总值增长6.8%。",
                        "岚江省-2022.txt");
        assertThat(row.has("empty")).isFalse();
    }

    @Test
    void csvHasALineForEachRowAndNamesWhyACellIsEmpty() throws IOException {
        Path file = folder.resolve("panel.csv");
        run(
                "panel",
                "--indicator",
                "gdp_growth,城镇登记失业率",
                "--years",
                "2021..2022",
                "--level",
                "县",
                "--out",
                file.toString());
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(5);
        int empty = Arrays.asList(lines.getFirst().split(",")).indexOf("empty");
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[empty]))
                .containsExactly("no_document", "", "no_document", "no_target");
    }

    @Test
    void anExistingFileIsOnlyReplacedByForce() throws IOException {
        Path file = write("panel.csv", "kept");
        String[] command = {
            "panel", "--indicator", "gdp_growth", "--years", "2022", "--level", "county", "--out", file.toString()
        };
        assertThat(run(command).exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(file).hasContent("kept");
        assertThat(run(Stream.concat(Stream.of(command), Stream.of("--force")).toArray(String[]::new))
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(file).content().contains("岚溪县");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gdp_grwoth; 2022; city; did you mean gdp_growth?",
                "森林覆盖绿; 2022; city; did you mean 森林覆盖率?",
                "gdp_growth; 2022..2020; city; --years",
                "gdp_growth; soon; city; --years",
                "gdp_growth; 2022..; city; --years",
                "gdp_growth; 1066; city; 1949",
                "gdp_growth; 2022; village; level"
            })
    void whatCannotBeReadIsRefusedInOneLine(String indicator, String years, String level, String told) {
        Result result = run("panel", "--indicator", indicator, "--years", years, "--level", level);
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains(told);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nation, 0", "省, 1", "province, 1", "city, 1", "地级市, 1", "prefecture, 1", "county, 1", "区, 1"})
    void levelsHaveEnglishAndChineseNames(String level, int rows) {
        assertThat(run("panel", "--indicator", "gdp_growth", "--years", "2022", "--level", level)
                        .err())
                .contains(rows + " rows");
    }

    @Test
    void yearsOfAPlanAreAllItsYears() {
        assertThat(run("panel", "--indicator", "gdp_growth", "--years", "十四五", "--level", "city")
                        .err())
                .contains("5 rows");
    }

    @Test
    void aRegionStandsForThoseWithinIt() {
        assertThat(run("panel", "--indicator", "gdp_growth", "--years", "2022", "--level", "county", "--region", "岚江省")
                        .err())
                .contains("1 rows");
        Result nowhere =
                run("panel", "--indicator", "gdp_growth", "--years", "2022", "--level", "county", "--region", "河南");
        assertThat(nowhere.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(nowhere.err()).contains("--all-regions");
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split(" {2,}"));
    }
}
