package org.zhibiao.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.store.query.Expression.All;
import org.zhibiao.store.query.Expression.And;
import org.zhibiao.store.query.Expression.Dates;
import org.zhibiao.store.query.Expression.Match;
import org.zhibiao.store.query.Expression.Not;
import org.zhibiao.store.query.Expression.NumberRange;
import org.zhibiao.store.query.Expression.Or;
import org.zhibiao.store.query.Expression.Words;

class QueryParserTest {

    static final QueryParser PARSER = new QueryParser(Models.bundled());

    private static final Words A = new Words("a", false);
    private static final Words B = new Words("b", false);
    private static final Words C = new Words("c", false);

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　", "*"})
    void asksForEverythingWithNothing(String query) {
        assertThat(PARSER.parse(query)).isEqualTo(new All());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a AND b", "a 且 b", "a && b", "a&&b", "(a) (b)", "（a　b）", "a(b)", "a，b", "a；b"})
    void joinsByAnd(String query) {
        assertThat(PARSER.parse(query)).isEqualTo(new And(List.of(A, B)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a OR b", "a 或 b", "a || b", "a||b", "(a OR b)", "((a) 或 (b))"})
    void joinsByOr(String query) {
        assertThat(PARSER.parse(query)).isEqualTo(new Or(List.of(A, B)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT a", "非 a", "-a", "NOT (a)", "-（a）"})
    void negates(String query) {
        assertThat(PARSER.parse(query)).isEqualTo(new Not(A));
    }

    @Test
    void bindsNotMoreThanAndMoreThanOr() {
        assertThat(PARSER.parse("a OR NOT b c")).isEqualTo(new Or(List.of(A, new And(List.of(new Not(B), C)))));
        assertThat(PARSER.parse("(a OR b) c")).isEqualTo(new And(List.of(new Or(List.of(A, B)), C)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a (b)\"", "“a (b)”", "＂a (b)＂", "「a (b)」", "『a (b)』", "”a (b)”", "\"\\a (b)\""})
    void readsPhrasesInAnyQuotes(String query) {
        assertThat(PARSER.parse(query)).isEqualTo(new Words("a (b)", true));
    }

    @ParameterizedTest
    @CsvSource({"且听, 且听", "android, android", "and, and", "A-b, A-b", "\\AND, AND", "\\-a, -a", "a\\:b, a:b", "a&b, a&b"
    })
    void keepsWordsThatOnlyResembleOperators(String query, String word) {
        assertThat(PARSER.parse(query)).isEqualTo(new Words(word, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicatorId:gdp",
                "INDICATORID:gdp",
                "indicator-id:gdp",
                "indicator_id:gdp",
                "指标编号:gdp",
                "指标编号：gdp",
                "指标编号： gdp",
                "indicatorId:\"gdp\"",
                "indicatorId:(gdp)",
                "indicatorId:“gdp”"
            })
    void namesAFieldInManyWays(String query) {
        assertThat(PARSER.parse(query)).isEqualTo(new Match(Field.INDICATOR_ID, "gdp"));
    }

    @ParameterizedTest
    @CsvSource({
        "status:target, STATUS, target",
        "状态：目标, STATUS, target",
        "状态：结果, STATUS, actual",
        "status:TARGET, STATUS, target",
        "comparator:不低于, COMPARATOR, ge",
        "比较：以上, COMPARATOR, ge",
        "比较：不得超过, COMPARATOR, le",
        "genre:work-report, GENRE, work_report",
        "文种：政府工作报告, GENRE, work_report",
        "力度：确保, STRENGTH, binding",
        "力度：力争, STRENGTH, aspirational",
        "级别：地级市, LEVEL, prefecture",
        "level:city, LEVEL, prefecture",
        "层：机构, LAYER, body",
        "职责：牵头, ROLE, lead",
        "期限类型：每年, KIND, annual",
        "方向：下降, DIRECTION, down",
        "时态：年均, TIMING, annual",
        "度量：增速, MEASURE, rate",
        "strength:*, STRENGTH, *"
    })
    void readsCodesInChineseAndEnglish(String query, Field field, String code) {
        assertThat(PARSER.parse(query)).isEqualTo(new Match(field, code));
    }

    @Test
    void givesEachValueInParenthesesToTheField() {
        assertThat(PARSER.parse("region:(许昌 OR (开封 -\"祥符 区\"))"))
                .isEqualTo(new Or(List.of(
                        new Match(Field.REGION, "许昌"),
                        new And(List.of(new Match(Field.REGION, "开封"), new Not(new Match(Field.REGION, "祥符 区")))))));
        assertThat(PARSER.parse("value:(-5% OR >60%)"))
                .isEqualTo(new Or(List.of(
                        one("-5", "%"),
                        new NumberRange(Field.VALUE, number("60"), false, Optional.empty(), false, Optional.of("%")))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "60, 60, ''",
                "60.50, 60.5, ''",
                "8%, 8, %",
                "８％, 8, %",
                "'1,000', 1000, ''",
                "1000亿元, 100000000000, 元",
                "1.5万亩, 15000, 亩",
                "三千, 3000, ''",
                "三千亿元, 300000000000, 元",
                "三成, 30, %",
                "-5%, -5, %",
                "负5%, -5, %",
                "1.3个百分点, 1.3, 个百分点",
                "20微克/立方米, 20, 微克/立方米",
                "1万, 10000, ''"
            })
    void readsAmountsInBaseUnits(String amount, String value, String unit) {
        assertThat(PARSER.parse("value:" + amount)).isEqualTo(one(value, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "value:>60%; 60;false;;false",
                "value:>=60%; 60;true;;false",
                "value:≥60%; 60;true;;false",
                "数值：＞60%; 60;false;;false",
                "数值＞=60%; 60;true;;false",
                "value>60%; 60;false;;false",
                "value:> 60%; 60;false;;false",
                "value:<60%; ;false;60;false",
                "value:<=60%; ;false;60;true",
                "value≤60%; ;false;60;true",
                "value:＜60%; ;false;60;false",
                "value:60%..; 60;true;;false",
                "value:..60%; ;false;60;true",
                "value:50..60%; 50;true;60;true",
                "value:50%..60; 50;true;60;true",
                "value:[50 TO 60%]; 50;true;60;true",
                "value:{50% TO 60%}; 50;false;60;false",
                "value:[50% TO 60%}; 50;true;60;false",
                "value:{50% TO 60%]; 50;false;60;true",
                "value:［50% 至 60%］; 50;true;60;true",
                "value:[50% TO *]; 50;true;;false",
                "value:{* TO 60%}; ;false;60;false",
                "value:60%以上; 60;true;;false",
                "value:超过60%; 60;false;;false",
                "value:不超过60%; ;false;60;true",
                "value:50%—60%; 50;true;60;true"
            })
    void readsRangesOfNumbers(String query, String low, boolean lowIncluded, String high, boolean highIncluded) {
        assertThat(PARSER.parse(query))
                .isEqualTo(new NumberRange(
                        Field.VALUE, number(low), lowIncluded, number(high), highIncluded, Optional.of("%")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score:<0.6", "score:<60%", "把握：小于0.6", "置信度<60%"})
    void readsAScoreAsAShareOfOne(String query) {
        assertThat(PARSER.parse(query))
                .isEqualTo(new NumberRange(
                        Field.SCORE,
                        Optional.empty(),
                        false,
                        Optional.of(new BigDecimal("0.6")),
                        false,
                        Optional.empty()));
    }

    @Test
    void givesAnEndInDigitsTheMagnitudeOfTheOther() {
        assertThat(PARSER.parse("value:1000..2000亿元"))
                .isEqualTo(new NumberRange(
                        Field.VALUE, number("100000000000"), true, number("200000000000"), true, Optional.of("元")));
    }

    @ParameterizedTest
    @CsvSource({
        "deadline:2025, 2025, true, 2025, true",
        "期限：2025年, 2025, true, 2025, true",
        "deadline:2025-06, 2025-06, true, 2025-06, true",
        "deadline:2025年6月, 2025-06, true, 2025-06, true",
        "deadline:2025年底, 2025, true, 2025, true",
        "deadline:十四五, 2021, true, 2025, true",
        "deadline:“十四五”, 2021, true, 2025, true",
        "deadline:十四五末, 2025, true, 2025, true",
        "deadline:2021-2025年, 2021, true, 2025, true",
        "期限：2021—2025, 2021, true, 2025, true",
        "deadline:2021-2025, 2021, true, 2025, true",
        "deadline:[2025 TO 2030], 2025, true, 2030, true",
        "deadline:2025..2030, 2025, true, 2030, true",
        "deadline:{2025 TO 2030-06}, 2025, false, 2030-06, false",
        "deadline:>2025, 2025, false, , false",
        "deadline:>=2025-06-30, 2025-06-30, true, , false",
        "deadline:<2030, , false, 2030, false",
        "deadline:..2030, , false, 2030, true",
        "deadline:>十四五, 2025, false, , false",
        "deadline:<=十四五, , false, 2025, true",
        "deadline:[2025-06 TO 2025], 2025-06, true, 2025, true",
        "deadline:*, , false, , false"
    })
    void readsDates(String query, String from, boolean fromIncluded, String to, boolean toIncluded) {
        assertThat(PARSER.parse(query))
                .isEqualTo(new Dates(Field.DEADLINE, date(from), fromIncluded, date(to), toIncluded));
    }

    @ParameterizedTest
    @CsvSource({
        "年份：2023年, YEAR, 2023, 2023",
        "year:2020..2023, YEAR, 2020, 2023",
        "count:28条, COUNT, 28, 28",
        "规划期末:[2025 TO 2030], HORIZON, 2025, 2030"
    })
    void readsWholeNumbers(String query, Field field, String low, String high) {
        assertThat(PARSER.parse(query))
                .isEqualTo(new NumberRange(field, number(low), true, number(high), true, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statsu:target                 | 0  | 'statsu' is no field                     | status",
                "a 指标编码:gdp                 | 2  | '指标编码' is no field                     | 指标编号",
                "indic:a                       | 0  | 'indic' is no field                      | indicator",
                "status:traget                 | 7  | 'traget' is no status                    | target",
                "status:xyz                    | 7  | 'xyz' is no status                       | ",
                "indicatorId:gdpp              | 12 | models/indicators.csv has no indicatorId 'gdpp' | gdp",
                "𠮷 状态：目的                   | 5  | '目的' is no status                        | 目标",
                "region:                       | 7  | the query ends too early                 | ",
                "region: AND a                 | 8  | 'AND' joins nothing here                 | ",
                "(region:)                     | 8  | something is missing before ')'          | ",
                "region: status:target         | 8  | the field region has no value            | ",
                "document:http://example.org   | 13 | a colon stands within the value          | ",
                "a AND                         | 5  | the query ends too early                 | ",
                "OR a                          | 0  | 'OR' joins nothing here                  | ",
                "a OR && b                     | 5  | '&&' joins nothing here                  | ",
                "NOT                           | 3  | the query ends too early                 | ",
                "a (b OR (c)                   | 2  | the parenthesis is not closed            | ",
                "a ()                          | 2  | nothing stands in the parentheses        | ",
                "a）b                           | 1  | '）' closes nothing                       | ",
                "a ] b                         | 2  | ']' cannot stand here                    | ",
                ":a                            | 0  | ':' cannot stand here                    | ",
                "a \"b c                       | 2  | the quote \" is not closed               | ",
                "a “b                          | 2  | the quote “ is not closed                | ",
                "region:\" \"                  | 7  | nothing stands in the quotes             | ",
                "城镇化*                        | 3  | '*' stands for other characters only in the value of a field | ",
                "a\\                           | 2  | nothing stands behind '\\'               | ",
                "score:5亩                      | 6  | '5亩' is no score                         | ",
                "value:abc                     | 6  | 'abc' is no number                       | ",
                "value:5嘛                      | 6  | '5嘛' is no number with a unit that is known | ",
                "value:>*                      | 7  | '*' is no bound                          | ",
                "value:[60 TO 50]              | 7  | no number lies between 60 and 50         | ",
                "value:{60 TO 60]              | 7  | no number lies between 60 and 60         | ",
                "value:60..50%                 | 6  | no number lies between 60% and 50%       | ",
                "value:[5元 TO 6亩]             | 13 | the ends of the range are in 元 and in 亩 | ",
                "value:[5 ot 6]                | 9  | the range has no second end              | TO",
                "value:[5 TO]                  | 11 | ']' cannot stand here                    | ",
                "value:[5 TO 6                 | 6  | the range is not closed                  | ",
                "value:..                      | 6  | the range has no end                     | ",
                "value:>60%以上                  | 7  | '60%以上' says itself how it is bounded    | ",
                "status:>target                | 7  | status has no smaller and greater values | ",
                "region:[a TO b]               | 8  | region has no smaller and greater values | ",
                "year:2020.5                   | 5  | '2020.5' is no whole number              | ",
                "count:3000000000              | 6  | '3000000000' is no whole number          | ",
                "year:60%                      | 5  | '60%' is no whole number                 | ",
                "deadline:2025-13              | 9  | there is no date 2025-13                 | ",
                "deadline:2025-02-30           | 9  | there is no date 2025-02-30              | ",
                "deadline:soon                 | 9  | 'soon' is no date                        | ",
                "deadline:[2030 TO 2025]       | 10 | no date lies between 2030 and 2025       | ",
                "deadline:{2025 TO 2026}       | 10 | no date lies between 2025 and 2026       | "
            })
    void tellsTheMistakeItsPlaceAndTheRightSpelling(String query, int place, String wrong, String suggestion) {
        QueryException mistake = catchThrowableOfType(QueryException.class, () -> PARSER.parse(query));
        assertThat(mistake).isNotNull();
        assertThat(mistake.wrong()).isEqualTo(wrong);
        assertThat(mistake.place()).isEqualTo(place);
        assertThat(mistake.suggestion()).isEqualTo(Optional.ofNullable(suggestion));
        assertThat(mistake.expected()).isNotBlank();
        assertThat(mistake.query()).isEqualTo(query);
    }

    @Test
    void namesTheRightSpellingAndWhatIsExpectedInItsMessage() {
        assertThat(catchThrowableOfType(QueryException.class, () -> PARSER.parse("方向：上声")))
                .hasMessage("character 4: '上声' is no direction; did you mean '上升'? expected up (上升), down (下降)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "城镇化率 -\"农村 人口\"",
                "地区：许昌 状态：目标 比较：不低于",
                "deadline:[2025 TO 2030-06]",
                "value:>60% value:1,000..2,000.5",
                "年份：2023年 count:>=10",
                "bodyId:ndrc indicator:城镇化率"
            })
    void needsNoLexiconForCommonQueries(String query, @TempDir Path folder) throws IOException {
        Files.copy(Path.of("models/codes.csv"), folder.resolve("codes.csv"));
        assertThat(new QueryParser(Models.load(folder)).parse(query)).isEqualTo(PARSER.parse(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"value:", "value:1", "deadline:", "year:", "value:>=", "count:1.."})
    void refusesNumbersAndDatesThatAreTextsOfTheirOwn(String field) {
        for (String piece : List.of("一", "亿", "1,111", "2021年", "五", "-")) {
            QueryException mistake = catchThrowableOfType(
                    QueryException.class, () -> PARSER.parse(field + piece.repeat(9_900 / piece.length())));
            assertThat(mistake.wrong()).contains("…' is no ").hasSizeLessThan(100);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"居民收入\"~10|6|'~'",
                "“居民收入”^3|6|'^'",
                "农村 收入~|5|'~'",
                "就业~0.8 目标|2|'~'",
                "(收入^2.5)|3|'^'",
                "indicator:收入~1|12|'~'",
                "title:\"规划\"~2|10|'~'",
                "/收.+入/|0|regular expressions",
                "indicator:/gdp.*/|10|regular expressions"
            })
    void saysWhatOtherQueryLanguagesHaveAndThisHasNot(String query, int place, String wrong) {
        QueryException mistake = catchThrowableOfType(QueryException.class, () -> PARSER.parse(query));
        assertThat(mistake).as(query).isNotNull();
        assertThat(mistake.wrong()).contains(wrong).contains("not supported");
        assertThat(mistake.place()).isEqualTo(place);
        assertThat(QuestionReaderTest.READER.read(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"元/公里", "3~5", "收入\\~2", "\\/收入\\/", "value:3%", "4/5G"})
    void takesSuchSignsAsTheyAreInUnitsAndNumbersAndWhereTheyAreEscaped(String query) {
        assertThat(PARSER.parse(query)).isNotNull();
    }

    @Test
    void idsOfTheTableMayBeTypedInAnyCase() {
        assertThat(PARSER.parse("indicatorId:GDP")).isEqualTo(PARSER.parse("indicatorId:gdp"));
        assertThat(PARSER.parse("category:Prices")).isEqualTo(PARSER.parse("category:prices"));
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        for (String part : List.of("(", "NOT ", "-", "（", "region:(", "value:(NOT (")) {
            assertThat(catchThrowableOfType(QueryException.class, () -> PARSER.parse(part.repeat(1_000))))
                    .isNotNull();
            assertThat(catchThrowableOfType(QueryException.class, () -> PARSER.parse(part.repeat(10_000))))
                    .isNotNull();
        }
        QueryException nested = catchThrowableOfType(
                QueryException.class, () -> PARSER.parse("(".repeat(4_000) + "a" + ")".repeat(4_000)));
        assertThat(nested.place()).isEqualTo(100);
        QueryException longer = catchThrowableOfType(QueryException.class, () -> PARSER.parse("a ".repeat(50_000)));
        assertThat(longer.wrong()).isEqualTo("the query has 100000 characters");
        assertThat(((And) PARSER.parse("a ".repeat(250))).parts()).hasSize(250);
        assertThat(catchThrowableOfType(QueryException.class, () -> PARSER.parse("a ".repeat(251)))
                        .place())
                .isEqualTo(500);
        assertThat(catchThrowableOfType(
                        QueryException.class, () -> PARSER.parse("region:(" + "a OR ".repeat(250) + "a)")))
                .isNotNull();
        assertThat(PARSER.parse("(".repeat(100) + "a" + ")".repeat(100))).isEqualTo(A);
    }

    private static NumberRange one(String value, String unit) {
        return NumberRange.of(
                Field.VALUE, new BigDecimal(value), Optional.of(unit).filter(text -> !text.isEmpty()));
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.ofNullable(text).map(BigDecimal::new);
    }

    private static Optional<CalendarDate> date(String text) {
        return Optional.ofNullable(text).map(CalendarDate::parse);
    }
}
