package org.zhibiao.review.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0.0000,0.1611", "1,29,0.0061,0.1718"})
    void intervalIsWilsons(int right, int cases, double low, double high) {
        Share share = Share.of(counts("all", 7, right, cases));
        assertThat(share.value()).isCloseTo((double) right / cases, within(1e-12));
        assertThat(share.low()).isCloseTo(low, within(0.00005));
        assertThat(share.high()).isCloseTo(high, within(0.00005));
        assertThat(share.judged()).isEqualTo(cases);
    }

    private static List<Share.Count> counts(String stratum, double weight, int right, int cases) {
        List<Share.Count> counts = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            counts.add(new Share.Count(stratum, weight, i < right ? 1 : 0, 1));
        }
        return counts;
    }

    /**
     * By hand: of 900 in one stratum 10 judged, 9 right; of 100 in another 10 judged, 5 right. The share is 0.9 · 0.9 + 0.1 ·
     * 0.5 = 0.86; its variance 0.81 · 0.09 / 10 + 0.01 · 0.25 / 10 = 0.00754; so many of a simple sample tell as much: 0.86 ·
     * 0.14 / 0.00754 = 15.97. Wilson's interval of 0.86 and 15.97 is 0.6222 to 0.9582.
     */
    @Test
    void strataCountByTheirSize() {
        List<Share.Count> counts = new ArrayList<>(counts("large", 90, 9, 10));
        counts.addAll(counts("small", 10, 5, 10));
        Share share = Share.of(counts);
        assertThat(share.value()).isCloseTo(0.86, within(1e-12));
        assertThat(share.low()).isCloseTo(0.6222, within(0.0001));
        assertThat(share.high()).isCloseTo(0.9582, within(0.0001));
        assertThat(share.judged()).isEqualTo(20);
    }

    @Test
    void nothingJudgedIsNothingKnown() {
        assertThat(Share.of(List.of()).value()).isNaN();
        assertThat(Share.of(counts("all", 1, 0, 0)).judged()).isZero();
    }

    @Test
    void unequalWeightsTellLessThanEqualOnes() {
        List<Share.Count> counts = new ArrayList<>(counts("large", 90, 10, 10));
        counts.addAll(counts("small", 10, 10, 10));
        Share unequal = Share.of(counts);
        assertThat(unequal.value()).isEqualTo(1);
        assertThat(unequal.low()).isLessThan(Share.of(counts("all", 1, 20, 20)).low());
    }
}
