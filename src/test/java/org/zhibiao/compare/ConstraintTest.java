package org.zhibiao.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.extract.Extractor;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.Target;
import org.zhibiao.store.TargetValues;

class ConstraintTest {

    private static final Extractor EXTRACTOR = Extractor.of(Models.bundled());

    @ParameterizedTest
    @CsvSource({
        "地区生产总值增长8%, PLAIN",
        "地区生产总值增长8%以上, HARD",
        "地区生产总值增长不低于8%, HARD",
        "地区生产总值突破2000亿元, HARD",
        "地区生产总值增长8%左右, SOFT",
        "地区生产总值增长8%—9%, SOFT",
        "确保地区生产总值增长8%, HARD",
        "力争地区生产总值增长8%, SOFT",
        "努力实现地区生产总值增长8%, SOFT",
        "力争地区生产总值增长8%以上, SOFT",
        "确保地区生产总值增长8%左右, HARD",
        "地区生产总值增幅控制在8%以内, PLAIN",
        "城镇登记失业率控制在4.5%以内, HARD",
        "城镇登记失业率4.5%左右, SOFT",
        "单位地区生产总值能耗下降3%以上, HARD",
        "居民消费价格涨幅控制在3%以内, HARD"
    })
    void readsHowMuchRoomTheWordsLeave(String words, Constraint constraint) throws UnreadableDocumentException {
        Target aim = aim("2022年，" + words + "。");
        assertThat(Constraint.of(TargetValues.of(aim), aim.indicator().id().map(Reports.LEXICON.indicators()::get)))
                .isEqualTo(constraint);
    }

    private static Target aim(String sentence) throws UnreadableDocumentException {
        String text = "云川市2022年工作方案\n\n一、主要目标\n" + sentence + "\n";
        List<Target> targets =
                EXTRACTOR
                        .extract(Readers.WITHOUT_PLACES.read("plan.txt", text.getBytes(StandardCharsets.UTF_8)))
                        .stream()
                        .filter(Target.class::isInstance)
                        .map(Target.class::cast)
                        .toList();
        assertThat(targets).hasSize(1);
        return targets.getFirst();
    }
}
