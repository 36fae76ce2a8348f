package org.zhibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({"-1,2", "3,3", "4,3", "-2,-1"})
    void refusesEmptyReversedAndNegativeStretches(int start, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(start, end, "x"))
                .withMessageContaining(start + " to " + end);
    }

    @Test
    void refusesAStretchWithoutItsText() {
        assertThatNullPointerException().isThrownBy(() -> new Span(0, 1, null)).withMessage("raw");
    }

    @ParameterizedTest
    @CsvSource({"0,2,false", "0,3,true", "2,4,true", "3,4,true", "4,9,true", "5,6,false"})
    void overlapsWhereACodePointIsShared(int start, int end, boolean overlaps) {
        Span span = new Span(2, 5, "三五成");
        Span other = new Span(start, end, "x");
        assertThat(span.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(span)).isEqualTo(overlaps);
    }

    @Test
    void standsInTextOrderTheShorterFirst() {
        assertThat(Stream.of(new Span(4, 6, "b"), new Span(1, 9, "c"), new Span(1, 2, "a"))
                        .sorted()
                        .map(Span::raw))
                .containsExactly("a", "c", "b");
    }
}
