package org.zhibiao.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Regions;

class QuestionReaderTest {

    private static final Regions REGIONS = Models.bundled().regions();
    static final QuestionReader READER =
            new QuestionReader(QueryParserTest.PARSER, () -> REGIONS, OptionalInt.of(2024));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "岚江市2025年城镇化率目标是多少",
                "岚江市城镇化率？",
                "岚江市城镇化率?",
                "城镇化率达标了吗",
                "谁负责",
                "新建几所幼儿园",
                "“十四五”期间改造多少老旧小区",
                "城镇化率 多少",
                "许昌市GDP",
                "岚江市2025年城镇化率",
                "“十四五”末森林覆盖率目标",
                "城镇化率2030年"
            })
    void knowsAQuestion(String line) {
        assertThat(READER.read(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"谁负责\"",
                "indicator:城镇化率 多少",
                "城镇化率 OR 多少",
                "城镇化率 且 多少",
                "多少 -农村",
                "（多少）",
                "value>多少",
                "谁*"
            })
    void knowsAQueryOfTheLanguage(String line) {
        assertThat(READER.read(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"城镇化率", "常住人口城镇化率", "城镇化率 农村", "城市更新", "几何"})
    void looksForWordsAndIndicatorsAsWords(String line) {
        assertThat(question(line).expression()).isEqualTo(QueryParserTest.PARSER.parse(line));
        assertThat(question(line).parts()).isEmpty();
    }

    @Test
    void readsTheBeginningOfALongTextAndTellsHowMuchItLeaves() {
        assertThat(READER.read("城镇化率" + "多少".repeat(98)).orElseThrow().unread()).isZero();
        Question pasted = READER.read("许昌市城镇化率，各位代表：" + "现在报告工作，".repeat(1400)).orElseThrow();
        assertThat(pasted.conditions().toString()).contains("region:许昌市");
        assertThat(pasted.unread()).isGreaterThan(9_600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"是谁", "的 了 吗", "请问什么", "？？？", "what is the", "多少"})
    void saysThatWordsThatOnlyAskSayNothing(String line) {
        assertThat(READER.read(line).orElseThrow().saysNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "grain output Sichuan, region:四川省",
        "GDP Inner Mongolia, region:内蒙古自治区",
        "xuchang 城镇化率, region:许昌市",
        "SHAANXI GDP, region:陕西省",
        "suzhou GDP, region:苏州市 OR region:宿州市"
    })
    void readsPlacesInLatinLetters(String line, String reading) {
        assertThat(READER.read(line).orElseThrow().conditions().stream()
                        .map(Expression::toString)
                        .toList())
                .contains(reading);
    }

    @Test
    void takesTheEndOfALongerNameForNoIndicator() {
        assertThat(READER.read("许昌市低空经济目标").orElseThrow().words()).containsExactly("低空经济");
    }

    @Test
    void leavesOutWhatTheNameOfAnIndicatorHolds() {
        Question asked = READER.read("许昌市 高速公路 里程").orElseThrow();
        assertThat(asked.words()).isEmpty();
        assertThat(asked.dropped()).containsExactly("里程");
    }

    @ParameterizedTest
    @CsvSource({
        "岚江市2025年绿色建筑占比是多少, region:岚江市",
        "河南省许昌市有多少人口, region:许昌市",
        "许昌和漯河目标是什么, region:许昌市 OR region:漯河市",
        "全国目标是什么, region:全国",
        "各市目标是什么, level:prefecture",
        "哪些县提出目标, level:county",
        "高唐粮食产量, region:高唐县",
        "高唐的粮食产量目标, region:高唐县",
        "高唐2025年粮食产量, region:高唐县",
        "高唐县新建高标准农田, indicator:新建高标准农田 OR indicatorId:new_high_standard_farmland",
        "许昌2025年新改扩建幼儿园, indicator:新改扩建幼儿园 OR indicatorId:renewed_kindergartens"
    })
    void readsPlaces(String line, String reading) {
        assertThat(parts(line)).contains(reading);
    }

    @ParameterizedTest
    @CsvSource({
        "2025年目标是多少, deadline:2025",
        "2025年底目标是多少, deadline:2025",
        "2025目标是多少, deadline:2025",
        "十四五目标是多少, deadline:[2021 TO 2025]",
        "“十四五”末目标是多少, deadline:2025",
        "2021—2025年目标是多少, deadline:[2021 TO 2025]",
        "今年目标是多少, deadline:2024",
        "明年目标是多少, deadline:2025",
        "近三年目标是多少, deadline:[2021 TO 2023]",
        "今后五年目标是多少, deadline:[2024 TO 2028]",
        "2030年以后目标是多少, deadline:>2030",
        "2020年以来目标是多少, deadline:>=2020",
        "2025年6月目标是多少, deadline:2025-06",
        "2023年政府工作报告目标是多少, year:2023",
        "2023年许昌市政府工作报告目标是多少, year:2023",
        "2023年谁负责, year:2023"
    })
    void readsTimes(String line, String reading) {
        assertThat(parts(line)).contains(reading);
    }

    @ParameterizedTest
    @CsvSource({
        "哪些城市超过30%, value:>30%",
        "哪些城市不低于1000亿元, value:>=100000000000元",
        "哪些城市在30%以上, value:>=30%",
        "哪些城市不超过5.5%, value:<=5.5%",
        "哪些城市在50%—60%, value:[50% TO 60%]",
        "新建多少所, action:新建 AND unit:所",
        "新建几公里, action:新建 AND unit:公里",
        "改造多少, action:改造",
        "投入多少亿元, action:投入 AND unit:元",
        "增长多少, direction:up",
        "GDP增长6%以上的有谁, direction:up",
        "多少条措施, layer:measure AND noun:措施",
        "几项重点任务, layer:measure AND noun:重点任务",
        "有哪些重点任务, layer:measure AND noun:重点任务",
        "哪些民生实事, layer:measure AND noun:民生实事"
    })
    void readsAmountsGivenAndAskedFor(String line, String reading) {
        assertThat(parts(line)).contains(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "岚江 城镇化率|岚江 AND 城镇化率",
                "许昌 城镇化率 大于60%|region:许昌 AND (indicator:城镇化率 OR indicatorId:urbanisation_rate_resident) AND value:>60%",
                "许昌GDP目标|region:许昌市 AND (indicator:GDP OR indicatorId:gdp) AND status:target",
                "gdp_growth target 2024|(indicator:gdp OR indicatorId:gdp) AND measure:rate AND direction:up AND status:target AND deadline:2024",
                "surveyed urban unemployment results|indicatorId:unemployment_surveyed_urban AND status:actual",
                "经济增长目标|indicatorId:gdp AND measure:rate AND status:target",
                "增长8%以上的目标|direction:up AND value:>=8% AND status:target",
                "超千亿|value:>100000000000",
                "近三年 粮食产量|deadline:[2021 TO 2023] AND (indicator:粮食产量 OR indicatorId:grain_output)",
                "历年政府工作报告中的新增就业|genre:work_report AND (indicator:新增就业 OR indicatorId:employment_new_urban)",
                "长葛 目标|region:长葛市 AND status:target",
                "公安部门负责|公安部门 AND layer:body"
            })
    void readsKeywordsAsPlacesTimesIndicatorsAndBounds(String line, String reading) {
        assertThat(question(line).expression()).hasToString(reading);
    }

    @Test
    void tellsAQuestionAboutWhatWasReached() {
        assertThat(question("哪些指标没有完成").comparesResults()).isTrue();
        assertThat(question("哪些指标").comparesResults()).isFalse();
    }

    @Test
    void looksForNoCharacterThatIsLeftBetweenWhatIsUnderstood() {
        Question question = question("单位地区生产总值能耗降低率 安徽");
        assertThat(question.words()).isEmpty();
        assertThat(question.dropped()).containsExactly("率");
    }

    @Test
    void dropsTheWordsThatBoundWhatIsAskedFor() {
        assertThat(question("许昌市失业率控制在多少以内").expression()).hasToString("region:许昌市 AND 失业率");
    }

    @Test
    void asksForBodiesByTheirDutyInWords() {
        Question question = question("市教育局2024年牵头新建幼儿园的哪些任务");
        assertThat(question.expression())
                .hasToString("body:教育局 AND year:2024 AND layer:body AND role:lead AND 新建 AND 幼儿园");
        assertThat(question.words()).containsExactly("新建", "幼儿园");
    }

    @Test
    void looksForABodyAsWordsWhereNoBodyIsAskedFor() {
        assertThat(question("发改委提出了什么").expression()).hasToString("发改委 AND status:target");
    }

    @Test
    void tellsWhatItTookForWordsAndWhatItDropped() {
        Question question = question("请问云川市“一老一小”服务设施覆盖的比例是多少？");
        assertThat(question.expression()).hasToString("region:云川市 AND \"一老一小\" AND 服务设施覆盖的比例");
        assertThat(question.words()).containsExactly("“一老一小”", "服务设施覆盖的比例");
        assertThat(question.dropped()).containsExactly("请问", "是多少");
    }

    @Test
    void countsPlacesInCodePoints() {
        Question question = question("𠮷林2025年目标是多少");
        assertThat(question.parts().get(1))
                .isEqualTo(
                        new Question.Part(2, 7, "2025年", Optional.of(QueryParserTest.PARSER.parse("deadline:2025"))));
    }

    private static Question question(String line) {
        return READER.read(line).orElseThrow();
    }

    private static List<String> parts(String line) {
        Expression expression = question(line).expression();
        String whole = expression.toString();
        return expression instanceof Expression.And and
                ? Stream.concat(
                                and.parts().stream().map(Object::toString),
                                question(line).parts().stream()
                                        .flatMap(part -> part.reading().stream())
                                        .map(Object::toString))
                        .toList()
                : List.of(whole);
    }
}
