package org.zhibiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.cli.SampleBase;
import org.zhibiao.lexicon.Models;

/** Findings judged on the pages, and what data sets say of it. */
class ReviewPageTest {

    private static final String REPORT = "corpus/work-report-city-2022.txt";

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

    private Browser coder(String name) throws Exception {
        Browser browser = new Browser(workbench, "en");
        HttpResponse<String> response =
                browser.post("/review/coder", Map.of("token", browser.token("/review"), "coder", name));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return browser;
    }

    /** Sends the form of a page with a decision, with fields written anew. */
    private static void decide(Browser browser, Document page, String decision, Map<String, String> written)
            throws Exception {
        HttpResponse<String> response = send(browser, page, decision, written);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    }

    private static HttpResponse<String> send(
            Browser browser, Document page, String decision, Map<String, String> written) throws Exception {
        Element form = page.select("form.decide").first();
        Map<String, String> fields = new HashMap<>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        form.select("select[name]")
                .forEach(list -> fields.put(
                        list.attr("name"), list.select("option[selected]").attr("value")));
        fields.putAll(written);
        fields.put("decision", decision);
        return browser.post(form.attr("action"), fields);
    }

    @Test
    void takesFindingsInTurnAndShowsThemAsJudged() throws Exception {
        Browser browser = coder("李");
        String address =
                "/review?order=document&q=" + Browser.encoded("document:work-report-city-2022.txt layer:target");
        Document first = browser.page(address);
        String words = first.select("form.decide mark.finding").text();
        decide(browser, first, "accept", Map.of());
        Document second = browser.page(address);
        assertThat(second.select("input[name=item]").attr("value"))
                .isNotEqualTo(first.select("input[name=item]").attr("value"));
        decide(browser, second, "reject", Map.of("note", "no target"));
        Document read = browser.page("/document?name=" + Browser.encoded(REPORT));
        assertThat(read.select(".mark.accepted").first().text()).isEqualTo(words);
        assertThat(read.select(".mark.rejected")).isNotEmpty();
        assertThat(read.select(".mark.rejected").first().attr("title")).contains("rejected");
    }

    @Test
    void correctsWhatADocumentIsInTheTableOfAll() throws Exception {
        assertThat(new Browser(workbench, "en").get("/documents?edit=true").statusCode())
                .as("nobody has said who corrects")
                .isEqualTo(403);
        Browser browser = coder("李");
        Document table = browser.page("/documents?edit=true");
        Element form = table.select("form[action=/documents/identify]:has(input[value=" + REPORT + "])")
                .first();
        String id = form.id();
        Map<String, String> fields = new HashMap<>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        for (String field : List.of("title", "region", "year")) {
            fields.put(
                    field,
                    table.select("input[form=" + id + "][name=" + field + "]").attr("value"));
        }
        fields.put(
                "genre",
                table.select("select[form=" + id + "] option[selected]").attr("value"));
        assertThat(browser.post("/documents/identify", fields).statusCode()).isEqualTo(303);
        assertThat(browser.page("/review").select(".entries li"))
                .as("nothing was changed")
                .isEmpty();

        fields.put("year", "2019");
        fields.put("title", "<b>改过的</b>标题");
        assertThat(browser.post("/documents/identify", fields).statusCode()).isEqualTo(303);
        Document read = browser.page("/document?name=" + Browser.encoded(REPORT));
        assertThat(read.select("h1").text()).isEqualTo("<b>改过的</b>标题");
        assertThat(read.select(".facts dd").eachText()).anyMatch(fact -> fact.startsWith("2019 corrected"));
        assertThat(lines(browser, "document:work-report-city-2022.txt year:2019"))
                .isPositive();

        fields.put("year", "soon");
        HttpResponse<String> refused = browser.post("/documents/identify", fields);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("soon");

        Document review = browser.page("/review");
        assertThat(review.select(".entries li")).hasSize(1);
        browser.post("/review/undo", Map.of("token", browser.token("/review")));
        assertThat(lines(browser, "document:work-report-city-2022.txt year:2019"))
                .isZero();
    }

