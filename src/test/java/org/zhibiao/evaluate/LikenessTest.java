package org.zhibiao.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        // One inside the other: 4 of 10 is 0.4 of it, enough; 4 of 11 is less, and 2 × 4 / 15 = 0.53.
        "粮食产量, 全市的去年的粮食产量, true",
        "粮食产量, 全市的去年的总粮食产量, false",
        // 城镇化率 in common, in order: 2 × 4 / (4 + 8) = 0.67, and 4 of 8 though not in one piece.
        "城镇化率, 城市镇乡化程率度, true",
        // 增 in common: 2 × 1 / 8 = 0.25.
        "城镇新增, 增加数量, false",
        // 3 of 5 and 5 in common: 2 × 3 / 10 = 0.6 is just enough.
        "甲乙丙丁戊, 甲乙丙子丑, true",
        "甲乙丙丁戊, 甲乙子丑寅, false",
        "粮 食 产量, 粮食产量, true"
    })
    void alikeFromSixTenthsInCommon(String one, String other, boolean alike) {
        assertThat(Likeness.alike(Optional.of(one), Optional.of(other), Likeness.USUAL))
                .isEqualTo(alike);
        assertThat(Likeness.alike(Optional.of(other), Optional.of(one), Likeness.USUAL))
                .isEqualTo(alike);
    }

    @Test
    void absentPhraseIsLikeAnAbsentOneOnly() {
        assertThat(Likeness.alike(Optional.empty(), Optional.of(" "), Likeness.USUAL))
                .isTrue();
        assertThat(Likeness.alike(Optional.empty(), Optional.of("粮食"), 0)).isFalse();
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        // Five signs against two, both of which they hold: 2 of 5 is 0.4. In chars it would be 2 of 8.
        assertThat(Likeness.alike(Optional.of("\uD840\uDC0B\uD840\uDC0B\uD840\uDC0B粮食"), Optional.of("粮食"), 1))
                .isTrue();
    }
}
