package org.zhibiao.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibiao.record.MeasureType;

/** An indicator is counted in one thing: units of another say something else. */
class DimensionTest {

    private final Lexicon lexicon = Models.bundled().lexicon();

    @ParameterizedTest
    @CsvSource({
        "亿元以上,", "元, MONEY", "元/月, MONEY_PER_UNIT", "元/平方公里, MONEY_PER_UNIT", "户, HOUSEHOLDS", "套, DWELLINGS",
        "户(套), HOUSEHOLDS", "户（套）, HOUSEHOLDS", "台(套), COUNT", "个, COUNT", "人, PERSONS", "人次, VISITS",
        "张, PLACES", "吨, MASS", "吨标准煤, ENERGY", "千瓦时, ELECTRICITY", "千瓦, POWER", "吨公里, FREIGHT_TURNOVER",
        "/10万, INCIDENCE", "件/万人, COUNT_PER_UNIT", "台/百户, COUNT_PER_UNIT", "千伏, OTHER", "%, SHARE", "个百分点, SHARE",
        "岁, TIME"
    })
    void tellsWhatAUnitCounts(String unit, Dimension dimension) {
        assertThat(lexicon.dimension(unit)).isEqualTo(Optional.ofNullable(dimension));
    }

    @ParameterizedTest
    @EnumSource
    void takesGrowthRankAndMultipleForAnyIndicator(Dimension dimension) {
        assertThat(dimension.agrees(MeasureType.RATE, Optional.of(Dimension.SHARE)))
                .isTrue();
        assertThat(dimension.agrees(MeasureType.RANK, Optional.of(Dimension.COUNT)))
                .isTrue();
        assertThat(dimension.agrees(MeasureType.MULTIPLE, Optional.of(Dimension.RATIO)))
                .isTrue();
    }

    @Test
    void takesAnAmountOnlyInItsOwnUnits() {
        assertThat(Dimension.MONEY.agrees(MeasureType.LEVEL, Optional.of(Dimension.MONEY)))
                .isTrue();
        assertThat(Dimension.MONEY.agrees(MeasureType.LEVEL, Optional.of(Dimension.SHARE)))
                .isFalse();
        assertThat(Dimension.LENGTH.agrees(MeasureType.FLOW, Optional.of(Dimension.COUNT)))
                .isFalse();
        assertThat(Dimension.COUNT.agrees(MeasureType.CHANGE, Optional.of(Dimension.AREA)))
                .isFalse();
        assertThat(Dimension.MONEY.agrees(MeasureType.LEVEL, Optional.empty())).isFalse();
        assertThat(Dimension.INDEX.agrees(MeasureType.LEVEL, Optional.empty())).isTrue();
    }

    @Test
    void namesEveryIndicatorOnceWhateverTheMarks() {
        Map<String, String> seen = new HashMap<>();
        for (CanonicalIndicator indicator : lexicon.indicators().values()) {
            Set<String> names = new HashSet<>(indicator.aliases());
            names.add(indicator.name());
            for (String name : names) {
                String bare = name.replaceAll("[“”\"()（）]", "");
                assertThat(seen.getOrDefault(bare, indicator.id()))
                        .as("%s names two quantities", name)
                        .isEqualTo(indicator.id());
                seen.put(bare, indicator.id());
            }
        }
    }

    @Test
    void knowsNoSizeInTheNamesOfTheTable() {
        assertThat(lexicon.indicators().values().stream()
                        .filter(indicator -> indicator.dimension() == Dimension.FIRMS)
                        .flatMap(indicator -> indicator.aliases().stream())
                        .filter(alias -> alias.matches(".*[十百千万亿\\d](?:元|级).*")))
                .isEmpty();
    }
}
