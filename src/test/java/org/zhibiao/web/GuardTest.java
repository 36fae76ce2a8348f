package org.zhibiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.cli.SampleBase;
import org.zhibiao.lexicon.Models;

/** What other pages in the same browser, and hostile documents, try. */
class GuardTest {

    @TempDir
    private Path folder;

    private Workbench started(boolean readOnly) throws IOException {
        return Workbench.start(new WorkbenchOptions(
                folder.resolve("kb"), Models.bundled(), 0, readOnly, Optional.of(Path.of("corpus"))));
    }

    /** The status line that a raw request gets; Java's client would not send another Host. */
    private static String status(Workbench workbench, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", workbench.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @Test
    void answersOnlyUnderItsOwnNames() throws Exception {
        try (Workbench workbench = started(false)) {
            assertThat(status(workbench, "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n"))
                    .contains(" 200 ");
            for (String host : new String[] {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80"}) {
                assertThat(status(workbench, "GET / HTTP/1.1\nHost: " + host + "\nConnection: close\n\n"))
                        .contains(" 421 ");
            }
        }
    }

    @Test
    void changesNothingForOtherPages() throws Exception {
        Path document = Files.writeString(folder.resolve("plan.txt"), "到2025年，常住人口城镇化率达到64%。\n");
        try (Workbench workbench = started(false)) {
            Browser browser = new Browser(workbench, "en");
            String token = browser.token("/take-in");
            Map<String, String> form = Map.of("what", "path", "path", document.toString());
            assertThat(browser.post("/take-in", form).statusCode()).isEqualTo(403);
            assertThat(browser.post(
                                    "/take-in",
                                    Map.of("what", "path", "path", document.toString(), "token", "0".repeat(48)))
                            .statusCode())
                    .isEqualTo(403);
            HttpResponse<String> foreign = browser.send(browser.request("/take-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", "http://evil.example")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "what=path&token=" + token + "&path=" + Browser.encoded(document.toString()))));
            assertThat(foreign.statusCode()).isEqualTo(403);
            assertThat(folder.resolve("kb")).doesNotExist();
        }
    }

    @Test
    void changesNothingWhenItIsReadOnly() throws Exception {
        SampleBase.copyTo(folder.resolve("kb"));
        try (Workbench workbench = started(true)) {
            Browser browser = new Browser(workbench, "en");
            Document page = browser.page("/");
            assertThat(page.select("form[method=post]")).isEmpty();
            Map<String, String> form = Map.of("what", "samples", "token", browser.token("/"));
            assertThat(browser.post("/take-in", form).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void showsHostileTitlesAndTextsAsText() throws Exception {
        String title = "关于<script>alert(1)</script>\"><img src=x onerror=alert(2)>关于\u202Eexe.fdp的通知";
        Path document = Files.writeString(
                folder.resolve("hostile.txt"), title + "\n\n到2025年，<b>城镇化率</b>达到64%。\n" + "长".repeat(100_000) + "\n");
        try (Workbench workbench = started(false)) {
            Browser browser = new Browser(workbench, "en");
            TakeInTest.takeIn(browser, Map.of("what", "path", "path", document.toString()));
            Document asked = browser.page("/");
            assertThat(asked.select("img, .findings script, .findings b")).isEmpty();
            assertThat(asked.select("cite bdi").first().text()).contains("<script>alert(1)</script>");
            Document read =
                    browser.page(asked.select(".findings .sentence > a").first().attr("href"));
            assertThat(read.select("img, main script, .text b")).isEmpty();
            assertThat(read.select("h1 bdi").text()).contains("onerror=alert(2)");
            assertThat(read.select(".text bdi").text()).contains("<b>城镇化率</b>");
        }
    }
}
