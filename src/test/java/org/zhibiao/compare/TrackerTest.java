package org.zhibiao.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.QueryParser;

/** Targets of invented places; every expectation was worked out by hand from the sentences. */
class TrackerTest {

    private static final String NOTHING = "各项工作有序推进。";
    private static final int PRESENT = 2026;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "地区生产总值增长6.5%以上, 地区生产总值增长6.8%, MET, 0.3, true",
                "地区生产总值增长6.5%以上, 地区生产总值增长6.5%, MET, 0, true",
                "地区生产总值增长7%以上, 地区生产总值增长6.2%, MISSED, -0.8, false",
                "地区生产总值增长7%, 地区生产总值增长7%, MET, 0, true",
                "地区生产总值增长7%, 地区生产总值增长7.4%, MET, 0.4, false",
                "地区生产总值增长7%, 地区生产总值下降1.2%, MISSED, -8.2, false",
                "地区生产总值增长7%左右, 地区生产总值增长6.7%, MET, -0.3, true",
                "地区生产总值增长7%左右, 地区生产总值增长6.6%, MISSED, -0.4, false",
                "地区生产总值增长7%左右, 地区生产总值增长9%, MET, 2, false",
                "地区生产总值增长6%—6.5%, 地区生产总值增长6.1%, MET, 0.1, true",
                "地区生产总值增长6%—6.5%, 地区生产总值增长5.9%, MISSED, -0.1, false",
                "地区生产总值增长6%—6.5%, 地区生产总值增长7%, MET, 1, false",
                "单位地区生产总值能耗降低3%, 单位地区生产总值能耗降低3.4%, MET, 0.4, false",
                "单位地区生产总值能耗降低3%以上, 单位地区生产总值能耗降低3%, MET, 0, true",
                "单位地区生产总值能耗降低3%以上, 单位地区生产总值能耗降低2.5%, MISSED, -0.5, false",
                "城镇调查失业率控制在5.5%以内, 城镇调查失业率为5.2%, MET, 0.3, true",
                "城镇调查失业率控制在5.5%以内, 城镇调查失业率为5.8%, MISSED, -0.3, false",
                "居民消费价格涨幅控制在3%左右, 居民消费价格上涨1.2%, MET, 1.8, false",
                "居民消费价格涨幅控制在3%左右, 居民消费价格上涨3.6%, MISSED, -0.6, false",
                "粮食产量稳定在40亿斤以上, 粮食产量达到41.2亿斤, MET, 120000000, true",
                "地区生产总值突破1800亿元, 地区生产总值达到1800亿元, MISSED, 0, false"
            })
    void judgesATargetByItsBoundAndByWhatIsBetter(
            String aim, String result, Verdict verdict, BigDecimal margin, boolean respected) throws IOException {
        TrackedTarget target = followed(aim, result);
        assertThat(target.attainment().verdict()).isEqualTo(verdict);
        assertThat(target.attainment().margin()).contains(margin);
        assertThat(target.attainment().respected()).contains(respected);
        assertThat(target.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "地区生产总值增长7%以上, 地区生产总值增速超过7%, MET, ",
        "地区生产总值增长7%以上, 地区生产总值增速超过6%, UNDECIDED, RESULT_BOUNDED",
        "地区生产总值增长7%以上, 地区生产总值增长约7.2%, MET, RESULT_APPROXIMATE",
        "地区生产总值增长7%以上, 预计地区生产总值增长7.2%, MET, ESTIMATE",
        "粮食产量稳定在40亿斤以上, 粮食产量达到206万吨, MET, UNIT",
        "地区生产总值突破1800亿元, 地区生产总值达到110亿元, UNDECIDED, MAGNITUDE",
        "岚石加工率达到60%, 岚石加工率达到72%, UNDECIDED, PHRASE DIRECTION",
        "岚石加工率达到60%以上, 岚石加工率达到72%, MET, PHRASE",
        "新建农村公路20公里, 建成农村公路23公里, MET, VERB",
        "新建农村公路20公里, 改建农村公路23公里, NO_RESULT, ",
        "地区生产总值突破1800亿元, 地区生产总值从1650亿元提高到1850亿元, MET, ",
        "城镇居民人均可支配收入增长7%, 市区城镇居民人均可支配收入增长8%, MET, SCOPE_MISSING",
        "减少农村贫困人口2万人, 农村贫困人口减少2.3万人, MET, "
    })
    void marksWhatIsDoubtfulAboutAResult(String aim, String result, Verdict verdict, String doubts) throws IOException {
        TrackedTarget target = followed(aim, result);
        assertThat(target.attainment().verdict()).isEqualTo(verdict);
        assertThat(target.doubts())
                .extracting(Doubt::name)
                .containsExactlyInAnyOrder(doubts == null ? new String[0] : doubts.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "地区生产总值增长7%以上, 地区生产总值达到1830亿元",
        "地区生产总值突破1800亿元, 地区生产总值占全省的5.1%",
        "化学需氧量削减400吨, 化学需氧量排放总量1270吨",
        "培育产值超10亿元企业6家, 培育产值超50亿元企业6家",
        "新建农村公路20公里, 完成农村公路投资20亿元"
    })
    void doesNotJoinUnlikeThings(String aim, String result) throws IOException {
        TrackedTarget target = followed(aim, result);
        assertThat(target.attainment().verdict()).isEqualTo(Verdict.NO_RESULT);
        assertThat(target.attainment().result()).isEmpty();
    }

    @Test
    void takesTheFirstOfResultsThatDisagreeAndKeepsTheOthers() throws IOException {
        TrackedTarget target = followed("地区生产总值增长7%以上", "全市地区生产总值增长7.1%。园区建设加快。县域经济发展迅速，地区生产总值增长6.4%");
        assertThat(raw(target.attainment().result())).isEqualTo("7.1%");
        assertThat(target.attainment().reason()).contains(Preferred.Reason.FIRST);
        assertThat(target.attainment().others())
                .extracting(other -> other.statement().target().span().raw())
                .containsExactly("6.4%");
        assertThat(target.doubts()).containsExactly(Doubt.RESULTS_DISAGREE);
    }

    @Test
    void aPartOfAYearDoesNotTell() throws IOException {
        Path kb = new Reports()
                .report("云川市", 2022, NOTHING, "城镇新增就业3万人以上。")
                .with("notice-2022.txt", "云川市人民政府关于稳定就业的通知\n\n2022年一季度，全市城镇新增就业4860人。\n\n云川市人民政府\n2022年5月6日\n")
                .report("云川市", 2024, NOTHING, NOTHING)
                .write(folder);
        TrackedTarget target = only(track(kb, "indicator:就业"));
        assertThat(target.attainment().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(raw(target.attainment().result())).isEqualTo("4860人");
        assertThat(target.doubts()).containsExactly(Doubt.PART_OF_YEAR);
        assertThat(target.attainment().margin()).isEmpty();
    }

    @Test
    void aYearlyAverageIsNotJudgedByOneYear() throws IOException {
        Path kb = new Reports()
                .with("plan.txt", """
                云川市国民经济和社会发展第十四个五年规划纲要

                一、主要目标
                到2025年，地区生产总值年均增长7%。
                """)
                .report("云川市", 2026, "地区生产总值增长6.9%。", NOTHING)
                .report("云川市", 2027, NOTHING, NOTHING)
                .write(folder);
        TrackedTarget target = only(track(kb, "indicatorId:gdp year:[2020 TO 2025]", 2030));
        assertThat(target.attainment().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(target.doubts()).containsExactly(Doubt.YEARS);
    }

    @Test
    void aDeclineAgainstAnEarlierYearIsATotal() throws IOException {
        Path kb = new Reports()
                .with("plan.txt", """
                云川市国民经济和社会发展第十四个五年规划纲要

                一、主要目标
                到2025年，单位地区生产总值能耗累计降低14%。
                """)
                .report("云川市", 2026, "2025年，单位地区生产总值能耗比2020年降低14.5%。", NOTHING)
                .report("云川市", 2027, NOTHING, NOTHING)
                .write(folder);
        TrackedTarget target = only(track(kb, "indicatorId:energy_per_gdp status:target", 2030));
        assertThat(target.attainment().verdict()).isEqualTo(Verdict.MET);
        assertThat(target.attainment().margin()).contains(new BigDecimal("0.5"));
        assertThat(target.doubts()).containsExactly(Doubt.PERIOD);
    }

    @Test
    void aResultUnderAHeadingOfAimsMayBeOne() throws IOException {
        Path kb = new Reports()
                .report("云川市", 2022, NOTHING, "森林覆盖率达到40%以上。")
                .with("云川市-2023.txt", """
                政府工作报告
                ——2023年1月20日在云川市人民代表大会第一次会议上

                一、2022年工作回顾和2023年主要目标任务
                2022年，森林覆盖率达到41%。
                """)
                .report("云川市", 2024, NOTHING, NOTHING)
                .write(folder);
        TrackedTarget target = only(track(kb, "森林覆盖率"));
        assertThat(target.attainment().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(target.doubts()).containsExactly(Doubt.RESULT_AMONG_AIMS);
    }

    @Test
    void tellsWhyThereIsNoResult() throws IOException {
        Path kb = new Reports()
                .report("云川市", 2022, NOTHING, "森林覆盖率达到40%以上。")
                .report("云川市", 2023, NOTHING, "森林覆盖率达到41%以上。")
                .report("霁州市", 2025, NOTHING, "森林覆盖率达到42%以上。")
                .write(folder);
        assertThat(track(kb, "森林覆盖率"))
                .extracting(
                        target -> target.target().year().orElseThrow(),
                        target -> target.attainment().verdict())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2022, Verdict.NO_RESULT),
                        org.assertj.core.groups.Tuple.tuple(2023, Verdict.NO_DOCUMENT),
                        org.assertj.core.groups.Tuple.tuple(2025, Verdict.NOT_DUE));
    }

    @Test
    void theDayOnWhichIsAskedDecidesWhatIsDue() throws IOException {
        Path kb = new Reports()
                .report("云川市", 2022, NOTHING, "森林覆盖率达到40%以上。")
                .report("云川市", 2023, NOTHING, NOTHING)
                .write(folder);
        assertThat(only(track(kb, "森林覆盖率", 2022)).attainment().verdict()).isEqualTo(Verdict.NOT_DUE);
        assertThat(only(track(kb, "森林覆盖率", 2023)).attainment().verdict()).isEqualTo(Verdict.NO_RESULT);
        assertThat(only(track(kb, "森林覆盖率", 2023)).asOf()).hasToString("2023");
    }

    @Test
    void aDocumentThatClaimsToBeFromTheFutureMakesNothingDue() throws IOException {
        Path kb = new Reports()
                .report("云川市", 2026, NOTHING, "森林覆盖率达到40%以上。")
                .report("云川市", 2062, NOTHING, NOTHING)
                .write(folder);
        assertThat(only(track(kb, "森林覆盖率")).attainment().verdict()).isEqualTo(Verdict.NOT_DUE);
    }

    @Test
    void findsRepeatsAndRevisionsWithWhoMadeThemAndWhen() throws IOException {
        Path kb = new Reports()
                .with("plan.txt", """
                云川市国民经济和社会发展第十四个五年规划纲要

                一、主要目标
                到2025年，森林覆盖率达到42%。

                2021年3月5日
                """)
                .report("云川市", 2022, NOTHING, "到2025年，森林覆盖率达到42%。")
                .report("云川市", 2023, NOTHING, "到2025年，森林覆盖率达到43%以上。")
                .report("云川市", 2024, NOTHING, "到2025年，森林覆盖率达到41%左右。")
                .report("霁州市", 2024, NOTHING, "到2025年，森林覆盖率达到48%。")
                .write(folder);
        TrackedTarget plan = only(track(kb, "森林覆盖率 document:plan.txt"));
        assertThat(documents(plan.repeats())).containsExactly("云川市-2022.txt");
        assertThat(documents(plan.revisions())).containsExactly("云川市-2023.txt", "云川市-2024.txt");
        assertThat(plan.revisions())
                .extracting(Restatement::kind)
                .containsExactly(Restatement.Kind.RAISED, Restatement.Kind.LOWERED);
        TrackedTarget last = only(track(kb, "森林覆盖率 document:云川市-2024.txt"));
        assertThat(last.revisions())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.kind()).isEqualTo(Restatement.Kind.LOWERED))
                .noneMatch(Restatement::later);
        assertThat(last.revisions().getFirst().join().statement().statedOn().orElseThrow())
                .hasToString("2021-03-05");
    }

    @Test
    void aLowerLimitOfWhatIsBadIsMoreAmbitious() throws IOException {
        Path kb = new Reports()
                .report("云川市", 2021, NOTHING, "到2025年，城镇登记失业率控制在4.5%以内。")
                .report("云川市", 2022, NOTHING, "到2025年，城镇登记失业率控制在4%以内。")
                .write(folder);
        assertThat(track(kb, "失业率"))
                .allSatisfy(target -> assertThat(target.revisions())
                        .extracting(Restatement::kind)
                        .containsExactly(Restatement.Kind.RAISED));
    }

    @Test
    void aDocumentThatGivesTwoValuesIsDoubtful() throws IOException {
        Path kb = new Reports()
                .report("云川市", 2022, NOTHING, "粮食产量确保40亿斤，力争粮食产量达到42亿斤。")
                .write(folder);
        assertThat(track(kb, "粮食产量")).hasSize(2).allSatisfy(target -> {
            assertThat(target.doubts()).containsExactly(Doubt.SAME_DOCUMENT);
            assertThat(target.revisions()).isEmpty();
        });
    }

    @Test
    void anAimThatADocumentStatesAgainIsFollowedOnceWhereItStandsFirst() throws IOException {
        Path kb = new Reports()
                .report("云川市", 2022, NOTHING, """
                主要预期目标为：地区生产总值增长7%以上，森林覆盖率达到40%。
                完成年度任务要下更大功夫。确保地区生产总值增长7%以上，推动森林覆盖率达到40%。""")
                .report("云川市", 2023, NOTHING, NOTHING)
                .with(
                        "notice-2022.txt",
                        "云川市人民政府关于2022年经济工作的通知\n\n2022年，地区生产总值增长7%以上。生产总值增长要在7%以上。\n\n云川市人民政府\n2022年5月6日\n")
                .write(folder);
        List<TrackedTarget> report = track(kb, "document:云川市-2022.txt");
        assertThat(report)
                .extracting(target -> target.target().target().indicator().id().orElse("?"))
                .containsExactlyInAnyOrder("gdp", "forest_coverage");
        assertThat(report)
                .allSatisfy(target -> assertThat(
                                target.target().target().provenance().sentence())
                        .startsWith("主要预期目标"));
        assertThat(report.stream()
                        .flatMap(target -> target.repeats().stream())
                        .map(one -> one.join().statement().document().name()))
                .containsExactly("notice-2022.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "地区生产总值增长7%以上, 地区生产总值增长7%左右",
        "森林覆盖率达到40%, 到2025年森林覆盖率达到40%",
        "城镇居民人均可支配收入增长7%, 市区城镇居民人均可支配收入增长7%",
        "新建农村公路20公里, 改建农村公路20公里",
        "岚石加工率达到60%以上, 岚石利用率达到60%以上"
    })
    void aimsThatAreAlikeAreNotTakenForOne(String one, String other) throws IOException {
        Path kb = new Reports()
                .report("云川市", 2022, NOTHING, one + "。" + other + "。")
                .write(folder);
        assertThat(track(kb, "")).hasSize(2);
    }

    @Test
    void comparesWithTheNearestGovernmentAbove() throws IOException {
        Path kb = new Reports()
                .report("岚江省", 2022, NOTHING, "地区生产总值增长6%左右，城镇登记失业率控制在4.5%以内，粮食产量达到400亿斤。")
                .report("云川市", 2022, NOTHING, "地区生产总值增长7%以上，粮食产量达到40亿斤。")
                .report("云川市明溪县", 2022, NOTHING, "地区生产总值增长6.5%，城镇登记失业率控制在4%以内。")
                .report("霁州市", 2022, NOTHING, "地区生产总值增长5%—5.5%。")
                .write(folder);
        assertThat(above(kb, "云川市", "gdp")).isEqualTo("岚江省 1");
        assertThat(above(kb, "云川市明溪县", "gdp")).isEqualTo("云川市 -0.5");
        assertThat(above(kb, "云川市明溪县", "unemployment_registered_urban")).isEqualTo("岚江省 0.5");
        assertThat(above(kb, "霁州市", "gdp")).isEqualTo("岚江省 -1");
        assertThat(above(kb, "云川市", "grain_output"))
                .as("amounts grow with the place")
                .isEqualTo("岚江省 ?");
        assertThat(only(track(kb, "region:岚江省 indicatorId:gdp document:岚江省-2022.txt"))
                        .upper())
                .isEmpty();
    }

    @Test
    void whereThePlaceOrTheYearIsNotKnownNothingIsJoined() throws IOException {
        Path kb = new Reports()
                .with("a.txt", "关于推进绿化的若干意见\n\n到2022年，森林覆盖率达到40%以上。\n")
                .with("b.txt", "关于推进绿化的若干意见\n\n森林覆盖率要达到40%以上。\n")
                .write(folder);
        assertThat(track(kb, "森林覆盖率 document:a.txt"))
                .extracting(target -> target.attainment().verdict())
                .containsExactly(Verdict.NO_PLACE);
        assertThat(track(kb, "森林覆盖率")).allSatisfy(target -> {
            assertThat(target.elsewhere()).isEmpty();
            assertThat(target.upper()).isEmpty();
        });
    }

    @Test
    void aPlaceWithoutCodeAndAYearOfTheDocumentAreMarked() throws IOException {
        Path kb = new Reports()
                .with(
                        "瑶溪市-2022.txt",
                        "政府工作报告\n——2022年1月20日在瑶溪市第五届人民代表大会第一次会议上\n瑶溪市人民政府市长　方守白\n\n" + "各位代表：\n主要目标建议为：森林覆盖率达到40%以上。\n")
                .write(folder);
        assertThat(only(track(kb, "森林覆盖率")).doubts()).containsExactly(Doubt.PLACE_BY_NAME, Doubt.YEAR_OF_DOCUMENT);
    }

    /** The only target of a report of 2022, of which the report of 2023 tells the result. */
    private TrackedTarget followed(String aim, String result) throws IOException {
        return only(track(
                new Reports()
                        .report("云川市", 2022, NOTHING, aim + "。")
                        .report("云川市", 2023, result + "。", NOTHING)
                        .report("云川市", 2024, NOTHING, NOTHING)
                        .write(folder),
                "year:2022"));
    }

    private static List<TrackedTarget> track(Path kb, String query) throws IOException {
        return track(kb, query, PRESENT);
    }

    private static List<TrackedTarget> track(Path kb, String query, int present) throws IOException {
        List<TrackedTarget> targets = new ArrayList<>();
        try (KnowledgeBase base = KnowledgeBase.open(kb)) {
            Expression asked = new QueryParser(Models.bundled()).parse(query);
            new Tracker(
                            base,
                            Reports.LEXICON,
                            Models.bundled().conversions(),
                            new BigDecimal("0.05"),
                            CalendarDate.ofYear(present))
                    .track(asked, target -> targets.add(whole(target)));
        }
        return targets;
    }

    private static TrackedTarget whole(TrackedTarget tracked) {
        Reports.whole(tracked.target());
        tracked.attainment().result().map(Join::statement).ifPresent(Reports::whole);
        tracked.attainment().others().stream().map(Join::statement).forEach(Reports::whole);
        tracked.elsewhere().stream().map(one -> one.join().statement()).forEach(Reports::whole);
        tracked.upper().map(one -> one.join().statement()).ifPresent(Reports::whole);
        return tracked;
    }

    private static TrackedTarget only(List<TrackedTarget> targets) {
        assertThat(targets).extracting(target -> target.target().target()).hasSize(1);
        return targets.getFirst();
    }

    private static String raw(Optional<Join> join) {
        return join.orElseThrow().statement().target().span().raw();
    }

    private static List<String> documents(List<Restatement> restatements) {
        return restatements.stream()
                .map(one -> one.join().statement().document().name())
                .toList();
    }

    private static String above(Path kb, String place, String indicator) throws IOException {
        UpperTarget upper = only(track(kb, "document:%s-2022.txt indicatorId:%s".formatted(place, indicator)))
                .upper()
                .orElseThrow();
        return upper.place().name() + " "
                + upper.margin().map(BigDecimal::toPlainString).orElse("?");
    }
}
