package org.zhibiao.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.document.Region;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.QualitativeWords;
import org.zhibiao.lexicon.Regions;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.Order;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

class PanelTest {

    private static final QualitativeWords WORDS = Models.bundled().qualitativeWords();

    @TempDir
    Path folder;

    private final Reports reports = new Reports();

    @Test
    void putsAimResultAndUpperAimOfARegionAndYearIntoOneRow() throws IOException {
        reports.report("岚江省", 2022, "全省地区生产总值增长5.8%。", "全省地区生产总值增长6%左右。")
                .report("云川市", 2022, "全市地区生产总值增长6.1%。", "今年主要预期目标是：地区生产总值增长6.5%—7%。")
                .report("云川市", 2023, "2022年全市地区生产总值增长6.8%。", "地区生产总值增长7%。");
        PanelRow row = row("gdp_growth", Region.Level.PREFECTURE, "云川市", 2022);
        assertThat(target(row)).isEqualTo("6.5–7 RANGE SOFT");
        assertThat(row.result().map(PanelTest::raw)).contains("6.8%");
        assertThat(row.upper().map(PanelTest::raw)).contains("6%");
        assertThat(row.upperRegion()).contains("岚江省");
    }

    @Test
    void tellsThreeKindsOfEmptyApart() throws IOException {
        reports.report("云川市", 2020, "一年来成绩来之不易。", "城镇新增就业5万人以上，城镇登记失业率低于全国平均水平。")
                .report("云川市", 2021, "城镇登记失业率为3.2%。", "城镇新增就业5万人以上。");
        List<PanelRow> rows =
                rows("unemployment_registered_urban", Region.Level.PREFECTURE, 2019, 2021, Optional.empty());
        assertThat(rows).extracting(PanelTest::target).containsExactly("no document", "城镇登记失业率低于全国平均水平", "silent");
        assertThat(rows.get(1).result().map(PanelTest::raw)).contains("3.2%");
    }

    @Test
    void onlyAFormThatSetsAimsOfAllKindsIsSilentAboutOne() throws IOException {
        reports.with("plan.txt", """
                云川市生态环境保护专项规划

                到2020年，云川市森林覆盖率达到40%。云川市各区县要抓好落实。
                """).report("霁州市", 2020, "一年来成绩来之不易。", "城镇新增就业5万人。");
        assertThat(rows("gdp_growth", Region.Level.PREFECTURE, 2020, 2020, Optional.empty()))
                .filteredOn(row -> row.region().name().equals("霁州市"))
                .extracting(PanelTest::target)
                .containsExactly("silent");
        assertThat(rows("gdp_growth", Region.Level.PREFECTURE, 2020, 2020, Optional.empty()))
                .filteredOn(row -> row.region().name().equals("云川市"))
                .extracting(PanelTest::target)
                .doesNotContain("silent");
    }

    @Test
    void growthWithoutANumberIsFoundAmongGoals() throws IOException {
        reports.report("云川市", 2020, "经济保持平稳增长。", "今年主要预期目标是：经济平稳增长，就业稳定。城镇新增就业5万人。")
                .report("霁州市", 2020, "经济保持平稳增长。", "居民收入增长与经济增长同步，城镇新增就业3万人。");
        assertThat(rows("gdp_growth", Region.Level.PREFECTURE, 2020, 2020, Optional.empty()))
                .extracting(PanelTest::target)
                .containsExactly("经济平稳增长", "silent");
    }

    @Test
    void aMentionInTheReviewIsNoAim() throws IOException {
        reports.report("云川市", 2020, "城镇登记失业率低于全国平均水平，城镇新增就业4.8万人。", "城镇新增就业5万人。");
        assertThat(target(row("unemployment_registered_urban", Region.Level.PREFECTURE, "云川市", 2020)))
                .isEqualTo("silent");
    }

    @Test
    void anAimOfAnotherTimeWithoutANumberIsNoneOfTheYear() throws IOException {
        reports.report("云川市", 2021, "一年来成绩来之不易。", "到2025年，城镇登记失业率保持稳定，常住人口城镇化率达到64%。");
        assertThat(target(row("unemployment_registered_urban", Region.Level.PREFECTURE, "云川市", 2021)))
                .isEqualTo("silent");
    }

