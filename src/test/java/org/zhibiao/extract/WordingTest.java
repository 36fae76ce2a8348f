package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.extract.Wording.Amount;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Quantity;

class WordingTest {

    private static final Wording WORDING = new Wording(Models.bundled().lexicon());

    @Test
    void findsAmountsWithTheWordsThatBoundThem() {
        assertThat(WORDING.amounts("岚江市2025年森林覆盖率超过30%、绿道1,200公里以上"))
                .containsExactly(
                        new Amount(
                                13,
                                18,
                                new Quantity(new BigDecimal(30), Optional.empty(), Optional.of("%"), Comparator.GT)),
                        new Amount(
                                21,
                                30,
                                new Quantity(
                                        new BigDecimal(1200), Optional.empty(), Optional.of("公里"), Comparator.GE)));
    }

    @ParameterizedTest
    @CsvSource({"三千, 3000", "1.5万, 15000", "１２亿元, 1200000000", "5, 5"})
    void readsWordsThatAreAnAmount(String words, BigDecimal value) {
        assertThat(WORDING.amount(words).map(amount -> amount.quantity().value()))
                .contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "岚江", "5嘛", "约", "5%和6%", "2025年6月"})
    void readsNoAmountInOtherWords(String words) {
        assertThat(WORDING.amount(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025年, 2025, 2025",
        "2025年6月底, 2025-06, 2025-06",
        "十四五, 2021, 2025",
        "“十四五”时期, 2021, 2025",
        "十四五末, 2025, 2025",
        "2021—2025年, 2021, 2025",
        "2020年以来, 2020, "
    })
    void readsWordsThatAreATime(String words, String from, String to) {
        Wording.Time time = WORDING.time(words).orElseThrow();
        assertThat(time.from()).isEqualTo(Optional.ofNullable(from).map(CalendarDate::parse));
        assertThat(time.to()).isEqualTo(Optional.ofNullable(to).map(CalendarDate::parse));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "岚江", "二十四五个", "30日内", "每年", "今年"})
    void readsNoTimeInOtherWords(String words) {
        assertThat(WORDING.time(words)).isEmpty();
    }

    @Test
    void readsThisYearOnlyWhereItIsKnown() {
        assertThat(WORDING.times("今年目标", OptionalInt.of(2024)))
                .extracting(Wording.Time::to)
                .containsExactly(Optional.of(CalendarDate.ofYear(2024)));
    }
}
