package org.zhibiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.Zhibiao;
import org.zhibiao.ingest.IngestListener;
import org.zhibiao.lexicon.Models;

/** Pages of indicators and places, and panels, over reports whose figures are known. */
class FiguresPagesTest {

    @TempDir
    private Path folder;

    private Workbench workbench;

    @BeforeEach
    void start() throws Exception {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        report(texts, "河南省", 2023, "生产总值增长3%。", "生产总值增长5%左右");
        report(texts, "许昌市", 2023, "生产总值增长4%。", "生产总值确保增长6%以上");
        report(texts, "许昌市", 2024, "生产总值增长5.2%。", "生产总值力争增长7%");
        report(texts, "洛阳市", 2023, "生产总值增长3.5%。", "生产总值增长5%");
        report(texts, "洛阳市", 2024, "生产总值增长6%。", "城镇新增就业5万人");
        Path base = folder.resolve("kb");
        try (Zhibiao zhibiao = Zhibiao.open(base)) {
            zhibiao.ingest(List.of(texts), IngestListener.NONE);
        }
        workbench = Workbench.start(new WorkbenchOptions(base, Models.bundled(), 0, false, Optional.empty()));
    }

    private static void report(Path texts, String place, int year, String done, String aim) throws IOException {
        Files.writeString(
                texts.resolve(place + year + ".txt"),
                place + "政府工作报告\n——" + year + "年1月10日在" + place + "人民代表大会会议上\n一、" + (year - 1) + "年工作回顾\n" + (year - 1)
                        + "年，" + done + "\n二、" + year + "年主要目标\n今年发展主要预期目标是：" + aim + "。\n");
    }

    @AfterEach
    void end() {
        workbench.close();
    }

    private Browser browser() {
        return new Browser(workbench, "en");
    }

    private static List<String> row(Document page, String table, String heading) {
        return page.select(table + " tr").stream()
                .filter(row -> row.select("th[scope=row]").text().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError(heading + " is not in " + page.select(table)))
                .select("td")
                .stream()
                .map(Element::text)
                .toList();
    }

    @Test
    void anIndicatorIsShownByYearWithTheDataBesideEachChart() throws Exception {
        Document page = browser().page("/indicator?name=gdp_growth&level=prefecture");
        assertThat(page.select("svg.chart")).hasSize(3);
        List<Element> tables = page.select("table.data");
        assertThat(row(page, "section:nth-of-type(1) table", "2023"))
                .as("n, least, quarter, median, three quarters, greatest of aims; n, median of results")
                .containsExactly("2", "5", "5.25", "5.5", "5.75", "6", "2", "5.6");
        assertThat(row(page, "section:nth-of-type(2) table", "2023"))
                .as("hard, plain, soft")
                .containsExactly("1", "1", "");
        assertThat(row(page, "section:nth-of-type(2) table", "2024")).containsExactly("", "", "1");
        assertThat(row(page, "section:nth-of-type(3) table", "2023"))
                .as("more than above, the same, less, median difference")
                .containsExactly("1", "1", "", "0.5");
        assertThat(tables).hasSize(4);
        Element point = page.select("svg.chart a").first();
        Document read = browser().page(point.attr("href"));
        assertThat(read.select("#record [data-record]").attr("data-record"))
                .as("a point opens its sentence")
                .startsWith("target-");
    }

    @Test
    void onePlaceOfAnIndicatorShowsTheWordsOfEachYear() throws Exception {
        Document page = browser().page("/indicator?name=gdp_growth&place=" + Browser.encoded("许昌市"));
        assertThat(row(page, "section:nth-of-type(4) table", "2023")).containsExactly("≥6%", "5.2%", "≈5%");
    }

    @Test
    void aPlaceTellsWhatBecameOfItsPromises() throws Exception {
        Document page = browser().page("/place?name=" + Browser.encoded("许昌市"));
        Element growth =
                page.select("table.wide tbody tr:has(td:containsOwn(2023))").first();
        assertThat(growth.select("td").eachText()).startsWith("2023", "≥6%", "5.2%", "missed", "≈5%");
        assertThat(browser()
                        .page("/place?name=" + Browser.encoded("许昌市") + "&year=2024")
                        .select("table.wide tbody tr"))
                .hasSize(1);
        assertThat(browser().get("/place?name=" + Browser.encoded("云川市")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPanelKeepsThreeKindsOfEmptyApartAndEachCellOpensItsSentence() throws Exception {
        Document page = browser().page("/panel?indicator=gdp_growth&level=prefecture&years=2022..2024");
        assertThat(row(page, "table.cells", "洛阳市").get(2)).contains("–");
        assertThat(page.select("table.cells tr:has(th:contains(洛阳市)) td").eachAttr("class"))
                .containsExactly("cell-undocumented", "cell-stated", "cell-silent");
        assertThat(row(page, "table.cells", "许昌市").get(1)).isEqualTo("≥6% → 5.2%");
        String aim = page.select("table.cells tr:has(th:contains(许昌市)) td.cell-stated > a")
                .first()
                .attr("href");
        assertThat(browser().page(aim).select(".mark[id]").eachText()).contains("6%");
        assertThat(page.select("pre.command").text())
                .isEqualTo("zhibiao panel --indicator gdp_growth --level prefecture --years 2022..2024");
        String csv =
                browser().get(page.select(".exports a").first().attr("href")).body();
        assertThat(csv.lines().filter(line -> line.contains("许昌市"))).hasSize(3);
    }

    @Test
    void namesInTheTableOfFindingsLeadToTheirPages() throws Exception {
        Document page = browser().page("/?q=" + Browser.encoded("indicator:gdp region:许昌市"));
        List<String> names = page.select("table.findings a.name").eachAttr("href");
        assertThat(names)
                .anyMatch(address -> address.startsWith("/indicator?name=gdp"))
                .contains("/place?name=" + Browser.encoded("许昌市"));
        for (String address : names.stream().distinct().toList()) {
            assertThat(browser().get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/panel?indicator=gdp&years=soon",
                "/panel?indicator=gdp&level=village",
                "/panel?indicator=gdp&q=%28",
                "/indicator",
                "/panel/export?indicator=gdp&form=exe"
            })
    void whatIsNoneIsRefusedWithAdvice(String address) throws Exception {
        var response = browser().get(address);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("<main");
    }

    @Test
    void namesThatNobodyKnowsAndHostileOnesAreShownAsText() throws Exception {
        for (String name :
                Stream.of("<script>alert(1)</script>", "\u202egnol", "没有这样的指标").toList()) {
            Document page = browser().page("/indicator?name=" + Browser.encoded(name));
            assertThat(page.select("main script")).isEmpty();
            assertThat(page.select("h1").text()).isEqualTo(name);
        }
    }
}
