package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How findings came about, through the command. */
class ExplainCommandTest extends CommandTest {

    private static final String REPORT = """
            政府工作报告
            ——2023年1月10日在云川市第六届人民代表大会第一次会议上
            三、2023年重点工作
            新建高标准农田21万亩，打造“15分钟生活圈”样板。培育营业收入超百亿元企业3家，推出28条措施。
            """;

    @Test
    void tellsRuleVerbAndWhereTheTimeWasTakenFrom() throws IOException {
        Path file = write("report.txt", REPORT);
        Result result = run("explain", file.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .contains(
                        "target    21万亩",
                        "rule verb-thing",
                        "verb: 新建",
                        "indicator: 高标准农田",
                        "target: stands in a part that plans",
                        "time 2023 from the heading",
                        "section   政府工作报告 > 2023年重点工作");
    }

    @Test
    void tellsWhyANumberGaveNoRecord() throws IOException {
        Path file = write("report.txt", REPORT);
        Result result = run("explain", file.toString(), "--line", "4");
        assertThat(result.out())
                .contains("百亿元 (quantity, money): no record, it is a threshold in the name of what is counted")
                .contains("28条 (quantity, count): no record, it counts measures");
    }

    @Test
    void explainsTheSentenceAtAPosition() throws IOException {
        Path file = write("report.txt", REPORT);
        int position = REPORT.codePointCount(0, REPORT.indexOf("3家"));
        Result result = run("explain", file.toString(), "--at", Integer.toString(position));
        assertThat(result.out()).contains("3家").doesNotContain("21万亩");
    }

    /** The English words that stay are ids of rules and indicators, and names of tags. */
    @Test
    void givesItsReasonsInChinese() throws IOException {
        Path file = write("report.txt", REPORT);
        Result result = run("explain", "--lang", "zh", file.toString());
        assertThat(result.out())
                .contains(
                        "  章节      政府工作报告 > 2023年重点工作",
                        "  部分      计划",
                        "  目标      21万亩 (58–62)",
                        "规则 verb-thing",
                        "动词：新建",
                        "目标：在计划部分中",
                        "时间 2023，出自标题",
                        "15分钟（数值，时长）：未成记录，是引号内名称或口号的一部分")
                .doesNotContainPattern("[a-z]{2,} [a-z]{2,}");
    }

    @Test
    void refusesAPlaceOutsideTheText() throws IOException {
        Path file = write("report.txt", REPORT);
        Result result = run("explain", file.toString(), "--line", "99");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("no sentence stands there").contains("code points");
    }

    @Test
    void takesAnEmptyFileForNoFailure() throws IOException {
        Result result = run("explain", write("empty.txt", "").toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).contains("empty");
    }

    @Test
    void tellsWhatTippedTheScaleTheLargestFirst() throws IOException {
        Path file = write("report.txt", REPORT);
        String out = run("explain", file.toString()).out();
        assertThat(out)
                .containsSubsequence(
                        "target    21万亩",
                        "score 0.9",
                        "+1.",
                        "the name stands in the dictionary",
                        "a verb acts on the thing");
        List<Double> weights = out.lines()
                .dropWhile(line -> !line.contains("21万亩 ("))
                .skip(1)
                .dropWhile(line -> !line.strip().startsWith("score"))
                .skip(1)
                .takeWhile(line -> line.strip().matches("[-+]\\d\\.\\d\\d: .*"))
                .map(line -> Math.abs(Double.parseDouble(line.strip().split(":")[0])))
                .toList();
        assertThat(weights).hasSizeGreaterThan(3).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(run("explain", "--lang", "zh", file.toString()).out()).contains("把握 0.9", "：名称在指标或机构词典中");
    }

    @Test
    void tellsOfTablesThatWereNotRead() throws IOException {
        Path file = write("report.txt", "行业\t位次\t分值\n煤炭采选\t7\t35\n石油开采\t3\t50\n");
        assertThat(run("explain", file.toString()).out())
                .contains("table from character 0 to 28: 4 of 4 cells with amounts gave no finding");
        assertThat(run("explain", "--lang", "zh", file.toString()).out()).contains("4 个有数量的单元格中 4 个未形成记录");
    }
}