    @Test
    void aStatementAboutAPartOfTheRegionIsNotItsAim() throws IOException {
        reports.report("云川市", 2022, "一年来成绩来之不易。", "园区地区生产总值增长12%。");
        assertThat(target(row("gdp_growth", Region.Level.PREFECTURE, "云川市", 2022)))
                .isEqualTo("silent");
    }

    @Test
    void aimsThatCannotBeComparedAreCounted() throws IOException {
        reports.report("云川市", 2022, "一年来成绩来之不易。", "常住人口城镇化率提高1.3个百分点左右，园区常住人口城镇化率达到90%。");
        PanelRow row = row("urbanisation_rate_resident", Region.Level.PREFECTURE, "云川市", 2022);
        assertThat(target(row)).isEqualTo("silent");
        assertThat(row.related()).isEqualTo(2);
        assertThat(target(row("urbanisation_rate_resident_change", Region.Level.PREFECTURE, "云川市", 2022)))
                .isEqualTo("1.3 APPROX SOFT");
    }

    @Test
    void growthSinceAnEarlierYearIsNoResultOfTheYear() throws IOException {
        reports.report("云川市", 2023, "2022年，全市地区生产总值达到1830亿元，比2017年增长40.5%。", "地区生产总值增长7%。");
        assertThat(row("gdp_growth", Region.Level.PREFECTURE, "云川市", 2022).result())
                .isEmpty();
    }

    @Test
    void sumsOfSeveralYearsAreNoResultsOfTheLast() throws IOException {
        reports.report("云川市", 2023, "五年新增城镇就业21万人。", "新增城镇就业4万人。")
                .report("霁州市", 2023, "2018年以来，民生持续改善。新增城镇就业18万人。", "新增城镇就业3万人。");
        assertThat(row("employment_new_urban", Region.Level.PREFECTURE, "云川市", 2022)
                        .result())
                .isEmpty();
        assertThat(row("employment_new_urban", Region.Level.PREFECTURE, "霁州市", 2022)
                        .result())
                .isEmpty();
    }

    @Test
    void whatTheNextPlanPromisesBelowAHeadingForBothIsAnAim() throws IOException {
        reports.with("云川市-2021.txt", """
                政府工作报告
                ——2021年1月20日在云川市人民代表大会第一次会议上

                一、“十三五”时期发展成就和“十四五”时期主要目标任务
                过去五年，常住人口城镇化率从50%提高到56%。
                “十四五”时期是云川市爬坡过坎的五年。
                推进新型城镇化，常住人口城镇化率提高到64%。
                """);
        assertThat(row("urbanisation_rate_resident", Region.Level.PREFECTURE, "云川市", 2020)
                        .result()
                        .map(PanelTest::raw))
                .contains("56%");
        assertThat(target(row("urbanisation_rate_resident", Region.Level.PREFECTURE, "云川市", 2025)))
                .isEqualTo("64 EQ PLAIN");
    }

    @Test
    void averagesOfSeveralYearsAreNoAimsOfTheLast() throws IOException {
        reports.report("云川市", 2022, "一年来成绩来之不易。", "今后五年，到2026年地区生产总值年均增长8%以上。");
        assertThat(rows("gdp_growth", Region.Level.PREFECTURE, 2022, 2026, Optional.empty()))
                .extracting(PanelTest::target)
                .containsOnly("silent", "no document");
        assertThat(target(row("gdp_average_growth", Region.Level.PREFECTURE, "云川市", 2026)))
                .isEqualTo("8 GE HARD");
    }

    @Test
    void declinesAreLessThanNothingAndSoAreTheirBounds() throws IOException {
        reports.report("云川市", 2022, "一年来成绩来之不易。", "单位地区生产总值能耗下降3%以上。");
        assertThat(target(row("energy_per_gdp_growth", Region.Level.PREFECTURE, "云川市", 2022)))
                .isEqualTo("-3 LE HARD");
    }

