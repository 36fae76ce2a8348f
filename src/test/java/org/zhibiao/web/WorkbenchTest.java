package org.zhibiao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.cli.Main;
import org.zhibiao.cli.SampleBase;
import org.zhibiao.lexicon.Models;

/** A started workbench, asked over HTTP, on a real knowledge base of the sample documents. */
class WorkbenchTest {

    private static final String REPORT = "corpus/work-report-city-2022.txt";

    @TempDir
    private static Path folder;

    private static Workbench workbench;
    private static Browser english;
    private static Browser chinese;

    @BeforeAll
    static void start() throws IOException {
        SampleBase.copyTo(folder.resolve("kb"));
        workbench = started(folder.resolve("kb"), false);
        english = new Browser(workbench, "en");
        chinese = new Browser(workbench, "zh-CN,zh;q=0.9,en;q=0.5");
    }

    private static Workbench started(Path base, boolean readOnly) throws BindException {
        return Workbench.start(
                new WorkbenchOptions(base, Models.bundled(), 0, readOnly, Optional.of(Path.of("corpus"))));
    }

    @AfterAll
    static void end() {
        workbench.close();
    }

    private static String asked(String question) {
        return "/?q=" + Browser.encoded(question);
    }

    @Test
    void showsWhatAQuestionWasTakenForAndItsAnswer() throws Exception {
        Document page = english.page(asked("云川市2023年城镇调查失业率目标是多少"));
        assertThat(page.select(".chip b").eachText()).contains("云川市", "2023", "城镇调查失业率", "target");
        Elements rows = page.select(".findings tbody tr");
        assertThat(rows).isNotEmpty();
        assertThat(rows.first().select("mark.finding").text()).startsWith("5.5%");
        assertThat(page.select(".notes").text()).contains("left out: 是多少");
    }

    @Test
    void takesAConditionAwayByItsLink() throws Exception {
        Document page = english.page(asked("region:云川市 status:target"));
        int both = total(page);
        Element without = page.select(".chip .remove").first();
        Document wider = english.page(without.attr("href"));
        assertThat(wider.select(".chip")).hasSize(1);
        assertThat(total(wider)).isGreaterThan(both);
    }

    @Test
    void writesAConditionAnew() throws Exception {
        HttpResponse<String> response =
                english.get(asked("region:云川市 status:target") + "&replace=1&with=" + Browser.encoded("status:actual"));
        assertThat(response.statusCode()).isEqualTo(303);
        Document page = english.page(response.headers().firstValue("Location").orElseThrow());
        assertThat(page.select(".chip b").eachText()).containsExactly("云川市", "actual");
    }

    @Test
    void narrowsByAFacetToAsManyFindingsAsItSays() throws Exception {
        Document page = english.page("/");
        for (String facet : List.of("layer", "indicatorId", "region", "year", "deadline")) {
            Element value = page.select("#facet-" + facet + " li a").first();
            int count = Integer.parseInt(value.select(".count").text().replace(",", ""));
            Document narrowed = english.page(value.attr("href"));
            assertThat(total(narrowed)).as(facet).isEqualTo(count).isPositive();
            assertThat(narrowed.select(".chip")).hasSize(1);
        }
    }

    @Test
    void turnsPagesWithoutLosingOrRepeatingAFinding() throws Exception {
        Document page = english.page(asked("layer:target") + "&sort=-value");
        int total = total(page);
        List<String> seen = new ArrayList<>();
        while (true) {
            seen.addAll(page.select(".findings .sentence > a").eachAttr("href"));
            Element next = page.select(".pages a[rel=next]").first();
            if (next == null) {
                break;
            }
            page = english.page(next.attr("href"));
        }
        assertThat(seen).hasSize(total).hasSizeGreaterThan(3 * AskPage.PAGE);
    }

