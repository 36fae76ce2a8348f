package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;

/** A communique gives the figures of the year that it names: what stands in it are results of that year. */
class CommuniqueTest {

    private static final String COMMUNIQUE = """
            云川市2024年国民经济和社会发展统计公报

            一、综合
            2024年，全市地区生产总值3211.5亿元，按不变价格计算，比上年增长6.1%。年末常住人口412.3万人。
            二、固定资产投资
            全年固定资产投资增长4.2%，到2025年底在建的轨道交通线路将达到3条。
            """;

    @Test
    void figuresOfItsYearAreResults() {
        List<Target> targets = targets();
        assertThat(targets.subList(0, targets.size() - 1)).hasSize(4).allSatisfy(target -> {
            assertThat(target.status()).isEqualTo(Status.ACTUAL);
            assertThat(target.deadline()).contains(CalendarDate.ofYear(2024));
        });
        assertThat(targets.get(1).indicator().phrase()).isEqualTo("地区生产总值");
    }

    @Test
    void whatAClauseIntendsForAYearToComeIsAnAim() {
        assertThat(targets().getLast().status()).isEqualTo(Status.TARGET);
    }

    private static List<Target> targets() {
        return Documents.findings(COMMUNIQUE).stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .toList();
    }
}
