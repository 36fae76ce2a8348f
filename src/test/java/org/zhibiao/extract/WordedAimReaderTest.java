package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;

/** Aims without a number are found by the project's own tables, and only where goals of the year are set. */
class WordedAimReaderTest {

    private static final Models MODELS = Models.bundled();
    private static final WordedAimReader READER = new WordedAimReader(MODELS.lexicon(), MODELS.qualitativeWords());
    private static final Extractor EXTRACTOR = Extractor.of(MODELS);
    private static final String REPORT = "政府工作报告\n——2024年1月10日在云川市第六届人民代表大会第一次会议上\n";

    @ParameterizedTest
    @CsvSource({
        "物价保持稳定, consumer_price_index, 物价保持稳定, STATE",
        "城镇调查失业率保持稳定, unemployment_surveyed_urban, 城镇调查失业率保持稳定, STATE",
        "城镇调查失业率为5.5%, unemployment_surveyed_urban,,",
        "物价问题受到关注, consumer_price_index,,",
    })
    void clauseIsTakenWhenTheTablesExplainItWhole(String clause, String indicator, String found, String said)
            throws UnreadableDocumentException {
        List<WordedAim> aims = aims("二、2024年重点工作\n今年的主要目标是：地区生产总值增长6%，" + clause + "。\n", 2024).stream()
                .filter(aim -> aim.indicator().equals(indicator))
                .toList();
        assertThat(aims).hasSize(found == null ? 0 : 1).allSatisfy(aim -> {
            assertThat(aim.clause()).isEqualTo(found);
            assertThat(aim.said()).extracting(Enum::name).contains(said);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "二、2024年重点工作, 今年的预期目标是：地区生产总值增长6%，物价保持稳定。, 2024, true",
        "二、2024年重点工作, 今年的预期目标是：地区生产总值增长6%，物价保持稳定。, 2025, false",
        "一、2023年工作回顾, 全年地区生产总值增长6%，物价保持稳定。, 2023, false",
        "二、2024年重点工作, 到2030年，地区生产总值增长6%，物价保持稳定。, 2024, false",
    })
    void onlyGoalsOfTheYearCount(String heading, String sentence, int year, boolean isGoal)
            throws UnreadableDocumentException {
        assertThat(aims(heading + "\n" + sentence + "\n", year))
                .filteredOn(aim -> aim.indicator().equals("consumer_price_index"))
                .hasSize(isGoal ? 1 : 0)
                .allSatisfy(aim -> assertThat(aim.sentence()).endsWith(sentence.substring(0, sentence.length() - 1)));
    }

    @Test
    void aSentenceWithoutNumbersNeedsAnAimBehindIt() throws UnreadableDocumentException {
        String aim = "二、2024年重点工作\n今年的主要目标是：物价保持稳定。";
        assertThat(aims(aim + "地区生产总值增长6%。\n", 2024)).hasSize(1);
        assertThat(aims(aim + "会议圆满结束。\n", 2024)).isEmpty();
    }

    @Test
    void aPhraseThatNoTableKnowsIsLookedForAlone() throws UnreadableDocumentException {
        String text = REPORT + "二、2024年重点工作\n今年的预期目标是：地区生产总值增长6%，鹭鸟栖息保持稳定。\n";
        assertThat(READER.read(text, EXTRACTOR.extract(Readers.WITHOUT_PLACES.parse("report.txt", text)), 2024, "鹭鸟栖息"))
                .extracting(WordedAim::clause)
                .containsExactly("鹭鸟栖息保持稳定");
    }

    /** What stands in a report, with all that the extractor finds in it. */
    private static List<WordedAim> aims(String behind, int year) throws UnreadableDocumentException {
        String text = REPORT + behind;
        return READER.read(text, EXTRACTOR.extract(Readers.WITHOUT_PLACES.parse("report.txt", text)), year);
    }
}