    @Test
    void rowsComeByIndicatorRegionAndYear() throws IOException {
        reports.report("霁州市", 2022, "一年来成绩来之不易。", "地区生产总值增长7%。")
                .report("云川市", 2022, "一年来成绩来之不易。", "地区生产总值增长6%。")
                .report("岚溪县", 2022, "一年来成绩来之不易。", "地区生产总值增长9%。");
        assertThat(rows("gdp_growth", Region.Level.PREFECTURE, 2021, 2022, Optional.empty()))
                .extracting(row -> row.region().name() + row.year())
                .containsExactly("云川市2021", "云川市2022", "霁州市2021", "霁州市2022");
    }

    /** 丹霞市 stands in no table of places, 鹿鸣市 neither: nobody can say which places they are. */
    @Test
    void placesThatNoTableHoldsStandBehindAllOthersAndAreMarked() throws IOException {
        reports.report("鹿鸣市", 2022, "一年来成绩来之不易。", "地区生产总值增长8%。")
                .report("霁州市", 2022, "一年来成绩来之不易。", "地区生产总值增长7%。")
                .report("丹霞市", 2022, "一年来成绩来之不易。", "地区生产总值增长9%。")
                .report("云川市", 2022, "一年来成绩来之不易。", "地区生产总值增长6%。");
        Path kb = reports.write(folder);
        try (KnowledgeBase base = KnowledgeBase.open(kb)) {
            Panel panel =
                    new Panel(base, Reports.LEXICON, WORDS, Models.bundled().identity(), new Expression.All());
            List<String> rows = new ArrayList<>();
            panel.forEach(
                    List.of(IndicatorChoice.parse("gdp_growth", Reports.LEXICON)),
                    panel.documented(Optional.empty()),
                    row -> rows.add(row.region().name() + target(row) + (row.isDoubtful() ? " doubtful" : "")));
            assertThat(rows)
                    .containsExactly(
                            "云川市6 EQ PLAIN", "霁州市7 EQ PLAIN", "丹霞市9 EQ PLAIN doubtful", "鹿鸣市8 EQ PLAIN doubtful");
            assertThat(base.search(new Expression.Match(Field.UNKNOWN_PLACE, "丹霞市"), Order.BEST_FIRST, 9)
                            .hits())
                    .isNotEmpty();
            assertThat(base.search(new Expression.Match(Field.UNKNOWN_PLACE, "云川市"), Order.BEST_FIRST, 9)
                            .hits())
                    .isEmpty();
        }
    }

    @Test
    void regionsOfATableHaveRowsWithoutDocumentsInTheYearsInWhichTheyWereThere() throws IOException {
        reports.report("云川市", 2010, "一年来成绩来之不易。", "地区生产总值增长6%。");
        List<PanelRow> rows = rows(
                "gdp_growth",
                Region.Level.PREFECTURE,
                2009,
                2012,
                Optional.of(Models.bundled().regions()));
        assertThat(rows.stream().filter(row -> row.region().code().equals(Optional.of("420600"))))
                .extracting(row -> row.region().name() + row.year() + target(row))
                .containsExactly(
                        "襄樊市2009no document", "襄阳市2010no document", "襄阳市2011no document", "襄阳市2012no document");
        assertThat(rows).extracting(row -> row.region().name()).contains("云川市", "许昌市");
    }

    @Test
    void looksOnlyAtDocumentsInWhichAQueryFindsSomethingButAtAllOfTheGovernmentAbove() throws IOException {
        reports.report("岚江省", 2022, "全省地区生产总值增长5.8%。", "全省地区生产总值增长6%左右。")
                .report("云川市", 2022, "一年来成绩来之不易。", "地区生产总值增长6%。")
                .report("霁州市", 2022, "一年来成绩来之不易。", "地区生产总值增长7%。");
        List<PanelRow> rows = rows(
                "gdp_growth",
                Region.Level.PREFECTURE,
                2022,
                2022,
                Optional.empty(),
                new Expression.Match(Field.REGION, "霁州"));
        assertThat(rows).extracting(row -> row.region().name()).containsExactly("霁州市");
        assertThat(rows.getFirst().upper().map(PanelTest::raw)).contains("6%");
    }

