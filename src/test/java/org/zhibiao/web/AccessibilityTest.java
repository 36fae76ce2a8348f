package org.zhibiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.zhibiao.cli.SampleBase;
import org.zhibiao.lexicon.Models;

/**
 * Every page by axe, which finds what shuts out those who hear a page, cannot tell colours apart or use the keyboard alone; in
 * both languages, light and dark; and at the narrowest and the widest screen nothing stands beside it. {@code
 * -Dscreenshots=FOLDER} keeps pictures, to be looked at.
 */
@EnabledIf("org.zhibiao.web.Chromium#isInstalled")
class AccessibilityTest {

    private static final String DOCUMENT = "/document?name=" + Browser.encoded("corpus/work-report-city-2022.txt");

    @TempDir
    private Path folder;

    private Workbench workbench;
    private Optional<ChromeDriver> opened = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        SampleBase.copyTo(folder.resolve("kb"));
        workbench = Workbench.start(
                new WorkbenchOptions(folder.resolve("kb"), Models.bundled(), 0, false, Optional.of(Path.of("corpus"))));
    }

    @AfterEach
    void end() {
        opened.ifPresent(ChromeDriver::quit);
        workbench.close();
    }

    /** Addresses of pages, by names. */
    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("ask", "/");
        pages.put("answer", "/?q=" + Browser.encoded("城镇化率 status:target"));
        pages.put("mistake", "/?q=" + Browser.encoded("year:soon"));
        pages.put("document", DOCUMENT);
        pages.put("documents", "/documents");
        pages.put("correcting", "/documents?edit=true");
        pages.put("indicator", "/indicator?name=gdp_growth");
        pages.put("place", "/place?name=" + Browser.encoded("云川市"));
        pages.put("panel", "/panel?indicator=gdp_growth,gdp&years=2020..2024");
        pages.put("take-in", "/take-in");
        pages.put("review", "/review");
        pages.put("agreement", "/agreement");
        pages.put("validation", "/validation?size=3&seed=7");
        pages.put("error", "/nothing");
        return pages;
    }

    private ChromeDriver coding(String language) {
        ChromeDriver driver = Chromium.open(language, folder.resolve("profile"));
        opened = Optional.of(driver);
        driver.get(workbench.address().resolve("/review").toString());
        driver.findElement(By.cssSelector("input[name=coder]")).sendKeys("李");
        driver.findElement(By.cssSelector(".who button")).click();
        return driver;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void axeFindsNothingOnAnyPageLightOrDark(String language) throws Exception {
        ChromeDriver driver = coding(language);
        String axe = axe();
        List<String> violations = new ArrayList<>();
        for (String scheme : language.equals("en") ? List.of("light", "dark") : List.of("light")) {
            Chromium.like(driver, scheme);
            for (Map.Entry<String, String> page : pages().entrySet()) {
                driver.get(workbench.address().resolve(page.getValue()).toString());
                driver.executeScript("document.querySelectorAll('details').forEach(one => { one.open = true; })");
                driver.executeScript(axe);
                Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                        + "axe.run().then(found => done(found.violations.flatMap(one => one.nodes.map(node =>"
                        + " one.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary))))"
                        + ".catch(fault => done(['' + fault]))");
                ((List<?>) found).forEach(one -> violations.add(page.getKey() + " " + scheme + ": " + one));
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void nothingStandsBesideTheScreenAtAnyWidth() throws Exception {
        ChromeDriver driver = coding("en");
        List<String> wide = new ArrayList<>();
        for (int width : new int[] {360, 1280, 2560}) {
            Chromium.width(driver, width);
            for (Map.Entry<String, String> page : pages().entrySet()) {
                driver.get(workbench.address().resolve(page.getValue()).toString());
                long scrolled = (Long) driver.executeScript("return document.documentElement.scrollWidth");
                if (scrolled > width) {
                    wide.add(page.getKey() + " is " + scrolled + " wide at " + width);
                }
                picture(driver, page.getKey() + "-" + width);
            }
        }
        if (System.getProperty("screenshots") != null) {
            Chromium.width(driver, 1280);
            Chromium.like(driver, "dark");
            for (Map.Entry<String, String> page : pages().entrySet()) {
                driver.get(workbench.address().resolve(page.getValue()).toString());
                picture(driver, page.getKey() + "-dark");
            }
        }
        assertThat(wide).isEmpty();
    }

    private static void picture(ChromeDriver driver, String name) throws IOException {
        String kept = System.getProperty("screenshots");
        if (kept != null) {
            Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                    .get("data");
            Files.createDirectories(Path.of(kept));
            Files.write(Path.of(kept, name + ".png"), Base64.getDecoder().decode(String.valueOf(data)));
        }
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
