package org.zhibiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.zhibiao.cli.SampleBase;
import org.zhibiao.lexicon.Models;

/** The pages in a real Chromium, as a person uses them; skipped where it or its driver is not installed. */
@EnabledIf("org.zhibiao.web.Chromium#isInstalled")
class RealBrowserTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern ADDRESS = Pattern.compile("\"url\":\"(?!data:|chrome|about:)([^\"]+)\"");

    @TempDir
    private Path folder;

    private Workbench workbench;
    private Optional<ChromeDriver> opened = Optional.empty();

    @BeforeEach
    void start() throws Exception {
        SampleBase.copyTo(folder.resolve("kb"));
        workbench = Workbench.start(
                new WorkbenchOptions(folder.resolve("kb"), Models.bundled(), 0, false, Optional.empty()));
    }

    @AfterEach
    void end() {
        opened.ifPresent(ChromeDriver::quit);
        workbench.close();
    }

    private ChromeDriver browser(String language) {
        ChromeDriver driver = Chromium.open(language, folder.resolve("profile-" + language));
        opened = Optional.of(driver);
        return driver;
    }

    private static void await(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (holds.getAsBoolean()) {
                    return;
                }
            } catch (StaleElementReferenceException e) {
                // The page is being changed.
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not within " + LONGEST + ": " + what);
    }

    private static List<WebElement> all(ChromeDriver driver, String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    private static WebElement one(ChromeDriver driver, String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    @ParameterizedTest
    @CsvSource({"en, Take away, Finding", "zh-CN, 导出, 记录"})
    void asksNarrowsReadsAndTakesAway(String language, String export, String finding) throws Exception {
        ChromeDriver driver = browser(language);
        driver.get(workbench.address().toString());
        one(driver, "#q").sendKeys("城镇新增");
        await("suggestions", () -> !all(driver, "#suggestions li").isEmpty());
        one(driver, "#q").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(one(driver, "#q").getDomProperty("value")).startsWith("城镇新增").hasSizeGreaterThan(4);
        one(driver, ".ask button").click();
        await(
                "an answer",
                () -> driver.getCurrentUrl().contains("q=")
                        && !all(driver, ".chip").isEmpty());
        assertThat(one(driver, ".findings th").getText()).isEqualTo(finding);

        int conditions = all(driver, ".chip").size();
        one(driver, "#facet-region li a").click();
        await("one more condition", () -> all(driver, ".chip").size() > conditions);

        assertThat(all(driver, ".bar .menu > summary").getLast().getText()).isEqualTo(export);
        all(driver, ".bar .menu > summary").getLast().click();
        String csv = one(driver, ".exports a").getDomProperty("href");
        String sent = new Browser(workbench, language).get(csv).body();
        assertThat(sent).contains("城镇");

        one(driver, ".findings .sentence a").click();
        await("the document", () -> !all(driver, "#record dl").isEmpty());
        String first = one(driver, "#record [data-record]").getDomAttribute("data-record");
        new Actions(driver).sendKeys("n").perform();
        await(
                "the next finding",
                () -> !one(driver, "#record [data-record]")
                        .getDomAttribute("data-record")
                        .equals(first));
        assertThat(driver.getCurrentUrl())
                .contains("finding=" + one(driver, "#record [data-record]").getDomAttribute("data-record"));
        assertQuiet(driver);
    }

    @Test
    void judgesByTheKeyboardAndAddsMarkedWords() throws Exception {
        ChromeDriver driver = browser("en");
        driver.get(workbench.address().resolve("/review?order=document").toString());
        one(driver, "input[name=coder]").sendKeys("李");
        one(driver, ".who button").click();
        await("a finding", () -> !all(driver, "form.decide").isEmpty());
        new Actions(driver).sendKeys("r").perform();
        await("a decision", () -> all(driver, ".entries li").size() == 1);
        new Actions(driver).sendKeys("u").perform();
        await("that it is taken back", () -> all(driver, ".entries li").size() == 2);

        driver.get(workbench
                .address()
                .resolve("/document?name=" + Browser.encoded("corpus/work-report-city-2022.txt"))
                .toString());
        driver.executeScript("const line = document.querySelector('.text [data-start]').firstChild;"
                + "getSelection().setBaseAndExtent(line, 0, line, 4)");
        await("the layers", () -> one(driver, "#marker").isDisplayed());
        one(driver, "#marker [data-layer=measure]").click();
        await("a form", () -> !all(driver, "#record form.decide").isEmpty());
        assertThat(one(driver, "#record input[name=end]").getDomProperty("value"))
                .isEqualTo("4");
        one(driver, "#record [name='field.count']").sendKeys("1");
        one(driver, "#record [name='field.noun']").sendKeys("报告");
        one(driver, "#record .buttons button").click();
        await("the record", () -> !all(driver, ".mark.added").isEmpty());
        assertThat(one(driver, ".mark.added").getText()).isEqualTo("政府工作");
        assertQuiet(driver);
    }

    /** What a new user does who never saw a terminal beyond one command: read the samples, judge, let a second judge, publish. */
    @Test
    void aNewUserReadsCorrectsComparesAndPublishes() throws Exception {
        workbench.close();
        workbench = Workbench.start(
                new WorkbenchOptions(folder.resolve("new"), Models.bundled(), 0, false, Optional.of(samples())));
        ChromeDriver driver = browser("en");
        driver.get(workbench.address().toString());
        one(driver, "form:has([value=samples]) button").click();
        await("the verdict", () -> !all(driver, "#progress .verdict").isEmpty());

        code(driver, "李", number -> number == 0 ? "r" : "a");
        code(driver, "王", number -> number == 3 || number == 5 ? "r" : number == 0 ? "r" : "a");
        driver.get(workbench.address().resolve("/agreement").toString());
        assertThat(one(driver, ".reliability").getText()).contains("2 disagreements");

        driver.get(workbench.address().resolve("/validation?size=2&seed=7").toString());
        for (int step = 0; !all(driver, "form.decide").isEmpty() && step < 40; step++) {
            String before = one(driver, "#judged").getDomAttribute("value");
            new Actions(driver).sendKeys("a").perform();
            await(
                    "the next of the sample",
                    () -> !one(driver, "#judged").getDomAttribute("value").equals(before));
        }
        one(driver, "form[action='/validation/keep'] button").click();
        await("that it is kept", () -> driver.getPageSource().contains("kept last"));
        String address = one(driver, "a[href='/export?form=package']").getDomProperty("href");
        assertThat(readme(new Browser(workbench, "en").bytes(address).body()))
                .contains("## Reviewed", "Agreement of 李 and 王", "see 2 things", "## Validated", "Wilson");
        assertQuiet(driver);
    }

    /** Two short ones, so that reading them takes no time. */
    private Path samples() throws IOException {
        Path samples = Files.createDirectories(folder.resolve("samples"));
        for (String name : List.of("work-report-city-2022.txt", "notice-employment-2020.txt")) {
            Files.copy(Path.of("corpus", name), samples.resolve(name));
        }
        return samples;
    }

    /** Says who judges, and judges the first ten findings by the keyboard, the second by writing another deadline. */
    private void code(ChromeDriver driver, String name, IntFunction<String> key) throws Exception {
        String queue = "/review?order=document&q=" + Browser.encoded("layer:target");
        driver.get(workbench.address().resolve(queue).toString());
        one(driver, "input[name=coder]").clear();
        one(driver, "input[name=coder]").sendKeys(name);
        one(driver, ".who button").click();
        driver.get(workbench.address().resolve(queue).toString());
        for (int number = 0; number < 10; number++) {
            String item = one(driver, "form.decide input[name=item]").getDomAttribute("value");
            if (number == 1) {
                WebElement deadline = one(driver, "[name='field.deadline']");
                deadline.clear();
                deadline.sendKeys("2031");
                one(driver, "form.decide button[value=correct]").click();
            } else {
                new Actions(driver).sendKeys(key.apply(number)).perform();
            }
            await(
                    "the next finding",
                    () -> !one(driver, "form.decide input[name=item]")
                            .getDomAttribute("value")
                            .equals(item));
        }
        assertThat(all(driver, ".entries li")).hasSize(10);
    }

    private static String readme(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("README.md")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no README in the package");
    }

    /** No error on the console, and no request to another host. */
    private void assertQuiet(ChromeDriver driver) {
        List<String> errors = driver.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
        assertThat(errors).isEmpty();
        Stream<String> asked = driver.manage().logs().get("performance").getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("Network.requestWillBeSent\""))
                .flatMap(message -> ADDRESS.matcher(message).results())
                .map(found -> found.group(1));
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(address ->
                        assertThat(address).startsWith(workbench.address().toString()));
    }
}
