package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibiao.store.Samples;

class SearchCommandTest extends CommandTest {

    @BeforeEach
    void fill() throws IOException {
        Samples.fill(base());
    }

    @Test
    void printsATable() {
        Result result = run("search", "城镇化率", "--layer", "target");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.lines().getFirst()).startsWith("document").contains("layer", "what", "value", "sentence");
        assertThat(result.lines().get(2)).startsWith("岚江市方案.txt").contains("常住人口城镇化率", "64%", "2025");
        assertThat(result.err()).contains("2 of 2 findings");
    }

    @Test
    void columnsAreStraightWithChinese() {
        Result result = run("search");
        int layer = DisplayWidth.of(result.lines().getFirst().replaceFirst("layer.*", ""));
        assertThat(result.lines()).hasSize(7);
        for (String line : result.lines().subList(2, 7)) {
            String before = line.replaceFirst(" (target|measure|body|deadline) .*", " ");
            assertThat(DisplayWidth.of(before)).as(line).isEqualTo(layer);
        }
    }

    @Test
    void tableFitsTheTerminal() {
        for (String columns : List.of("60", "80", "200")) {
            Result result = runOnTerminal(Map.of("COLUMNS", columns), "search");
            assertThat(result.lines()).as(columns + " columns").hasSize(7).allSatisfy(
                    line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(Integer.parseInt(columns)));
        }
    }

    @Test
    void filtersByEachOption() {
        assertThat(raws("--layer", "body")).containsExactly("市发展改革委");
        assertThat(raws("--indicator", "urbanisation")).containsExactly("64%");
        assertThat(raws("--region", "岚江", "--layer", "measure")).containsExactly("28条");
        assertThat(raws("--deadline", "2021..2025", "--status", "target")).containsExactly("64%", "1200个");
        assertThat(raws("--deadline", "2026")).isEmpty();
        assertThat(raws("--doc", "岚江市方案.txt")).hasSize(5);
        assertThat(raws("--limit", "2")).hasSize(2);
        assertThat(raws("--limit", "0")).hasSize(5);
        assertThat(raws("老旧小区", "改造", "--layer", "target")).contains("1200个");
    }

    @Test
    void printsCsv() {
        Result result = run("search", "--layer", "target", "--format", "csv");
        assertThat(result.out()).startsWith("doc,title,").contains(",常住人口城镇化率,urbanisation,");
        assertThat(result.lines()).hasSize(3);
    }

    @Test
    void nothingFoundIsNoError() {
        Result result = run("search", "没有这样的话");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("no findings");
    }

    @Test
    void wrongOptionsAreExplained() {
        Map<List<String>, String> wrong = Map.of(
                List.of("--layer", "goal"), "known are target, measure, body, deadline",
                List.of("--status", "done"), "known are target, actual",
                List.of("--deadline", "明年"), "2021..2025",
                List.of("--limit", "-1"), "write 0 for all",
                List.of("--format", "xml"), "xml",
                List.of("--nonsense"), "--nonsense");
        wrong.forEach((options, advice) -> {
            List<String> args = new ArrayList<>(List.of("search"));
            args.addAll(options);
            Result result = run(args.toArray(String[]::new));
            assertThat(result.exitCode()).as("%s", options).isEqualTo(ExitCode.WRONG_USE);
            assertThat(result.err()).contains(advice).doesNotContain("\tat ");
            assertThat(result.out()).isEmpty();
        });
    }

    @Test
    void folderThatIsNoKnowledgeBaseIsNamed() {
        Result result = run("search", "--kb", folder.resolve("none").toString(), "x");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err().lines()).singleElement().asString()
                .contains(folder.resolve("none").toString(), "ingest");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private List<String> raws(String... options) {
        List<String> args = new ArrayList<>(List.of("search", "--format", "jsonl"));
        args.addAll(List.of(options));
        return run(args.toArray(String[]::new)).lines().stream().map(SearchCommandTest::raw).toList();
    }

    private static String raw(String line) {
        try {
            return new ObjectMapper().readTree(line).get("raw").asText();
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