    @Test
    void exportsWhatWasCorrectedAndNotWhatWasRejected() throws Exception {
        Browser browser = coder("李");
        String query = "document:work-report-city-2022.txt layer:target";
        String address = "/review?order=document&q=" + Browser.encoded(query);
        long before = lines(browser, query);
        decide(browser, browser.page(address), "correct", Map.of("field.value", "77", "field.indicator", "更正的指标"));
        decide(browser, browser.page(address), "reject", Map.of());
        assertThat(lines(browser, query)).isEqualTo(before - 1);
        String exported =
                browser.get("/export?form=jsonl&q=" + Browser.encoded(query)).body();
        assertThat(exported).contains("\"indicator\":\"更正的指标\"", "\"review\":\"corrected\"", "\"李\"");
    }

    private static long lines(Browser browser, String query) throws Exception {
        return browser.get("/api/v1/findings?q=" + Browser.encoded(query))
                .body()
                .lines()
                .count();
    }

    @Test
    void takesTheLastDecisionBack() throws Exception {
        Browser browser = coder("李");
        String address = "/review?order=document";
        Document first = browser.page(address);
        decide(browser, first, "reject", Map.of());
        browser.post("/review/undo", Map.of("token", browser.token("/review")));
        assertThat(browser.page(address).select("input[name=item]").attr("value"))
                .isEqualTo(first.select("input[name=item]").attr("value"));
    }

    @Test
    void aSecondCoderDoesNotSeeWhatTheFirstSaid() throws Exception {
        String address = "/review?order=document";
        Browser first = coder("李");
        Document judged = first.page(address);
        decide(first, judged, "reject", Map.of());
        Browser second = coder("王");
        Document same = second.page(address);
        assertThat(same.select("input[name=item]").attr("value"))
                .isEqualTo(judged.select("input[name=item]").attr("value"));
        assertThat(same.text()).doesNotContain("李");
    }

    @Test
    void addsWordsThatWereMissed() throws Exception {
        Browser browser = coder("李");
        Document read = browser.page("/document?name=" + Browser.encoded(REPORT));
        Element line = read.select(".text bdi[data-start]").first();
        int start = Integer.parseInt(line.attr("data-start"));
        Document form = browser.page("/review/marked?layer=measure&name=" + Browser.encoded(REPORT) + "&start=" + start
                + "&end=" + (start + 2));
        assertThat(form.select("mark.finding").text()).isEqualTo(line.text().substring(0, 2));
        decide(browser, form, "add", Map.of("field.count", "1", "field.noun", "报告"));
        assertThat(browser.page("/document?name=" + Browser.encoded(REPORT))
                        .select(".mark.added")
                        .text())
                .isEqualTo(line.text().substring(0, 2));
    }

    @Test
    void refusesAValueThatIsNoneOfItsField() throws Exception {
        Browser browser = coder("李");
        Document page = browser.page("/review?q=" + Browser.encoded("layer:target"));
        HttpResponse<String> response = send(browser, page, "correct", Map.of("field.value", "many"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("many");
    }

    @Test
    void letsNobodyDecideWhoHasNotSaidWhoHeIs() throws Exception {
        Browser browser = new Browser(workbench, "zh");
        HttpResponse<String> response = browser.post(
                "/review/decide", Map.of("token", browser.token("/review"), "decision", "accept", "item", "x"));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("还没有写明由谁判断");
    }

    @Test
    void leavesADocumentOut() throws Exception {
        Browser browser = coder("李");
        String query = "document:work-report-city-2022.txt";
        assertThat(lines(browser, query)).isPositive();
        browser.post("/review/exclude", Map.of("token", browser.token("/"), "document", REPORT, "excluded", "true"));
        assertThat(lines(browser, query)).isZero();
        assertThat(browser.page("/document?name=" + Browser.encoded(REPORT)).text())
                .contains("left out of the data set");
    }
}
