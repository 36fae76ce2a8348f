package org.zhibiao.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Models;

class IndicatorChoiceTest {

    private static final Lexicon LEXICON = Models.bundled().lexicon();

    @ParameterizedTest
    @CsvSource({
        "gdp, gdp, AMOUNT, SINGLE",
        "gdp_growth, gdp, RATE, SINGLE",
        "gdp_average_growth, gdp, RATE, AVERAGE",
        "GDP_Growth, gdp, RATE, SINGLE",
        "cpi, consumer_price_index, RATE, SINGLE",
        "gdp增速, gdp, RATE, SINGLE",
        "地区生产总值, gdp, AMOUNT, SINGLE",
        "GDP增速, gdp, RATE, SINGLE",
        "地区生产总值年均增速, gdp, RATE, AVERAGE",
        "consumer_price_index, consumer_price_index, RATE, SINGLE",
        "居民消费价格涨幅, consumer_price_index, RATE, SINGLE",
        "forest_coverage, forest_coverage, AMOUNT, SINGLE",
        "forest_coverage_change, forest_coverage, CHANGE, SINGLE",
        "gdp_rank, gdp, RANK, SINGLE"
    })
    void readsIdsAndNamesWithWhatIsMeantOfThem(String written, String indicator, ValueKind kind, Years years) {
        IndicatorChoice choice = IndicatorChoice.parse(written, LEXICON);
        assertThat(choice.canonical()).isPresent();
        assertThat(choice.name()).isEqualTo(written);
        assertThat(choice.indicator()).isEqualTo(indicator);
        assertThat(choice.kind()).isEqualTo(kind);
        assertThat(choice.years()).isEqualTo(years);
    }

    @Test
    void takesWhatTheTablesDoNotKnowAsAPhrase() {
        IndicatorChoice choice = IndicatorChoice.parse("岚石加工量增速", LEXICON);
        assertThat(choice.canonical()).isEmpty();
        assertThat(choice.indicator()).isEqualTo("岚石加工量");
        assertThat(choice.kind()).isEqualTo(ValueKind.RATE);
    }

    @Test
    void namesTheNearestRightSpelling() {
        assertThat(IndicatorChoice.parse("forest_coverge", LEXICON)
                        .nearest(LEXICON.indicators().values()))
                .contains("forest_coverage");
        assertThat(IndicatorChoice.parse("gdp_grwoth", LEXICON)
                        .nearest(LEXICON.indicators().values()))
                .contains("gdp_growth");
        assertThat(IndicatorChoice.parse("森林覆盖绿", LEXICON)
                        .nearest(LEXICON.indicators().values()))
                .contains("森林覆盖率");
    }

    @Test
    void everyIdOfTheTableMeansItself() {
        assertThat(LEXICON.indicators().keySet())
                .allSatisfy(id -> assertThat(IndicatorChoice.parse(id, LEXICON).indicator())
                        .isEqualTo(id));
    }
}
