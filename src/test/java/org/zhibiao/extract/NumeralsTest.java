package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.record.Comparator;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3项|3|1",
                "0.85|0.85|4",
                "12.50%|12.5|5",
                "1,234家|1234|5",
                "12,345,678元|12345678|10",
                "1,23|1|1",
                "3,000,5|3000|5",
                "1,2345|1|1",
                "3万人|30000|2",
                "1.2万亿元|1200000000000|5",
                "5千户|5000|2",
                "3百个|300|2",
                "50亿元|5000000000|3",
                "20千瓦|20|2",
                "500千米|500|3",
                "600千克|600|3",
                "3百分点|3|1",
                "12·5|12.5|4"
            })
    void readsDigits(String text, BigDecimal value, int end) {
        assertThat(Numerals.at(text, 0)).hasValueSatisfying(number -> {
            assertThat(number.value()).isEqualByComparingTo(value);
            assertThat(number.end()).isEqualTo(end);
            assertThat(number.chinese()).isFalse();
            assertThat(number.bound()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "三,3",
        "两,2",
        "十,10",
        "十五,15",
        "二十,20",
        "二十八,28",
        "一百,100",
        "一百零五,105",
        "一百一十,110",
        "三百六十五,365",
        "两千零八,2008",
        "一千零一十,1010",
        "一万,10000",
        "十万,100000",
        "一百二十万,1200000",
        "三千五百万,35000000",
        "一亿,100000000",
        "十二亿,1200000000",
        "一万亿,1000000000000",
        "三万五千亿,3500000000000",
        "二〇二一,2021",
        "一九四九,1949",
        "零,0",
        "万,10000",
        "百,100",
        "千,1000",
        "亿,100000000"
    })
    void readsChineseNumerals(String numeral, BigDecimal value) {
        assertThat(Numerals.value(numeral))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
        assertThat(Numerals.at(numeral + "项", 0)).hasValueSatisfying(number -> {
            assertThat(number.value()).isEqualByComparingTo(value);
            assertThat(number.end()).isEqualTo(numeral.length());
            assertThat(number.chinese()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1100余家,1100,5",
        "30多个,30,3",
        "200余万人,2000000,5",
        "3000多亿元,300000000000,6",
        "十余项,10,2",
        "三十多家,30,3",
        "20来个,20,3",
        "十几项,10,2"
    })
    void saysThatItIsMore(String text, BigDecimal value, int end) {
        assertThat(Numerals.at(text, 0)).hasValueSatisfying(number -> {
            assertThat(number.value()).isEqualByComparingTo(value);
            assertThat(number.end()).isEqualTo(end);
            assertThat(number.bound()).contains(Comparator.GT);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "十五点八亿元,1580000000,5",
        "三十六点五公里,36.5,5",
        "零点五个,0.5,3",
        "一百零二点二五吨,102.25,7",
        "三点五万人,35000,4",
        "三点五千瓦,3.5,3",
        "6万8000千瓦,68000,6",
        "2千6百亿元,260000000000,5",
        "5亿零800万元,508000000,7",
        "4千零60个,4060,5",
        "9千2百人,9200,4",
        "2亿3千多万人,230000000,6",
        "1万2345户,12345,6",
        "三万五,35000,3",
        "一百二,120,3"
    })
    void readsNumbersOfSeveralParts(String text, BigDecimal value, int end) {
        assertThat(Numerals.at(text, 0)).hasValueSatisfying(number -> {
            assertThat(number.value()).isEqualByComparingTo(value);
            assertThat(number.end()).isEqualTo(end);
            assertThat(number.valueMax()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "3万2026年,30000,2",
        "5万3个,50000,2",
        "2亿一批,200000000,2",
        "2.5万2000,25000,4",
        "3千3,3000,2",
        "三点五十分,3,1",
        "八点三分,8,1",
        "三点工作,3,1",
        "十三五,10,1"
    })
    void leavesDatesTimesAndTheNextNumberAlone(String text, BigDecimal value, int end) {
        assertThat(Numerals.at(text, 0)).hasValueSatisfying(number -> {
            assertThat(number.value()).isEqualByComparingTo(value);
            assertThat(number.end()).isEqualTo(end);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "四五十个,40,50,3",
        "两三家,2,3,2",
        "三五百人,300,500,3",
        "十七八项,17,18,3",
        "二万三四千户,23000,24000,5",
        "七八百万,7000000,8000000,4"
    })
    void readsTwoDigitsInARowAsARange(String text, BigDecimal low, BigDecimal high, int end) {
        assertThat(Numerals.at(text, 0)).hasValueSatisfying(number -> {
            assertThat(number.value()).isEqualByComparingTo(low);
            assertThat(number.valueMax())
                    .hasValueSatisfying(max -> assertThat(max).isEqualByComparingTo(high));
            assertThat(number.end()).isEqualTo(end);
        });
    }

    @ParameterizedTest
    @CsvSource({"上百家,100,2", "上千万元,10000000,3", "上亿人,100000000,2"})
    void saysThatItIsAtLeastSo(String text, BigDecimal value, int end) {
        assertThat(Numerals.at(text, 0)).hasValueSatisfying(number -> {
            assertThat(number.value()).isEqualByComparingTo(value);
            assertThat(number.end()).isEqualTo(end);
            assertThat(number.bound()).contains(Comparator.GE);
        });
    }

    @Test
    void doesNotTakeAnotherWordForAtLeast() {
        assertThat(Numerals.at("以上百家", 1)).isEmpty();
        assertThat(Numerals.at("网上百货", 1)).isEmpty();
        assertThat(Numerals.at("上千瓦", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30来自", "30多式联运", "300余额", "30多元", "5来源"})
    void leavesTheNextWordAlone(String text) {
        assertThat(Numerals.at(text, 0))
                .hasValueSatisfying(number -> assertThat(number.bound()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"项目", "百分之三", "%", "几何", "-", ".", "，"})
    void findsNoNumberElsewhere(String text) {
        assertThat(Numerals.at(text, 0)).isEmpty();
    }

    @Test
    void readsNumbersOfAnySize() {
        assertThat(Numerals.at("9".repeat(5000) + "元", 0))
                .hasValueSatisfying(number -> assertThat(number.end()).isEqualTo(5000));
        assertThat(Numerals.value("亿".repeat(50))).isPresent();
    }
}
