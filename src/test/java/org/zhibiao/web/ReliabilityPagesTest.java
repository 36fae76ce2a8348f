package org.zhibiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.cli.SampleBase;
import org.zhibiao.lexicon.Models;

/** Two coders compared, and a sample judged, on the pages. */
class ReliabilityPagesTest {

    /** Of Wilson's interval of 95 %. */
    private static final double SQUARE = 1.959963984540054 * 1.959963984540054;

    private static final String QUEUE =
            "/review?order=document&q=" + Browser.encoded("document:work-report-city-2022.txt layer:target");

    @TempDir
    private Path folder;

    private Workbench workbench;

    @BeforeEach
    void start() throws IOException {
        SampleBase.copyTo(folder.resolve("kb"));
        workbench = Workbench.start(
                new WorkbenchOptions(folder.resolve("kb"), Models.bundled(), 0, false, Optional.empty()));
    }

    @AfterEach
    void end() {
        workbench.close();
    }

    private Browser coder(String name, boolean adjudicates) throws Exception {
        Browser browser = new Browser(workbench, "en");
        Map<String, String> fields = new HashMap<>(Map.of("token", browser.token("/review"), "coder", name));
        if (adjudicates) {
            fields.put("adjudicates", "true");
        }
        assertThat(browser.post("/review/coder", fields).statusCode()).isEqualTo(303);
        return browser;
    }

    private static String decide(Browser browser, Document page, String decision, Map<String, String> written)
            throws Exception {
        Element form = page.select("form.decide").first();
        Map<String, String> fields = new HashMap<>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        form.select("select[name]")
                .forEach(list -> fields.put(
                        list.attr("name"), list.select("option[selected]").attr("value")));
        fields.putAll(written);
        fields.put("decision", decision);
        HttpResponse<String> response = browser.post(form.attr("action"), fields);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElse("");
    }

    private static List<String> cells(Document page, String layer, String figure) {
        return page.select("table.data tbody tr").stream()
                .filter(row -> row.select(".tag").text().equals(layer)
                        && row.select("th").text().equals(figure))
                .findFirst()
                .orElseThrow(() -> new AssertionError(figure + " is not in " + page.select("table")))
                .select("td:not(.left)")
                .eachText();
    }

    @Test
    void comparesTwoCodersAndLetsAThirdSettle() throws Exception {
        Browser li = coder("李", false);
        assertThat(li.page("/agreement").select(".lead").text()).contains("Two coders are needed");
        Browser wang = coder("王", false);
        for (int i = 0; i < 4; i++) {
            decide(li, li.page(QUEUE), "accept", Map.of());
        }
        decide(wang, wang.page(QUEUE), "correct", Map.of("field.deadline", "2031"));
        for (int i = 0; i < 3; i++) {
            decide(wang, wang.page(QUEUE), "accept", Map.of());
        }
        Document page = li.page("/agreement?first=" + Browser.encoded("李") + "&second=" + Browser.encoded("王"));
        assertThat(cells(page, "target", "deadline"))
                .as("four records, on three of which both say the same")
                .startsWith("4", "0.750");
        assertThat(cells(page, "target", "value")).startsWith("4", "1.000");
        assertThat(page.text())
                .contains("1 documents compared, 1 disagreements")
                .contains("Whoever codes does not see");
        assertThat(page.select("table.wide")).as("a coder sees nothing of it").isEmpty();
        assertThat(page.select("pre.command").text()).isEqualTo("zhibiao agreement 李 王");

        Browser judge = coder("赵", true);
        Document all = judge.page("/agreement?first=" + Browser.encoded("李") + "&second=" + Browser.encoded("王"));
        Element row = all.select("table.wide tbody tr").first();
        assertThat(row.text()).contains("deadline", "2031");
        Document settling = judge.page(row.select("a:contains(Settle)").attr("href"));
        assertThat(settling.select(".notes").text()).contains("李: accepted", "王: corrected");
        String back = decide(judge, settling, "accept", Map.of());
        assertThat(back).startsWith("/agreement?");
        assertThat(judge.page(back).text()).doesNotContain("are not settled");
    }

    @Test
    void judgesASampleAndPublishesWhatItTells() throws Exception {
        Browser browser = coder("李", false);
        String address = "/validation?size=6&seed=7&q=" + Browser.encoded("document:work-report-city-2022.txt");
        int steps = 0;
        boolean rejected = false;
        for (Document page = browser.page(address);
                !page.select("form.decide").isEmpty() && steps < 50;
                page = browser.page(address), steps++) {
            Element form = page.select("form.decide").first();
            if (form.attr("action").equals("/review/read")) {
                assertThat(form.select(".sentence").text()).isNotBlank();
            }
            String decision = rejected || form.attr("action").equals("/review/read") ? "accept" : "reject";
            rejected |= decision.equals("reject");
            assertThat(decide(browser, page, decision, Map.of())).startsWith("/validation?");
        }
        Document page = browser.page(address);
        assertThat(page.select("#judged").attr("value"))
                .as("all is judged")
                .isEqualTo(page.select("#judged").attr("max"))
                .isEqualTo(String.valueOf(steps));
        List<String> recall = cells(page, "target", "recall");
        int n = Integer.parseInt(recall.getFirst());
        assertThat(recall)
                .as("nothing was missed: 1, from n/(n+z²) to 1 (Wilson 1927)")
                .element(1)
                .isEqualTo("1.000");
        assertThat(n).isPositive();
        assertThat(page.select("table.data tbody th:contains(precision)")).isNotEmpty();
        assertThat(page.select("table.data tbody tr:has(th:contains(precision)) td:nth-child(4)")
                        .eachText())
                .as("one finding was rejected")
                .anyMatch(share -> Double.parseDouble(share) < 1);
        for (Element row : page.select("table.data tbody tr:has(th:contains(precision))")) {
            double share = Double.parseDouble(row.select("td").get(2).text());
            int cases = Integer.parseInt(row.select("td").get(1).text());
            if (share == 1) {
                assertThat(row.select("td").get(3).text())
                        .isEqualTo(String.format(Locale.ROOT, "%.3f", cases / (cases + SQUARE)));
            }
        }

        Map<String, String> fields = new HashMap<>();
        page.select("form[action=/validation/keep] input")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        assertThat(browser.post("/validation/keep", fields).statusCode()).isEqualTo(303);
        assertThat(browser.page(address).text()).contains("kept last");
        assertThat(readme(browser.bytes("/export?form=package").body()))
                .as("the package's README tells of it")
                .contains("Wilson");
    }

    private static String readme(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().endsWith("README.md")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no README among " + names);
    }

    @Test
    void aSampleThatIsNoneIsRefused() throws Exception {
        Browser browser = coder("李", false);
        assertThat(browser.get("/validation?size=0").statusCode()).isEqualTo(400);
        assertThat(browser.get("/validation?size=9999999").statusCode()).isEqualTo(400);
        assertThat(browser.post("/validation/keep", Map.of("token", browser.token("/review"), "size", "5"))
                        .statusCode())
                .as("nothing is judged")
                .isEqualTo(400);
    }
}
