package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of time in a document of 2021: the text, then {@code raw=form end}. */
class TimeParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "到2025年,建成示范区。|到2025年=DATE 2025", "至2025年,建成示范区。|至2025年=DATE 2025", "力争到2025年,建成示范区。|到2025年=DATE 2025",
                "2021年6月底前完成。|2021年6月底前=DATE 2021-06", "2021年6月30日前完成。|2021年6月30日前=DATE 2021-06-30",
                        "2025年底建成。|2025年底=DATE 2025",
                "2025年年底前建成。|2025年年底前=DATE 2025", "2025年末建成。|2025年末=DATE 2025", "2022年上半年完成。|2022年上半年=DATE 2022-06",
                "2022年第三季度完成。|2022年第三季度=DATE 2022-09", "二〇二五年建成。|二〇二五年=DATE 2025", "到二○二五年建成。|到二○二五年=DATE 2025",
                "到二〇三五年建成。|到二〇三五年=DATE 2035", "到 2025 年,建成示范区。|到 2025 年=DATE 2025", "到２０２５年,建成。|到２０２５年=DATE 2025",
                "到本世纪中叶建成。|到本世纪中叶=DATE 2050"
            })
    void readsDates(String text, String times) {
        assertThat(Parsed.of(text).timesWritten()).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“十四五”末达到八成。|“十四五”末=DATE 2025",
                "到“十四五”末达到八成。|到“十四五”末=DATE 2025",
                "“十四五”时期年均增长。|“十四五”时期=PERIOD 2025",
                "“十四五”期间建成。|“十四五”期间=PERIOD 2025",
                "“十五五”时期建成。|“十五五”时期=PERIOD 2030",
                "“十五五”末建成。|“十五五”末=DATE 2030",
                "十三五期间建成。|十三五期间=PERIOD 2020",
                "“十二五”以来进展顺利。|“十二五”以来=BYGONE 2015",
                "2021—2025年建成。|2021—2025年=PERIOD 2025",
                "2021-2025年建成。|2021-2025年=PERIOD 2025",
                "2021年至2025年建成。|2021年至2025年=PERIOD 2025",
                "今后五年建成。|今后五年=PERIOD 2025",
                "未来三年建成。|未来三年=PERIOD 2023",
                "2022年起5年内建成。|2022年起5年内=PERIOD 2026",
                "从2022年至2024年建成。|从2022年至2024年=PERIOD 2024",
                "自2023年到2026年建成。|自2023年到2026年=PERIOD 2026"
            })
    void readsPeriods(String text, String times) {
        assertThat(Parsed.of(text).timesWritten()).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "年内完成。|年内=RELATIVE 2021",
                "今年完成。|今年=RELATIVE 2021",
                "明年完成。|明年=RELATIVE 2022",
                "今年底前完成。|今年底前=RELATIVE 2021",
                "今年6月底前完成。|今年6月底前=RELATIVE 2021-06",
                "今年上半年完成。|今年上半年=RELATIVE 2021-06",
                "年底前完成。|年底前=RELATIVE 2021",
                "今年6月30日前完成。|今年6月30日前=RELATIVE 2021-06-30",
                "明年四月底前完成。|明年四月底前=RELATIVE 2022-04",
                "今年十一月三十日前完成。|今年十一月三十日前=RELATIVE 2021-11-30",
                "下年度完成。|下年度=RELATIVE 2022",
                "来年完成。|来年=RELATIVE 2022"
            })
    void resolvesAgainstTheDocumentsYear(String text, String times) {
        assertThat(Parsed.of(text).timesWritten()).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource({
        "上半年完成。,上半年,2021-06",
        "三季度完成。,三季度,2021-09",
        "6月底前完成。,6月底前,2021-06",
        "6月30日前完成。,6月30日前,2021-06-30",
        "12月底完成。,12月底,2021-12",
        "十月底前完成。,十月底前,2021-10",
        "五月二十日前完成。,五月二十日前,2021-05-20",
        "前三季度完成投资。,前三季度,2021-09",
        "23年底前建成。,23年底前,2023",
        "24年6月底前建成。,24年6月底前,2024-06"
    })
    void takesABareMonthForOneOfTheDocumentsYear(String text, String raw, String end) {
        assertThat(Parsed.of(text).times()).singleElement().satisfies(time -> {
            assertThat(time.to()).map(Object::toString).contains(end);
            assertThat(text.substring(time.start(), time.end())).isEqualTo(raw);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "自受理之日起30日内办结。|30日内=WITHIN P30D", "5个工作日内办结。|5个工作日内=WITHIN P5D", "三年内建成。|三年内=WITHIN P3Y",
                        "6个月内建成。|6个月内=WITHIN P6M",
                "24小时内反馈。|24小时内=WITHIN PT24H", "两周内反馈。|两周内=WITHIN P2W", "用三年时间建成。|三年时间=WITHIN P3Y",
                        "半年内建成。|半年内=WITHIN P6M",
                "3至5年内建成。|3至5年内=WITHIN P5Y", "十日之内答复。|十日之内=WITHIN P10D"
            })
    void readsLengthsOfTime(String text, String times) {
        assertThat(Parsed.of(text).timesWritten()).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "每年培训医护人员。|每年=EACH",
                "每季度通报进展。|每季度=EACH",
                "每月调度进展。|每月=EACH",
                "从2019年起推行。|从2019年起=START 2019",
                "自2022年起推行。|自2022年起=START 2022",
                "2020年以来成效明显。|2020年以来=START 2020",
                "比2015年下降。|比2015年=BYGONE 2015",
                "截至2020年,完成任务。|截至2020年=BYGONE 2020",
                "五年来成就显著。|五年来=BYGONE 2020",
                "过去五年成就显著。|过去五年=BYGONE 2020",
                "去年成就显著。|去年=BYGONE 2020",
                "近年来成就显著。|近年来=BYGONE 2020"
            })
    void tellsWhatRecursBeginsAndIsGone(String text, String times) {
        assertThat(Parsed.of(text).timesWritten()).isEqualTo(times);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "增长百分之六,稳中向好。",
                "电话0571-20252026。",
                "2021家企业。",
                "12345年度热线",
                "2021年13月",
                "年年有余",
                "“五五”普法",
                "三年行动计划",
                "2月30日前完成。",
                "9999年"
            })
    void takesNothingElseForADate(String text) {
        assertThat(Parsed.of(text).times())
                .filteredOn(time -> time.date()
                        .filter(date -> date.month() > 0 || date.year() > 2100)
                        .isPresent())
                .isEmpty();
    }

    @Test
    void resolvesNothingWithoutAYear() {
        TimeParser parser = new TimeParser(OptionalInt.empty(), OptionalInt.empty());
        assertThat(parser.parse("今年上半年完成,6月底前验收,五年来未有。", new Taken())).isEmpty();
        assertThat(parser.parse("到2025年完成,30日内验收。", new Taken())).hasSize(2);
    }

    @Test
    void takesTheStretchesSoThatTheyAreNoQuantities() {
        assertThat(Parsed.of("到2025年新建学校8所,30日内公布。").quantitiesWritten()).isEqualTo("8所=8 所");
    }
}
