package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhibiao.store.Samples;

class ShowCommandTest extends CommandTest {

    @Test
    void marksFindingsInBrackets() throws IOException {
        Samples.fill(base());
        Result result = run("show", Samples.NAME);
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .contains("[deadline 到2025年]，常住人口城镇化率达到[target 64%]，力争改造老旧小区[target 1200个]以上。")
                .contains("提出[measure 28条]措施")
                .contains("责任单位：[body 市发展改革委]。")
                .startsWith(Samples.NAME + " · ")
                .contains("target 2, measure 1, body 1, deadline 1")
                .doesNotContain("\u001B");
    }

    @Test
    void marksFindingsByColoursOnATerminal() throws IOException {
        Samples.fill(base());
        assertThat(runOnTerminal(Map.of("COLUMNS", "80"), "show", Samples.NAME).out())
                .contains("达到\u001B[1;32m64%\u001B[0m，");
        assertThat(runOnTerminal(Map.of("COLUMNS", "80", "NO_COLOR", "1"), "show", Samples.NAME)
                        .out())
                .contains("达到[target 64%]，");
    }

    @Test
    void findsADocumentByTheLastPartOfItsName() throws IOException {
        Samples.fill(base());
        assertThat(run("show", "岚江市方案.txt").out()).contains("[target 64%]");
        assertThat(run("show", "*方案*").out()).contains("[target 64%]");
    }

    @Test
    void saysWhichDocumentsMightBeMeant() throws IOException {
        Samples.fill(base(), "2022/方案.txt", "2023/方案.txt");
        Result two = run("show", "方案.txt");
        assertThat(two.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(two.err()).contains("fits 2 documents: 2022/方案.txt, 2023/方案.txt");
        Result similar = run("show", "2022");
        assertThat(similar.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(similar.err()).contains("did you mean 2022/方案.txt?");
        assertThat(run("show", "规划").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("show", "规划").err()).contains("there is no document 规划").contains("stats --documents");
    }
}
