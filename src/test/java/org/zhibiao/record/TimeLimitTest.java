package org.zhibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2025", "2025-06", "2024-02-29", "1000", "9999-12-31", "P30D", "P6M", "P10Y", "P2W", "PT24H"})
    void readsBackWhatItWrites(String text) {
        assertThat(TimeLimit.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "0999",
                "10000",
                "2025-6",
                "2025-00",
                "2025-13",
                "2023-02-29",
                "2025-04-31",
                "2025-06-",
                "2025/06",
                "2025年",
                "２０２５",
                " 2025",
                "P",
                "P30",
                "30D",
                "P三十D",
                "PT",
                "P30D ",
                "PT1D"
            })
    void refusesWhatIsNoDateAndNoDuration(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.parse(text));
    }

    @Test
    void refusesADayWithoutAMonth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarDate(2025, 0, 3))
                .withMessageContaining("2025-0-3");
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarDate(2025, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarDate(2025, 6, -1));
    }

    @Test
    void putsAYearAtItsEnd() {
        List<String> inOrder = List.of("2024", "2025-01", "2025-06-01", "2025-06-30", "2025-06", "2025", "2026-01-01");
        Stream<CalendarDate> shuffled =
                Stream.of(5, 2, 0, 6, 4, 1, 3).map(inOrder::get).map(CalendarDate::parse);
        assertThat(shuffled.sorted().map(CalendarDate::toString)).containsExactlyElementsOf(inOrder);
    }
}
