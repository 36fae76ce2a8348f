package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.export.Accuracy;
import org.zhibiao.record.Layer;
import org.zhibiao.store.Samples;
import org.zhibiao.store.query.Field;

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
            assertThat(result.lines())
                    .as(columns + " columns")
                    .hasSize(7)
                    .allSatisfy(
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
    void asksByNameInEnglishAndChinese() {
        assertThat(raws("indicator:城镇化率 value:>=64% deadline:[2025 TO 2030]")).containsExactly("64%");
        assertThat(raws("指标：城镇化率 地区：岚江 期限：2025")).containsExactly("64%");
        assertThat(raws("value:>1000个 OR layer:measure")).containsExactlyInAnyOrder("1200个", "28条");
        assertThat(raws("NOT layer:target")).containsExactly("到2025年", "28条", "市发展改革委");
        assertThat(raws("layer:target -城镇化率达到")).isEmpty();
        assertThat(raws("年份:* 文种:*")).hasSize(raws("year:*").size());
    }

    @Test
    void understandsAQuestionAndSaysHow() {
        Result result = run("search", "岚江市2025年城镇化率目标是多少", "--format", "jsonl");
        assertThat(result.lines()).singleElement().asString().contains("\"raw\":\"64%\"");
        assertThat(result.err()).contains("read as: region:岚江市 AND deadline:2025", "status:target");
    }

    @Test
    void sortsByFields() {
        assertThat(raws("layer:target", "--sort=-value")).containsExactly("1200个", "64%");
        assertThat(raws("layer:target", "--sort=value")).containsExactly("64%", "1200个");
        Result wrong = run("search", "--sort=colour");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(wrong.err()).contains("'colour' is no field");
    }

    @Test
    void sortsByEveryFieldOrSaysThatItCannot() {
        for (Field field : Field.values()) {
            Result result = run("search", "--sort=" + field.englishName(), "--format", "jsonl");
            if (result.exitCode() == ExitCode.OK) {
                assertThat(result.lines()).as(field.name()).hasSize(5);
                assertThat(run("search", "--sort=-" + field.englishName(), "--format", "jsonl")
                                .lines())
                        .as("-" + field)
                        .hasSize(5);
            } else {
                assertThat(result.err()).contains("cannot be sorted by " + field.englishName());
            }
        }
        assertThat(raws("layer:(target OR deadline)", "--sort=-deadline")).hasSize(3);
    }

    @Test
    void showsTheFindingsOfEachValueTogether() {
        Result result = run("search", "--group-by", "layer", "--limit", "1");
        assertThat(result.lines())
                .contains("layer target: 2", "layer body: 1", "layer deadline: 1", "layer measure: 1");
        assertThat(result.err()).contains("1 of 2 findings", "5 findings, 0 of them without layer");
    }

    @Test
    void showsWhatIsNeededToJudgeAFinding() {
        Result result = run("search", "老旧小区", "layer:target", "--limit", "1", "--details");
        assertThat(result.lines()).containsSequence("   到2025年，常住人口城镇化率达到64%，力争改造老旧小区【1200个】以上。");
        assertThat(result.out()).contains("岚江市人民政府关于推进新型城镇化的实施方案", Samples.NAME + " at ", "rule ");
    }

    @Test
    void explainsTheOrder() {
        Result result = run("search", "城镇化率", "--limit", "1", "--explain");
        assertThat(result.err()).contains("read as: 城镇化率");
        assertThat(result.out()).contains("indicatorWords", "sum of:");
    }

    @Test
    void aMistakeInTheQueryIsShownInItsPlace() {
        Result result = run("search", "城镇化率 regoin:岚江");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("did you mean 'region'?");
        List<String> lines = result.err().lines().toList();
        assertThat(lines).contains("  城镇化率 regoin:岚江", "  " + " ".repeat(9) + "^");
    }

    @Test
    void printsCsv() {
        Result result = run("search", "--layer", "target", "--format", "csv");
        assertThat(result.out()).startsWith("doc,title,").contains(",常住人口城镇化率,urbanisation,");
        assertThat(result.lines()).hasSize(3);
    }

    /** What is right too seldom is written by no command unless it is asked for. */
    @Test
    void fieldsThatAreRightTooSeldomAreWrittenWhenAskedFor() {
        List<String> columns = header(run("search", "--layer", "measure", "--format", "csv"));
        List<String> all = header(run("search", "--layer", "measure", "--format", "csv", "--all-fields"));
        assertThat(all).contains("of").containsAll(columns);
        assertThat(columns.contains("of"))
                .isEqualTo(Accuracy.load().of(Layer.MEASURE, "of").orElseThrow().isExported());
        assertThat(columns).isEqualTo(header(run("export", "--layer", "measure", "--format", "csv", "--out", "-")));
    }

    private static List<String> header(Result result) {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        return List.of(result.out().lines().findFirst().orElse("").split(","));
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
    void placesAndDocumentsThatNoFindingIsOfAreTold() {
        for (String command : List.of("search", "facets", "track", "bodies")) {
            assertThat(run(command, "region:火星").err()).as(command).contains("no finding is of a place 火星");
            assertThat(run(command, "--doc", "nothere").err()).as(command).contains("there is no document nothere");
        }
        assertThat(run("search", "--format", "jsonl", "document:岚江市方按.txt").err())
                .contains("there is no document 岚江市方按.txt");
        assertThat(run("search", "(region:岚江 OR region:火星) AND layer:target").err())
                .contains("火星")
                .doesNotContain("place 岚江");
        assertThat(run("search", "NOT region:火星").err()).doesNotContain("火星");
        assertThat(run("search", "region:岚江 indicator:就业", "--doc", "岚江市方案.txt").err())
                .doesNotContain("there is no document")
                .doesNotContain("is of a place");
        assertThat(run("search", "--lang", "zh", "地区:火星").err()).contains("没有出自地区“火星”的抽取结果");
    }

    @Test
    void signsOfOtherQueryLanguagesAreRefusedWithTheirPlace() {
        Result result = run("search", "\"居民收入\"~10");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("words near each other ('~') are not supported");
        assertThat(run("search", "--lang", "zh", "收入^2").err()).contains("不支持“^”（权重）");
        assertThat(run("search", "/收入.*/").exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void folderThatIsNoKnowledgeBaseIsNamed() {
        Result result = run("search", "--kb", folder.resolve("none").toString(), "x");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .contains(folder.resolve("none").toString(), "ingest");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private List<String> raws(String... options) {
        List<String> args = new ArrayList<>(List.of("search", "--format", "jsonl"));
        args.addAll(List.of(options));
        return run(args.toArray(String[]::new)).lines().stream()
                .map(SearchCommandTest::raw)
                .toList();
    }

    private static String raw(String line) {
        try {
            return new ObjectMapper().readTree(line).get("raw").asText();
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