    @Test
    void sortsByTheHeadingOfAColumn() throws Exception {
        Document page = english.page(asked("layer:target"));
        String years = page.select(".findings th a").stream()
                .filter(heading -> heading.text().equals("Year"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Document sorted = english.page(years);
        assertThat(sorted.select("th[aria-sort=descending]").text()).isEqualTo("Year");
        assertThat(sorted.select("td[data-label=Year]").eachText()).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void showsTheColumnsThatAreChosen() throws Exception {
        Document page = english.page(asked("layer:target") + "&c=indicatorId&c=rule");
        assertThat(page.select(".findings th").eachText()).containsExactly("Finding", "indicator id", "rule");
        assertThat(page.select(".findings tbody tr").first().select("td")).hasSize(3);
    }

    @Test
    void showsTheMistakeOfAQueryInItsPlace() throws Exception {
        Document page = english.page(asked("regoin:河南"));
        assertThat(page.select(".mistake").text()).contains("did you mean 'region'");
        assertThat(page.select(".findings")).isEmpty();
    }

    @Test
    void tellsOfAPlaceThatNoFindingIsOf() throws Exception {
        assertThat(chinese.page(asked("region:云州市")).select(".notes").text()).contains("云州市", "云川市");
    }

    @Test
    void speaksTheLanguageThatTheBrowserAsksFor() throws Exception {
        assertThat(english.page("/").select("nav a").first().text()).isEqualTo("Ask");
        assertThat(chinese.page("/").select("nav a").first().text()).isEqualTo("提问");
        assertThat(chinese.page("/").select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(chinese.page("/").select("#facet-status li bdi").eachText()).containsExactlyInAnyOrder("目标", "结果");
    }

    @Test
    void suggestsNamesThatTheLineEndsWithTheBeginningOf() throws Exception {
        Document suggestions = english.page("/suggest?q=" + Browser.encoded("云川市的城镇调查"));
        assertThat(suggestions.select("li").first().attr("data-line")).isEqualTo("云川市的城镇调查失业率");
        assertThat(english.page("/suggest?q=" + Browser.encoded("临陵"))
                        .select("li bdi")
                        .eachText())
                .contains("临陵县");
    }

    @Test
    void exportsExactlyWhatIsShownAsTheCommandLineDoes() throws Exception {
        Document page = english.page(asked("云川市 城镇化率"));
        int total = total(page);
        Element csv = page.select(".exports a").first();
        byte[] sent = english.bytes(csv.attr("href")).body();
        String query = page.select(".exports a").first().attr("href");
        assertThat(new String(sent, StandardCharsets.UTF_8).lines().count()).isGreaterThan(total);
        Path written = folder.resolve("written.csv");
        String asked = URLDecoder.decode(query.replaceFirst(".*[?&]q=", ""), StandardCharsets.UTF_8);
        int code = Main.run(
                new String[] {
                    "export", "--kb", folder.resolve("kb").toString(), "--bom", "--out", written.toString(), asked
                },
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]));
        assertThat(code).isZero();
        assertThat(sent).isEqualTo(Files.readAllBytes(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "jsonl", "parquet"})
    void exportsInEveryForm(String form) throws Exception {
        HttpResponse<byte[]> response = english.bytes("/export?form=" + form + "&q=" + Browser.encoded("城镇化率"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"findings." + form + "\"");
        assertThat(response.body()).hasSizeGreaterThan(1_000);
    }

    @Test
    void exportsADataPackageAsAnArchive() throws Exception {
        HttpResponse<byte[]> response = english.bytes("/export?form=package&q=" + Browser.encoded("城镇化率"));
        List<String> names = new ArrayList<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("findings/datapackage.json").allMatch(name -> name.startsWith("findings/"));
    }

    @Test
    void marksTheFindingsOfADocumentInTheirPlace() throws Exception {
        Document page = english.page("/document?name=" + Browser.encoded(REPORT));
        String stored = Files.readString(Path.of(REPORT)).replaceAll("\\s", "");
        Element text = page.select(".text").first();
        text.select(".here").remove();
        assertThat(text.wholeText().replaceAll("\\s", "")).isEqualTo(stored);
        int counted = page.select(".counts .tag").eachText().stream()
                .mapToInt(tag -> Integer.parseInt(tag.replaceAll("\\D", "")))
                .sum();
        assertThat(page.select(".text [id]").eachAttr("id").stream().filter(id -> id.contains("-")))
                .hasSize(counted)
                .doesNotHaveDuplicates();
        assertThat(page.select(".outline a").eachText()).contains("2022年重点工作");
    }

    @Test
    void listsDocumentsWithTheDoubtfulFirstAndWhereTheyAreOf() throws Exception {
        Document page = english.page("/documents");
        List<String> doubts = page.select(".list td.doubt").eachText();
        List<Boolean> sure = page.select(".list td.doubt").stream()
                .map(cell -> cell.text().isEmpty())
                .toList();
        assertThat(sure).hasSizeGreaterThan(10).contains(true, false).isSorted();
        assertThat(doubts).isNotEmpty();
        Element cell = page.select(".coverage td a").first();
        assertThat(total(english.page(cell.attr("href")))).isPositive();
        assertThat(page.select(".coverage thead th").eachText())
                .contains("2022", "2023")
                .isSorted();
    }

    @Test
    void explainsAFindingBesideItsText() throws Exception {
        Document asked = english.page(asked("document:work-report-city-2022.txt layer:target"));
        String address = asked.select(".findings .sentence > a").first().attr("href");
        Document page = english.page(address);
        assertThat(page.select("#record dl dt").eachText()).contains("indicator", "status", "value");
        assertThat(page.select("#record .because li")).isNotEmpty();
        assertThat(page.select("#record .rule code").text()).isNotEmpty();
        String part = address.replaceFirst("/document", "/record");
        assertThat(english.page(part).select(".because li").eachText())
                .isEqualTo(page.select("#record .because li").eachText());
    }

    @Test
    void saysWhatIsWrongWithAnAddress() throws Exception {
        for (String address : List.of("/nowhere", "/document?name=none.txt", "/static/x/none.js")) {
            HttpResponse<String> response = english.get(address);
            assertThat(response.statusCode()).as(address).isEqualTo(404);
            assertThat(response.body()).as(address).contains("<h1>There is no such");
        }
        assertThat(english.get("/?after=nonsense").statusCode()).isEqualTo(400);
        assertThat(english.get(asked("x".repeat(3_000))).statusCode()).isEqualTo(400);
        assertThat(english.get("/?sort=nothing").statusCode()).isEqualTo(400);
    }

    @Test
    void keepsBrowsersFromLoadingWhatTheyHave() throws Exception {
        HttpResponse<String> first = english.get("/");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = english.send(english.request("/").GET().header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void loadsNothingFromElsewhereAndNothingWithinAPage() throws Exception {
        for (String address : List.of("/", "/document?name=" + Browser.encoded(REPORT), "/take-in", "/nowhere")) {
            HttpResponse<String> response = english.get(address);
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
            Document page = Jsoup.parse(response.body());
            assertThat(page.select("script:not([src]), style, [style], [onclick]"))
                    .isEmpty();
            assertThat(page.select("script[src], link[href], img[src]").stream()
                            .map(one -> one.hasAttr("src") ? one.attr("src") : one.attr("href")))
                    .allMatch(source -> source.startsWith("/static/"));
            assertThat(response.body()).doesNotContain(folder.toString());
        }
    }

    @Test
    void refusesAPortThatIsInUse() {
        int port = workbench.address().getPort();
        assertThatThrownBy(() -> Workbench.start(
                        new WorkbenchOptions(folder.resolve("kb"), Models.bundled(), port, false, Optional.empty())))
                .isInstanceOf(BindException.class)
                .hasMessageContaining(String.valueOf(port));
    }

    static int total(Document page) {
        return Integer.parseInt(page.select(".total b").text().replaceAll("\\D", ""));
    }
}
