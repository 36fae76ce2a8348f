package org.zhibiao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.cli.SampleBase;
import org.zhibiao.lexicon.Models;
import org.zhibiao.review.Accounts;
import org.zhibiao.review.Coder;

/** A workbench that lets in only who has a password. */
class PasswordsTest {

    private static final String SECRET = "云川 secret 1";

    @TempDir
    private Path folder;

    private Workbench workbench;
    private String token;

    @BeforeEach
    void start() throws IOException {
        Path base = folder.resolve("kb");
        SampleBase.copyTo(base);
        Accounts accounts = Accounts.of(base);
        token = accounts.set(Coder.named("李"), SECRET);
        accounts.set(new Coder("赵", true), "another secret");
        workbench = Workbench.start(new WorkbenchOptions(
                base,
                Models.bundled(),
                WorkbenchOptions.LOCAL,
                List.of("policy.example.org"),
                0,
                true,
                false,
                Optional.empty()));
    }

    @AfterEach
    void end() {
        workbench.close();
    }

    private HttpResponse<String> enter(Browser browser, String name, String password) throws Exception {
        return browser.post(
                "/login",
                Map.of(
                        "token",
                        browser.token("/login"),
                        "coder",
                        name,
                        "password",
                        password,
                        "back",
                        "/review?order=document"));
    }

    @Test
    void showsNothingBeforeThePasswordAndThenKnowsWhoJudges() throws Exception {
        Browser browser = new Browser(workbench, "en");
        HttpResponse<String> first = browser.get("/review?order=document");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).contains("/login?back=%2Freview%3Forder%3Ddocument");
        assertThat(browser.get("/api/v1/stats").statusCode()).isEqualTo(401);
        assertThat(enter(browser, "李", "wrong password").statusCode()).isEqualTo(403);

        HttpResponse<String> entered = enter(browser, "李", SECRET);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/review?order=document");
        assertThat(entered.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("HttpOnly"));
        assertThat(browser.page("/review").select(".who b").text()).isEqualTo("李");

        HttpResponse<String> named = browser.post(
                "/review/coder", Map.of("token", browser.token("/review"), "coder", "赵", "adjudicates", "true"));
        assertThat(named.statusCode()).as("nobody gives himself another name").isEqualTo(403);
        browser.post("/logout", Map.of("token", browser.token("/review")));
        assertThat(browser.get("/review").statusCode()).isEqualTo(303);
    }

    @Test
    void aCookieWithANameSaysNothing() throws Exception {
        Browser browser = new Browser(workbench, "en");
        HttpResponse<String> forged = browser.send(browser.request("/review")
                .header("Cookie", "coder=%2B%E8%B5%B5; session=00")
                .GET());
        assertThat(forged.statusCode()).isEqualTo(303);
    }

    @Test
    void programsAskByTheirToken() throws Exception {
        Browser browser = new Browser(workbench, "en");
        assertThat(browser.send(browser.request("/api/v1/stats")
                                .header("Authorization", "Bearer " + token)
                                .GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.send(browser.request("/api/v1/stats")
                                .header("Authorization", "Bearer " + token.replace('a', 'b'))
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoTriesManyPasswordsMustWait() throws Exception {
        Browser browser = new Browser(workbench, "en");
        for (int i = 0; i < 5; i++) {
            assertThat(enter(browser, "李", "guess number " + i).statusCode()).isEqualTo(403);
        }
        assertThat(enter(browser, "李", SECRET).statusCode()).isEqualTo(429);
        assertThat(enter(browser, "赵", "another secret").statusCode())
                .as("others need not")
                .isEqualTo(303);
    }

    @Test
    void goesOnOnlyToItsOwnPages() throws Exception {
        Browser browser = new Browser(workbench, "en");
        HttpResponse<String> entered = browser.post(
                "/login",
                Map.of("token", browser.token("/login"), "coder", "李", "password", SECRET, "back", "//evil.example/"));
        assertThat(entered.headers().firstValue("Location")).contains("/");
    }

    @Test
    void keepsNoPasswordAndTakesNoShortOne() throws Exception {
        Path file = folder.resolve("kb").resolve(Accounts.FILE);
        assertThat(Files.readString(file)).doesNotContain(SECRET).doesNotContain(token);
        Accounts accounts = Accounts.of(folder.resolve("kb"));
        assertThatThrownBy(() -> accounts.set(Coder.named("王"), "short")).isInstanceOf(IllegalArgumentException.class);
        assertThat(accounts.verified("李", SECRET)).contains(Coder.named("李"));
        accounts.set(Coder.named("李"), "a new password");
        assertThat(accounts.verified("李", SECRET))
                .as("an earlier one holds no more")
                .isEmpty();
        assertThat(accounts.ofToken(token)).isEmpty();
    }
}
