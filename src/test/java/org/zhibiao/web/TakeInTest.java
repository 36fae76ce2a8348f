package org.zhibiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.lexicon.Models;

/** Documents taken in by the pages. */
class TakeInTest {

    private static final String BOUNDARY = "----part";

    @TempDir
    private Path folder;

    private Workbench started() throws IOException {
        return Workbench.start(
                new WorkbenchOptions(folder.resolve("kb"), Models.bundled(), 0, false, Optional.of(Path.of("corpus"))));
    }

    /** Takes in, and waits for the verdict. */
    static String takeIn(Browser browser, Map<String, String> fields) throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("token", browser.token("/take-in"));
        HttpResponse<String> response = browser.post("/take-in", form);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return verdict(browser);
    }

    private static String verdict(Browser browser) throws Exception {
        while (true) {
            Document page = browser.page("/take-in");
            if (!page.select(".verdict").isEmpty()) {
                return page.select("#progress").text();
            }
            Thread.sleep(100);
        }
    }

    @Test
    void offersToBeginWhereThereIsNoKnowledgeBase() throws Exception {
        try (Workbench workbench = started()) {
            Document page = new Browser(workbench, "en").page("/");
            assertThat(page.select("h1").text()).isEqualTo("No documents yet");
            assertThat(page.select("form input[name=what]").eachAttr("value"))
                    .containsExactly("samples", "files", "path");
            assertThat(folder.resolve("kb")).doesNotExist();
        }
    }

    @Test
    void readsAPathAndShowsItsFindingsAtOnce() throws Exception {
        Path document = Files.writeString(folder.resolve("plan.txt"), "到2025年，常住人口城镇化率达到64%。\n");
        try (Workbench workbench = started()) {
            Browser browser = new Browser(workbench, "en");
            assertThat(takeIn(browser, Map.of("what", "path", "path", document.toString())))
                    .contains("nothing failed", "target 1");
            assertThat(browser.page("/?q=" + Browser.encoded("城镇化率"))
                            .select("mark.finding")
                            .text())
                    .contains("64%");
        }
    }

    @Test
    void readsFilesThatTheBrowserSendsAndTellsWhatFailed() throws Exception {
        try (Workbench workbench = started()) {
            Browser browser = new Browser(workbench, "en");
            String body = part("token", "", browser.token("/take-in"))
                    + part("what", "", "files")
                    + part("files", "计划.txt", "到2025年，常住人口城镇化率达到64%。\n")
                    + part("files", "../../broken.pdf", "%PDF-1.7 nothing")
                    + "--" + BOUNDARY + "--\r\n";
            HttpResponse<String> sent = browser.send(browser.request("/take-in")
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
            String verdict = verdict(browser);
            assertThat(verdict).contains("1 failed", "broken.pdf").doesNotContain("zhibiao-workbench", "/tmp");
            assertThat(Jsoup.parse(browser.get("/").body()).select(".total b").text())
                    .isEqualTo("2 findings");
        }
    }

    private static String part(String name, String file, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file.isEmpty() ? "" : "; filename=\"" + file + "\"") + "\r\n\r\n" + content + "\r\n";
    }

    @Test
    void saysThatAPathIsNotThere() throws Exception {
        try (Workbench workbench = started()) {
            Browser browser = new Browser(workbench, "zh");
            HttpResponse<String> response = browser.post(
                    "/take-in", Map.of("what", "path", "path", "/no/such/path", "token", browser.token("/take-in")));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("没有此路径");
        }
    }

    @Test
    void tellsWhatToDoWithADamagedKnowledgeBase() throws Exception {
        Path document = Files.writeString(folder.resolve("plan.txt"), "到2025年，常住人口城镇化率达到64%。\n");
        try (Workbench workbench = started()) {
            takeIn(new Browser(workbench, "en"), Map.of("what", "path", "path", document.toString()));
        }
        try (var files = Files.list(folder.resolve("kb"))) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Workbench workbench = started()) {
            HttpResponse<String> response = new Browser(workbench, "en").get("/");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("damaged").doesNotContain(folder.toString());
        }
    }
}
