package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.format.TextAsFormat;

/** Files that are one document more than once: from two sites, in two formats, as a reprint, and what only looks so. */
class IngestDuplicatesTest extends ListingTest {

    private static final List<String> THINGS =
            List.of("水库除险", "茶园改造", "渔港疏浚", "果品分级", "古桥修缮", "牧道硬化", "竹林抚育", "盐田整治", "湿地巡护", "灯塔检修");

    @Test
    void reprintWithSmallEditsIsOneDocumentWithTwoSources() throws IOException {
        write("in/original.txt", report("许昌市", 2024, 1));
        write("in/reprint.txt", reprint());
        Result result = run("ingest", in());
        assertThat(result.out()).containsPattern("added +1\\b").containsPattern("duplicate +1\\b");
        assertThat(result.out()).contains("in/reprint.txt is in/original.txt once more");
        assertThat(listedField("document")).containsExactly("in/original.txt", "in/original.txt");
        assertThat(listed())
                .allSatisfy(line -> assertThat(line.get("sources"))
                        .extracting(JsonNode::asText)
                        .containsExactly("in/original.txt", "in/reprint.txt"));
        assertThat(found("水库除险", "target")).isEqualTo(4);
        assertThat(run("documents").out()).contains("duplicate of in/original.txt");
        assertThat(run("show", "reprint.txt").out())
                .isEqualTo(run("show", "original.txt").out());
    }

    @ParameterizedTest
    @CsvSource({"original.txt, reprint.txt, page.html", "page.html, reprint.txt, original.txt"})
    void whichOneIsShownDoesNotDependOnTheOrderOfTheFiles(String first, String second, String third)
            throws IOException {
        write("in/original.txt", report("许昌市", 2024, 1));
        write("in/reprint.txt", reprint());
        writeBytes("in/page.html", TextAsFormat.of(FileFormat.HTML, reprint().replace("七项", "柒项")));
        for (String file : List.of(first, second, third)) {
            run("ingest", in() + "/" + file);
        }
        assertThat(listedField("document")).containsOnly("in/original.txt");
        assertThat(found("水库除险", "target")).isEqualTo(4);
    }

    @Test
    void onceTheShownFileIsGoneTheOtherIsShownWithItsOwnText() throws IOException {
        write("in/original.txt", report("许昌市", 2024, 1));
        write("in/reprint.txt", reprint());
        run("ingest", in());
        Files.delete(folder.resolve("in/original.txt"));
        run("ingest", "--prune", in());
        assertThat(listedField("document")).containsExactly("in/reprint.txt");
        assertThat(listedField("characters"))
                .containsExactly(
                        String.valueOf(reprint().codePointCount(0, reprint().length())));
        assertThat(found("水库除险", "target")).isEqualTo(4);
    }

    @Test
    void fileThatIsWrittenAnewIsComparedAnew() throws IOException {
        write("in/original.txt", report("许昌市", 2024, 1));
        write("in/reprint.txt", reprint());
        run("ingest", in());
        write("in/original.txt", report("许昌市", 2024, 5));
        run("ingest", in());
        assertThat(listedField("document")).containsExactly("in/original.txt", "in/reprint.txt");
        write("in/original.txt", report("许昌市", 2024, 1));
        run("ingest", in());
        run("reextract", "--all");
        assertThat(listedField("document")).containsOnly("in/original.txt");
    }

    @Test
    void duplicatesAreKeptApartOnRequestAndStaySo() throws IOException {
        write("in/copy.txt", report("许昌市", 2024, 1));
        write("in/original.txt", report("许昌市", 2024, 1));
        write("in/reprint.txt", reprint());
        assertThat(run("ingest", "--keep-duplicates", in()).out()).containsPattern("duplicate +0\\b");
        assertThat(listedField("document")).containsExactly("in/copy.txt", "in/original.txt", "in/reprint.txt");
        run("reextract", "--all");
        write("in/other.txt", report("保定市", 2024, 2));
        run("ingest", in() + "/other.txt");
        assertThat(found("水库除险", "target")).isEqualTo(16);
        run("ingest", in());
        assertThat(found("水库除险", "target")).as("joined after all").isEqualTo(8);
    }

    @Test
    void sameTitlePlaceAndYearIsOneDocumentIfOneTextIsWithinTheOther() throws IOException {
        String whole = report("许昌市", 2024, 1);
        write("in/abridged.txt", whole.substring(0, whole.length() / 3));
        write("in/whole.txt", whole);
        write("in/second-part.txt", report("许昌市", 2024, 7));
        run("ingest", in());
        assertThat(listedField("document")).containsExactly("in/whole.txt", "in/second-part.txt", "in/whole.txt");
    }

    @Test
    void whatOnlyLooksTheSameStaysApart() throws IOException {
        write("in/2023.txt", report("许昌市", 2023, 1));
        write("in/2024.txt", report("许昌市", 2024, 1));
        write("in/elsewhere.txt", report("保定市", 2024, 1));
        write("in/notice.txt", """
                许昌市人民政府关于印发许昌市山海协作规划的通知
                许政〔2024〕7号
                各县（市、区）人民政府：
                现将《许昌市山海协作规划》印发给你们，请认真组织实施。
                许昌市人民政府
                2024年5月6日
                """);
        write("in/plan.txt", "许昌市山海协作规划\n许政〔2024〕7号\n" + body(3) + "许昌市人民政府\n2024年5月6日\n");
        assertThat(run("ingest", in()).out()).containsPattern("added +5\\b").containsPattern("duplicate +0\\b");
    }

    private static String reprint() {
        return report("许昌市", 2024, 1).replace("本报告共七项，另附说明一份。", "").replace("统筹推进", "统筹推动") + "来源：市政府网站\n";
    }

    private static String report(String place, int year, int seed) {
        return place + "人民政府工作报告\n（" + year + "年1月8日）\n本报告共七项，另附说明一份。\n" + body(seed);
    }

    /** Forty sentences with an aim each that no other seed has. */
    private static String body(int seed) {
        return IntStream.range(0, 40)
                .mapToObj(i -> "统筹推进".repeat(i % 9 == 0 ? 1 : 0) + "第" + (i * 7 + seed) + "片区今年完成"
                        + THINGS.get(i % THINGS.size()) + (1000 * seed + i * 13) + "处，由"
                        + (char) ('东' + i * 31 + seed * 997)
                        + (char) ('南' + i * 57 + seed * 1201) + "驿站逐户登记造册。\n")
                .collect(Collectors.joining());
    }
}
