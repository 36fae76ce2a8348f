package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.compare.Reports;

class TimelineCommandTest extends CommandTest {

    private static final String WITHOUT_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";

    @BeforeEach
    void fill() {
        new Reports()
                .report("云川市", 2022, "全市地区生产总值增长6.1%，达到1830亿元。", "地区生产总值增长6.5%以上，岚石驿站达到80个。")
                .report("云川市", 2023, "2022年全市地区生产总值增长6.8%。", "地区生产总值增长7%左右。")
                .report("岚江省", 2022, "全省地区生产总值增长5.8%。", "地区生产总值增长6%左右。")
                .write(folder);
    }

    @Test
    void showsTargetResultMarginAndUpperTargetOfEachYear() {
        Result result = run("timeline", "gdp_growth", "--region", "云川市");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(cells(result))
                .startsWith(
                        "云川市 地区生产总值增长率 (gdp_growth) in %",
                        "year target result margin verdict above target in result in",
                        "2021 6.1% 云川市-2022.txt",
                        "2022 ≥6.5% 6.8% +0.3pp met 岚江省 ≈6% 云川市-2022.txt 云川市-2023.txt",
                        "2023 ≈7% not_due 云川市-2023.txt");
    }

    @Test
    void drawsTheYearsBelowTheTable() {
        Result result = runOnTerminal(Map.of("NO_COLOR", "1", "COLUMNS", "60"), "timeline", "GDP增速", "--region", "云川市");
        assertThat(result.out()).contains("""
                  7 +                    o
                    |
                6.8 +            *
                    |
                6.6 +
                    |            o
                6.4 +
                    |
                6.2 +
                    |    *
                  6 +
                    +------------------------
                       2021    2022    2023
                     o target  * result  @ both
                """);
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (int width : List.of(40, 57, 80, 200)) {
            Result result = runOnTerminal(
                    Map.of("NO_COLOR", "1", "COLUMNS", String.valueOf(width)), "timeline", "gdp", "--region", "云川市");
            // A table of so many columns keeps six for each; the chart always fits.
            assertThat(result.lines().stream()
                            .dropWhile(line -> !line.contains(" +"))
                            .toList())
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void coloursMarksOnlyWhereColoursAreWanted() {
        assertThat(runOnTerminal(Map.of(), "timeline", "gdp_growth").out()).contains("\u001b[34m*\u001b[0m");
        assertThat(runOnTerminal(Map.of("NO_COLOR", "1"), "timeline", "gdp_growth")
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void showsTheYearsThatAreAskedFor() {
        assertThat(cells(run("timeline", "gdp_growth", "--region", "云川市", "--years", "..2021")))
                .contains("2021 6.1% 云川市-2022.txt")
                .noneMatch(line -> line.startsWith("2022"));
        Result backwards = run("timeline", "gdp_growth", "--years", "2025..2020");
        assertThat(backwards.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(backwards.err()).contains("ends before it begins; write 2020..2025");
        assertThat(run("timeline", "gdp_growth", "--years", "soon").err()).contains("'soon' is no range of years");
    }

    @Test
    void severalPlacesStandOneBelowTheOtherAndTheRestIsNamed() {
        assertThat(run("timeline", "gdp_growth").lines())
                .contains("云川市 地区生产总值增长率 (gdp_growth) in %", "岚江省 地区生产总值增长率 (gdp_growth) in %");
        Result one = run("timeline", "gdp_growth", "--limit", "1");
        assertThat(one.out()).contains("云川市").doesNotContain("岚江省 地区");
        assertThat(one.err()).contains("1 more timeline, of 岚江省; name one with --region");
    }

    @Test
    void aPhraseThatDocumentsUseNeedsNoId() {
        assertThat(cells(run("timeline", "岚石驿站")))
                .contains("云川市 岚石驿站 in 个")
                .anyMatch(line -> line.startsWith("2022 80个"));
        Result otherYear = run("timeline", "岚石驿站", "--years", "2010");
        assertThat(otherYear.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(otherYear.err()).contains("nothing is said of 岚石驿站");
    }

    @Test
    void unknownIndicatorsAreAnsweredWithTheNearestNames() {
        Result wrong = run("timeline", "gdpgrowth");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(wrong.err()).contains("no indicator has the name gdpgrowth", "did you mean gdp_growth");
        assertThat(run("timeline", "城镇化").err()).contains("urbanisation_rate_resident (常住人口城镇化率)");
    }

    @Test
    void whatIsSaidOfTheIndicatorInAnotherFormIsTold() {
        Result result = run("timeline", "gdp_average_growth");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).contains("nothing is said of 地区生产总值年均增长率", "documents speak of gdp, gdp_growth");
    }

    @Test
    void rowsAreWrittenAsData() throws IOException {
        Result result = run("timeline", "gdp_growth", "--region", "云川市", "--format", "jsonl");
        List<JsonNode> rows =
                result.lines().stream().map(TimelineCommandTest::json).toList();
        assertThat(rows).extracting(row -> row.get("year").asInt()).containsExactly(2021, 2022, 2023);
        JsonNode row = rows.get(1);
        assertThat(row.get("regionCode").asText()).isEqualTo("990100");
        assertThat(row.get("targetValue").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(row.get("targetComparator").asText()).isEqualTo("ge");
        assertThat(row.get("resultValue").decimalValue()).isEqualByComparingTo("6.8");
        assertThat(row.get("margin").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(row.get("upperRegion").asText()).isEqualTo("岚江省");
        assertThat(rows.getFirst().get("targetValue").isNull()).isTrue();
        assertThat(run("timeline", "gdp_growth", "--region", "云川市", "--format", "csv")
                        .lines()
                        .get(1))
                .startsWith("云川市,990100,gdp_growth,地区生产总值增长率,,%,2021,,,");
    }

    @Test
    void svgHoldsItsTextAndIsTheSameEveryTime() throws Exception {
        Path first = folder.resolve("first.svg");
        Path second = folder.resolve("second.svg");
        for (Path file : List.of(first, second)) {
            Result result =
                    run("timeline", "gdp_growth", "--region", "云川市", "--chart", "svg", "--out", file.toString());
            assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        }
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(texts(first)).contains("云川市 地区生产总值增长率", "目标", "结果", "%", "2021", "2022", "2023");
    }

    @Test
    void aYearWithoutAValueBreaksTheLine() throws IOException {
        new Reports()
                .report("明溪县", 2019, "全县地区生产总值增长5.1%。", "抓好各项工作。")
                .report("明溪县", 2022, "全县地区生产总值增长6.2%。", "抓好各项工作。")
                .write(folder.resolve("gaps"));
        Path file = folder.resolve("gaps.png");
        run("timeline", "gdp_growth", "--kb", folder.resolve("gaps/kb").toString(), "--out", file.toString());
        assertThat(columnsWith(ImageIO.read(file.toFile()), new Color(0x0072B2)))
                .isBetween(20L, 100L);
    }

    @Test
    void pngHasItsSizeAndLinesAndSaysWhenThereIsNoChineseFont() throws IOException {
        Path file = folder.resolve("chart.png");
        Result result = run("timeline", "gdp_growth", "--region", "云川市", "--out", file.toString());
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(900);
        // From one year to the next, a third of the width, goes a line; marks alone would take some 100 columns.
        assertThat(columnsWith(image, new Color(0xD55E00))).isBetween(200L, 600L);
        assertThat(columnsWith(image, new Color(0x0072B2))).isBetween(300L, 600L);
        if (new Font(Font.SANS_SERIF, Font.BOLD, 16).canDisplayUpTo("云川市地区生产总值") >= 0) {
            assertThat(result.err()).contains("no Chinese font", "region 990100: gross domestic product growth");
        } else {
            assertThat(result.err()).doesNotContain("no Chinese font");
        }
    }

    @Test
    void aFileThatIsThereStaysUnlessForced() throws IOException {
        Path file = write("chart.svg", "mine");
        Result refused = run("timeline", "gdp_growth", "--region", "云川市", "--out", file.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.err()).contains("exists already").contains("--force");
        assertThat(file).hasContent("mine");
        assertThat(run("timeline", "gdp_growth", "--region", "云川市", "--out", file.toString(), "--force")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readString(file)).contains("<svg");
    }

    @Test
    void aChartNeedsOnePlaceAFileAndAForm() {
        assertThat(run(
                                "timeline",
                                "gdp_growth",
                                "--out",
                                folder.resolve("a.svg").toString())
                        .err())
                .contains("a chart shows one place")
                .contains("云川市")
                .contains("岚江省");
        assertThat(folder.resolve("a.svg")).doesNotExist();
        assertThat(run("timeline", "gdp_growth", "--chart", "svg").err()).contains("--out");
        assertThat(run("timeline", "gdp_growth", "--out", "chart.gif").err()).contains("--chart svg or png");
    }

    @Test
    void theSameNamesMeanTheSameInEveryCommandWhateverTheirCase() throws Exception {
        for (String name : List.of("gdp_growth", "GDP_growth", "gdp增速", "地区生产总值增速")) {
            assertThat(cells(run("timeline", name))).as(name).isEqualTo(cells(run("timeline", "gdp_growth")));
            List<JsonNode> byQuery = hits("indicator:" + name);
            assertThat(byQuery).as(name).isNotEmpty().isEqualTo(hits("", "--indicator", name));
            assertThat(byQuery)
                    .allSatisfy(hit -> assertThat(List.of(
                                    hit.get("indicatorId").asText(),
                                    hit.get("measure").asText()))
                            .containsExactly("gdp", "rate"));
            assertThat(byQuery)
                    .containsExactlyInAnyOrderElementsOf(hits("indicatorId:gdp measure:rate timing:(by OR in)"));
        }
    }

    private List<JsonNode> hits(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("search", "--format", "jsonl", "--limit", "0", "--sort", "document"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new)).lines().stream()
                .map(TimelineCommandTest::json)
                .toList();
    }

    private static List<String> cells(Result result) {
        return result.lines().stream()
                .map(line -> line.strip().replaceAll(" {2,}", " "))
                .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Path svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(WITHOUT_DTD, false);
        NodeList texts = factory.newDocumentBuilder().parse(svg.toFile()).getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    private static long columnsWith(BufferedImage image, Color colour) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> IntStream.range(0, image.getHeight()).anyMatch(y -> image.getRGB(x, y) == colour.getRGB()))
                .count();
    }
}
