package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Every number that can be written is read as the number it is. */
class NumeralsInvariantsTest {

    private static final String DIGITS = "零一二三四五六七八九";

    @Property(tries = 300)
    void readsEveryChineseNumeral(@ForAll @LongRange(min = 1, max = 99_999_999L) long number) {
        assertThat(Numerals.value(chinese(number)))
                .hasValueSatisfying(value ->
                        assertThat(value).as(chinese(number)).isEqualByComparingTo(BigDecimal.valueOf(number)));
    }

    @Property(tries = 200)
    void readsEveryNumberWithThousandsCommas(
            @ForAll @LongRange(min = 1000, max = 999_999_999_999L) long number,
            @ForAll @IntRange(min = 1, max = 9) int tenth) {
        String text = "%,d.%d".formatted(number, tenth);
        assertThat(Numerals.at(text + "元", 0)).hasValueSatisfying(read -> {
            assertThat(read.end()).isEqualTo(text.length());
            assertThat(read.value()).isEqualByComparingTo(new BigDecimal(number + "." + tenth));
        });
    }

    /** The numeral as a writer would put it: 一千零五万, 三万零二十. */
    private static String chinese(long number) {
        long rest = number % 10_000;
        return number < 10_000
                ? belowTenThousand((int) number)
                : chinese(number / 10_000) + "万" + (rest == 0 ? "" : (rest < 1000 ? "零" : "") + chinese(rest));
    }

    private static String belowTenThousand(int number) {
        StringBuilder numeral = new StringBuilder();
        boolean gap = false;
        for (int i = 3; i >= 0; i--) {
            int digit = number / (int) Math.pow(10, i) % 10;
            if (digit > 0) {
                numeral.append(gap && !numeral.isEmpty() ? "零" : "")
                        .append(DIGITS.charAt(digit))
                        .append(i == 0 ? "" : "十百千".substring(i - 1, i));
            }
            gap = digit == 0;
        }
        return numeral.toString();
    }
}
