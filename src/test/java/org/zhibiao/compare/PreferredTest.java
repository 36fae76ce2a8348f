package org.zhibiao.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.compare.Preferred.Reason;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;

class PreferredTest {

    private static final String CITY = "990100";

    @TempDir
    Path folder;

    private final Reports reports = new Reports();

    @Test
    void theOnlyStatementStandsForItself() throws IOException {
        reports.report("云川市", 2022, "一年来成绩来之不易。", "全年地区生产总值增长6.5%以上。");
        assertThat(aim("gdp_growth", 2022)).hasValueSatisfying(aim -> {
            assertThat(raw(aim)).isEqualTo("6.5%");
            assertThat(aim.reason()).isEqualTo(Reason.ONLY);
            assertThat(aim.statements()).isEqualTo(1);
            assertThat(aim.differing()).isZero();
        });
    }

    @Test
    void aRepeatDoesNotMakeAChoiceDoubtful() throws IOException {
        reports.report("云川市", 2022, "一年来成绩来之不易。", "今年主要预期目标是:地区生产总值增长7%。\n实现地区生产总值增长7%，要抓好项目。");
        assertThat(aim("gdp_growth", 2022)).hasValueSatisfying(aim -> {
            assertThat(aim.reason()).isEqualTo(Reason.SAME);
            assertThat(aim.statements()).isEqualTo(2);
            assertThat(aim.differing()).isZero();
        });
    }

    @Test
    void theYearsWorkReportGoesBeforeAnEarlierPlan() throws IOException {
        reports.with("plan.txt", """
                云川市国民经济和社会发展第十四个五年规划纲要

                一、发展目标
                到2025年，常住人口城镇化率达到64%。
                """).report("云川市", 2025, "一年来成绩来之不易。", "常住人口城镇化率达到63%左右。");
        assertThat(aim("urbanisation_rate_resident", 2025)).hasValueSatisfying(aim -> {
            assertThat(raw(aim)).isEqualTo("63%");
            assertThat(aim.reason()).isEqualTo(Reason.REPORT);
            assertThat(aim.differing()).isEqualTo(1);
            assertThat(raw(aim.others().getFirst())).isEqualTo("64%");
        });
    }

    @Test
    void ofTwoWorkReportsOfAYearTheLaterRevises() throws IOException {
        reports.report("云川市", 2022, "一年来成绩来之不易。", "全年地区生产总值增长8%以上。").with("云川市-2022-revised.txt", """
                        政府工作报告
                        ——2022年8月20日在云川市人民代表大会第二次会议上

                        二、2022年工作安排
                        全年地区生产总值增长6%左右。
                        """);
        assertThat(aim("gdp_growth", 2022)).hasValueSatisfying(aim -> {
            assertThat(raw(aim)).isEqualTo("6%");
            assertThat(aim.reason()).isEqualTo(Reason.LATER);
        });
    }

    @Test
    void aGoalGoesBeforeTheTaskOfADepartment() throws IOException {
        reports.report("云川市", 2022, "一年来成绩来之不易。", "抓好就业，新增城镇就业2万人。\n今年主要预期目标是：城镇新增就业5万人以上。");
        assertThat(aim("employment_new_urban", 2022)).hasValueSatisfying(aim -> {
            assertThat(raw(aim)).isEqualTo("5万人");
            assertThat(aim.reason()).isEqualTo(Reason.GOALS);
        });
    }

    @Test
    void aLaterYearsDocumentSetsNoAimForThePast() throws IOException {
        reports.report("云川市", 2023, "2022年全市地区生产总值增长6.1%，低于预期目标6.5%。", "全年地区生产总值增长7%。");
        assertThat(aim("gdp_growth", 2022)).isEmpty();
    }

    @Test
    void theResultOfHalfAYearIsNoneOfTheYear() throws IOException {
        reports.report("云川市", 2023, "2022年上半年全市地区生产总值增长3.2%。", "全年地区生产总值增长7%。");
        assertThat(result("gdp_growth", 2022)).isEmpty();
    }

    @Test
    void theNextYearsWorkReportAccountsForTheResult() throws IOException {
        reports.report("云川市", 2023, "2022年全市地区生产总值增长6.1%。", "全年地区生产总值增长7%。").with("plan.txt", """
                        云川市服务业发展规划（2024—2028年）

                        一、发展基础
                        2022年，全市地区生产总值增长5.9%。
                        """);
        assertThat(result("gdp_growth", 2022)).hasValueSatisfying(result -> {
            assertThat(raw(result)).isEqualTo("6.1%");
            assertThat(result.reason()).isEqualTo(Reason.REPORT);
            assertThat(result.differing()).isEqualTo(1);
        });
    }

    private Optional<Preferred> aim(String indicator, int year) throws IOException {
        return Preferred.aim(said(indicator, year), year);
    }

    private Optional<Preferred> result(String indicator, int year) throws IOException {
        return Preferred.result(said(indicator, year), year);
    }

    private List<Statement> said(String indicator, int year) throws IOException {
        IndicatorChoice choice = IndicatorChoice.parse(indicator, Reports.LEXICON);
        try (KnowledgeBase base = KnowledgeBase.open(reports.write(folder))) {
            return Ledger.read(base, choice.indicator(), true, new Expression.All()).statements(CITY, year).stream()
                    .filter(statement -> choice.means(statement.subject()))
                    .map(Reports::whole)
                    .toList();
        }
    }

    private static String raw(Preferred preferred) {
        return raw(preferred.statement());
    }

    private static String raw(Statement statement) {
        return statement.target().span().raw();
    }
}
