package org.zhibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed lists are the codebook's, word for word. */
class CodedTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("target measure body deadline", Layer.values()),
                Arguments.of("target actual", Status.values()),
                Arguments.of("eq ge gt le lt approx range", Comparator.values()),
                Arguments.of("level rate change flow multiple rank", MeasureType.values()),
                Arguments.of("up down", Direction.values()),
                Arguments.of("by in annual cumulative", Timing.values()),
                Arguments.of("binding aspirational expected", Strength.values()),
                Arguments.of("establish lead cooperate responsible chair office member", Role.values()),
                Arguments.of("by in annual cumulative within", DeadlineKind.values()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void holdsTheCodebooksWords(String words, Coded[] list) {
        assertThat(Arrays.stream(list).map(Coded::code).collect(Collectors.joining(" ")))
                .isEqualTo(words);
    }

    @Test
    void findsAConstantByItsCode() {
        assertThat(Coded.of(Comparator.class, "approx")).isEqualTo(Comparator.APPROX);
    }

    @Test
    void refusesAnUnknownWordAndNamesTheKnown() {
        assertThatThrownBy(() -> Coded.of(Direction.class, "UP"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'UP' is no direction; known are up, down");
        assertThatThrownBy(() -> Coded.of(Status.class, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
