package org.zhibiao.extract.aim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.document.SourceText;
import org.zhibiao.extract.Extractor;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Target;

/** Aims without a number are found by the project's own tables, and only where goals of the year are set. */
class QualitativeClausesTest {

    private static final Models MODELS = Models.bundled();
    private static final Lexicon LEXICON = MODELS.lexicon();
    private static final QualitativeClauses CLAUSES = new QualitativeClauses(LEXICON, MODELS.qualitativeWords());
    private static final Extractor EXTRACTOR = Extractor.of(MODELS);
    private static final String REPORT = "政府工作报告\n——2024年1月10日在云川市第六届人民代表大会第一次会议上\n";

    @ParameterizedTest
    @CsvSource({
        "物价保持稳定, consumer_price_index, RATE, 物价保持稳定",
        "城镇调查失业率保持稳定, unemployment_surveyed_urban, LEVEL, 城镇调查失业率保持稳定",
        "城镇调查失业率为5.5%, unemployment_surveyed_urban, LEVEL,",
        "物价问题受到关注, consumer_price_index, RATE,",
        "物价保持稳定, consumer_price_index, RANK,",
    })
    void clauseIsTakenWhenTheTablesExplainItWhole(String clause, String indicator, MeasureType measure, String found) {
        SourceText text = new SourceText("今年的主要目标是:地区生产总值增长6%," + clause + "。");
        assertThat(CLAUSES.in(text, aimed(indicator, measure)).stream().map(one -> one.words(text)))
                .isEqualTo(Optional.ofNullable(found).stream().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "二、2024年重点工作, 今年的预期目标是：地区生产总值增长6%，物价保持稳定。, 2024, true",
        "二、2024年重点工作, 今年的预期目标是：地区生产总值增长6%，物价保持稳定。, 2025, false",
        "一、2023年工作回顾, 全年地区生产总值增长6%，物价保持稳定。, 2023, false",
        "二、2024年重点工作, 到2030年，地区生产总值增长6%，物价保持稳定。, 2024, false",
    })
    void onlyGoalsOfTheYearCount(String heading, String sentence, int year, boolean isGoal) throws Exception {
        SourceText text = new SourceText(REPORT + heading + "\n" + sentence + "\n");
        List<QualitativeClauses.Clause> clauses = CLAUSES.in(text, aimed("consumer_price_index", MeasureType.RATE));
        assertThat(clauses).extracting(clause -> clause.words(text)).containsExactly("物价保持稳定");
        assertThat(sentence).startsWith(lastWord(clauses.getFirst().sentence(text)));
        assertThat(CLAUSES.isAmongGoals(text, clauses.getFirst(), year, figures(text)))
                .isEqualTo(isGoal);
    }

    @Test
    void aSentenceWithoutNumbersNeedsAnAimBehindIt() throws Exception {
        String aim = REPORT + "二、2024年重点工作\n今年的主要目标是：物价保持稳定。";
        SourceText followed = new SourceText(aim + "地区生产总值增长6%。\n");
        SourceText alone = new SourceText(aim + "会议圆满结束。\n");
        assertThat(isAim(followed)).isTrue();
        assertThat(isAim(alone)).isFalse();
    }

    private static boolean isAim(SourceText text) throws Exception {
        List<QualitativeClauses.Clause> clauses = CLAUSES.in(text, aimed("consumer_price_index", MeasureType.RATE));
        assertThat(clauses).hasSize(1);
        return CLAUSES.isAmongGoals(text, clauses.getFirst(), 2024, figures(text));
    }

    /** What stands behind the headings, which have no 。 either. */
    private static String lastWord(String sentence) {
        return sentence.substring(sentence.lastIndexOf(' ') + 1);
    }

    private static AimedIndicator aimed(String indicator, MeasureType measure) {
        return new AimedIndicator(
                indicator,
                Optional.of(Objects.requireNonNull(LEXICON.indicators().get(indicator))),
                measure);
    }

    /** The numbers that the extractor finds in the text, all of them besides any words. */
    private static Figures figures(SourceText text) throws Exception {
        List<Figures.Figure> all = EXTRACTOR.extract(Readers.WITHOUT_PLACES.parse("report.txt", text.stored())).stream()
                .filter(Target.class::isInstance)
                .map(finding -> Figures.Figure.of((Target) finding))
                .toList();
        return new Figures() {
            @Override
            public List<Figure> all() throws IOException {
                return all;
            }

            @Override
            public List<Figure> besides(String words) {
                return all;
            }
        };
    }
}
