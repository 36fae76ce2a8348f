package org.zhibiao.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionsTest {

    private static final Conversions CONVERSIONS = Models.bundled().conversions();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "公顷, 亩, 15",
        "平方公里, 公顷, 100",
        "公斤, 斤, 2",
        "吨, 公斤, 1000",
        "元/月, 元/年, 12",
        "吨标煤, 吨标准煤, 1",
        "兆瓦, 千瓦, 1000",
        "毫克/立方米, 微克每立方米, 1000",
        "亩, 亩, 1",
        "营位, 营位, 1"
    })
    void convertsUnitsOfOneKind(String from, String to, BigDecimal factor) {
        assertThat(CONVERSIONS.factor(from, to).orElseThrow()).isEqualByComparingTo(factor);
        assertThat(CONVERSIONS.factor(to, from).orElseThrow().multiply(factor))
                .isCloseTo(BigDecimal.ONE, org.assertj.core.data.Offset.offset(new BigDecimal("1E-12")));
    }

    @ParameterizedTest
    @CsvSource({"元, 美元", "亩, 吨", "人, 人次", "个, 公里", "%, 个百分点"})
    void convertsNothingElse(String from, String to) {
        assertThat(CONVERSIONS.factor(from, to)).isEmpty();
    }

    @Test
    void everyUnitOfTheTableIsOneOfTheUnits() {
        Lexicon lexicon = Models.bundled().lexicon();
        assertThat(CONVERSIONS.units())
                .isNotEmpty()
                .allSatisfy(unit ->
                        assertThat(lexicon.unitAt(unit, 0)).map(Unit::text).contains(unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "顷;亩;0;他处;no number above 0",
                "顷;亩;百;他处;no number above 0",
                "公顷;亩;15;他处;stands twice",
                "顷;公顷;100;他处;itself converted",
                "顷;亩;100;;'source' is empty"
            })
    void mistakesAreNamedWithTheLine(String unit, String base, String factor, String source, String message)
            throws IOException {
        Files.writeString(
                folder.resolve("conversions.csv"),
                "unit,base,factor,source\n公顷,亩,15,命令\n"
                        + String.join(",", unit, base, factor, source == null ? "" : source) + "\n");
        assertThatThrownBy(() -> Models.load(folder).conversions())
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining(message);
    }
}
