package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibiao.compare.Reports;
import org.zhibiao.store.Samples;

class BodiesCommandTest extends CommandTest {

    @Test
    void countsDutiesByRoleAndDocument() throws IOException {
        Samples.fill(base(), "a.txt", "b.txt");
        Result result = run("bodies");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(cells(result)).containsExactly("body duties responsible documents", "市发展改革委 2 2 2");
        assertThat(result.err()).contains("1 of 1 bodies, with 2 duties in all");
    }

    @Test
    void showsTheDutiesOfABodyThatIsNamed() throws IOException {
        Samples.fill(base());
        assertThat(cells(run("bodies", "--body", "发展改革委")))
                .containsExactly(
                        "body duties responsible documents",
                        "市发展改革委 1 1 1",
                        "body role duty document sentence",
                        "市发展改革委 responsible 推进新型城镇化 岚江市方案.txt 责任单位：市发展改革委。");
    }

    @Test
    void namesOfOneBodyAreOneRowWhicheverIsAskedFor() {
        new Reports()
                .with("a.txt", plan("责任单位：市发展改革委、市教育局。"))
                .with("b.txt", plan("责任单位：市发改委。"))
                .with("c.txt", plan("牵头单位：市发展改革委。"))
                .write(folder);
        List<String> lines = cells(run("bodies", "--body", "发改委"));
        assertThat(lines.get(1)).startsWith("市发展改革委 ").endsWith(" 3 1 2 3 市发改委");
        assertThat(cells(run("bodies"))).anyMatch(line -> line.startsWith("市教育局 "));
        assertThat(lines).noneMatch(line -> line.startsWith("市教育局 "));
    }

    @Test
    void rowsAreWrittenAsData() throws IOException {
        Samples.fill(base());
        assertThat(run("bodies", "--format", "csv").lines())
                .containsExactly(
                        "bodyId,body,names,documents,duties,lead,responsible,cooperate,establish,chair,office,member",
                        ",市发展改革委,市发展改革委,1,1,0,1,0,0,0,0,0");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Samples.fill(base());
        assertThat(run("bodies", "--limit", "-1").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("bodies", "--body", " ").err()).contains("--body is empty");
        assertThat(run("bodies", "--body", "海洋局").err()).contains("no bodies");
    }

    private static String plan(String duty) {
        return "云川市人民政府关于促进养老服务发展的实施意见\n\n一、完善设施\n新建社区养老服务站。" + duty + "\n";
    }

    private static List<String> cells(Result result) {
        return result.lines().stream()
                .map(line -> line.strip().replaceAll(" {2,}", " "))
                .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                .toList();
    }
}
