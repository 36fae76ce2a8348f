package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.extract.Circumstances.Flag;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Indicator;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Quantity;
import org.zhibiao.record.Span;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;
import org.zhibiao.record.Timing;

class CircumstancesTest {

    @ParameterizedTest
    @CsvSource({
        "产量从800吨增加到950吨, 工作回顾, 800吨, OLD_VALUE",
        "产量从800吨增加到950吨, 工作回顾, 950吨, ''",
        "2024年完成投资90亿元, 工作回顾, 90亿元, TIME_NAMED",
        "预计完成投资90亿元, 工作回顾, 90亿元, ESTIMATE",
        "主要目标是完成投资90亿元, 工作回顾, 90亿元, AMONG_GOALS",
        "完成投资90亿元, 下一步工作安排, 90亿元, UNDER_AIMS",
        "完成投资90亿元, 目标任务完成情况, 90亿元, AMONG_GOALS",
        "排放量比2005年下降12.45%, 成效, 12.45%, AGAINST_EARLIER_YEAR TIME_NAMED",
        "排放量比2019年下降2.4%, 成效, 2.4%, TIME_NAMED"
    })
    void wordsAroundANumberSayWhatItIs(String sentence, String heading, String raw, String flags) {
        assertThat(Circumstances.of(target(sentence, heading, raw)).flags())
                .isEqualTo(
                        flags.isEmpty()
                                ? Set.of()
                                : Set.copyOf(Arrays.stream(flags.split(" "))
                                        .map(Flag::valueOf)
                                        .toList()));
    }

    @Test
    void everySetOfThemIsStoredInANumber() {
        for (int bits = 0; bits < 1 << Flag.values().length; bits++) {
            assertThat(Circumstances.ofBits(bits).bits()).isEqualTo(bits);
        }
        assertThat(Circumstances.ofBits(-1).flags()).isEqualTo(EnumSet.allOf(Flag.class));
    }

    private static Target target(String sentence, String heading, String raw) {
        return new Target(
                new Span(0, raw.length(), raw),
                new Provenance("a.txt", sentence, List.of(heading), "rule"),
                new Indicator("产量", Optional.empty()),
                Optional.empty(),
                Status.ACTUAL,
                new Quantity(BigDecimal.ONE, Optional.empty(), Optional.empty(), Comparator.EQ),
                MeasureType.RATE,
                Optional.of(Direction.DOWN),
                Optional.of(CalendarDate.ofYear(2020)),
                Timing.IN,
                Optional.empty());
    }
}
