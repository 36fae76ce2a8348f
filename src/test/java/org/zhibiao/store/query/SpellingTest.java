package org.zhibiao.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> WORDS = List.of("status", "strength", "indicator", "indicatorId", "指标编号", "层");

    @ParameterizedTest
    @CsvSource({
        "status, status",
        "staus, status",
        "statuss, status",
        "sttaus, status",
        "STATSU, status",
        "strnght, strength",
        "ind, indicator",
        "指标编码, 指标编号",
        "指标编, 指标编号",
        "xyz, ",
        "目, ",
        "st, "
    })
    void findsTheNearestWord(String wrong, String right) {
        assertThat(Spelling.nearest(wrong, WORDS)).isEqualTo(Optional.ofNullable(right));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "abc, abc, 0",
                "abc, acb, 1",
                "abc, ab, 1",
                "abc, abcd, 1",
                "abc, axc, 1",
                "'', abc, 3",
                "ca, abc, 3"
            })
    void countsMistakes(String a, String b, int distance) {
        assertThat(Spelling.distance(a, b)).isEqualTo(distance);
        assertThat(Spelling.distance(b, a)).isEqualTo(distance);
    }
}