    @Test
    void cellsOfTheSampleDocumentsAreAsReadByHand() throws IOException {
        for (String name :
                List.of("work-report-city-2022.txt", "work-report-province-2024.txt", "plan-outline-14th.txt")) {
            reports.with(name, Files.readString(Path.of("corpus", name)));
        }
        Region.Level city = Region.Level.PREFECTURE;
        assertThat(target(row("gdp_growth", city, "云川市", 2022))).isEqualTo("7.5 EQ PLAIN");
        assertThat(target(row("fiscal_revenue_local_growth", city, "云川市", 2022)))
                .isEqualTo("6 EQ PLAIN");
        assertThat(target(row("consumer_price_index", city, "云川市", 2022))).isEqualTo("3 LE HARD");
        assertThat(target(row("employment_new_urban", city, "云川市", 2022))).isEqualTo("30000 GE HARD");
        assertThat(target(row("urbanisation_rate_resident", city, "云川市", 2025))).isEqualTo("64 EQ PLAIN");
        assertThat(target(row("gdp_average_growth", city, "云川市", 2025))).isEqualTo("7.5 APPROX SOFT");
        assertThat(target(row("unemployment_registered_urban", city, "云川市", 2022)))
                .isEqualTo("silent");
        assertThat(target(row("gdp_growth", city, "云川市", 2023))).isEqualTo("no document");
        assertThat(row("gdp_growth", city, "云川市", 2021).result().map(PanelTest::raw))
                .contains("8.2%");
        assertThat(row("employment_new_urban", city, "云川市", 2021).result().map(PanelTest::raw))
                .contains("3.18万人");
        assertThat(target(row("gdp_growth", Region.Level.PROVINCE, "岚江省", 2024)))
                .isEqualTo("6 APPROX SOFT");
        assertThat(row("gdp_growth", Region.Level.PROVINCE, "岚江省", 2023)
                        .result()
                        .map(PanelTest::raw))
                .contains("5.6%");
        assertThat(row("fiscal_revenue_local_growth", Region.Level.PROVINCE, "岚江省", 2023)
                        .result()
                        .map(PanelTest::raw))
                .contains("7.1%");
    }

    private PanelRow row(String indicator, Region.Level level, String region, int year) throws IOException {
        return rows(indicator, level, year, year, Optional.empty()).stream()
                .filter(row -> row.region().name().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private List<PanelRow> rows(String indicator, Region.Level level, int first, int last, Optional<Regions> table)
            throws IOException {
        return rows(indicator, level, first, last, table, new Expression.All());
    }

    private List<PanelRow> rows(
            String indicator, Region.Level level, int first, int last, Optional<Regions> table, Expression among)
            throws IOException {
        Path kb = folder.resolve("kb");
        try (KnowledgeBase base = KnowledgeBase.open(kb.toFile().exists() ? kb : reports.write(folder))) {
            Panel panel =
                    new Panel(base, Reports.LEXICON, WORDS, Models.bundled().identity(), among);
            List<PanelRow> rows = new ArrayList<>();
            panel.forEach(
                    Stream.of(indicator)
                            .map(name -> IndicatorChoice.parse(name, Reports.LEXICON))
                            .toList(),
                    panel.regions(Optional.of(level), table, first, last),
                    row -> rows.add(whole(row)));
            return rows;
        }
    }

    private static PanelRow whole(PanelRow row) {
        if (row.aim() instanceof PanelRow.Stated stated) {
            Reports.whole(stated.choice().statement());
        }
        row.result().map(Preferred::statement).ifPresent(Reports::whole);
        row.upper().map(Preferred::statement).ifPresent(Reports::whole);
        return row;
    }

    private static String target(PanelRow row) {
        return switch (row.aim()) {
            case PanelRow.Stated stated -> {
                Amount amount = Amount.of(stated.choice().statement());
                yield amount.value().toPlainString()
                        + amount.maximum().map(end -> "–" + end.toPlainString()).orElse("") + " " + amount.comparator()
                        + " " + stated.constraint();
            }
            case PanelRow.Qualitative qualitative -> qualitative.words().clause();
            case PanelRow.Silent silent -> "silent";
            case PanelRow.Undocumented undocumented -> "no document";
        };
    }

    private static String raw(Preferred preferred) {
        return preferred.statement().target().span().raw();
    }
}
