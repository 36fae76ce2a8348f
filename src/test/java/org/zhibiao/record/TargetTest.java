package org.zhibiao.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "造林, 造林, 造林",
                "完成造林, 完成造林, 完成造林",
                "植树, 植树造林, 植树造林",
                "新建, 农村公路, 新建农村公路",
                "完成, 造林, 完成造林",
                "?, 森林覆盖率, 森林覆盖率",
                "新增, '', 新增"
            })
    void namesTheVerbOnce(String action, String phrase, String named) {
        Target target = new Target(
                new Span(0, 3, "3万亩"),
                new Provenance("a.txt", "造林3万亩。", List.of(), "rule"),
                new Indicator(phrase, Optional.empty(), Optional.empty()),
                Optional.ofNullable(action),
                Status.TARGET,
                new Quantity(new BigDecimal("30000"), Optional.empty(), Optional.of("亩"), Comparator.EQ),
                MeasureType.FLOW,
                Optional.empty(),
                Optional.empty(),
                Timing.BY,
                Optional.empty(),
                Optional.empty());
        assertThat(target.phraseWithAction()).isEqualTo(named);
    }
}
