package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibiao.store.Samples;

class FacetsCommandTest extends CommandTest {

    @BeforeEach
    void fill() throws IOException {
        Samples.fill(base());
    }

    @Test
    void countsByAFieldWithTheMostFrequentFirst() {
        assertThat(cells(run("facets", "--by", "layer")))
                .containsExactly("layer findings", "target 2", "body 1", "deadline 1", "measure 1");
    }

    @Test
    void countsADeadlineByItsYearAndWhatHasNone() {
        assertThat(cells(run("facets", "--by", "期限"))).containsExactly("deadline findings", "2025 3", "(none) 2");
    }

    @Test
    void countsOnlyWhatTheQueryAsksFor() {
        Result result = run("facets", "layer:target", "--by", "indicator,unit");
        assertThat(cells(result))
                .containsExactly("indicator findings", "常住人口城镇化率 1", "老旧小区 1", "unit findings", "% 1", "个 1");
        assertThat(result.err()).contains("2 findings");
    }

    @Test
    void addsUpWhatTheLimitLeavesOut() {
        assertThat(cells(run("facets", "--by", "layer", "--limit", "1")))
                .containsExactly("layer findings", "target 2", "(3 others) 3");
    }

    @Test
    void fieldThatCannotBeCountedIsNamed() {
        Result value = run("facets", "--by", "value");
        assertThat(value.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(value.err()).contains("cannot be counted by value");
        Result unknown = run("facets", "--by", "colour");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(unknown.err()).contains("no such field");
    }

    private static List<String> cells(Result result) {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        return result.lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .map(line -> line.strip().replaceAll(" {2,}", " "))
                .toList();
    }
}
