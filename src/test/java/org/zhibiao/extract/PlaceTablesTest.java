package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.record.Target;

/** Tables in which a row is a place and a column an indicator. */
class PlaceTablesTest {

    private static List<String> targets(String text) {
        return Documents.findings(text).stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .map(target -> "%s|%s|%s|%s %s|%s|%s|%s"
                        .formatted(
                                target.indicator().scope().orElse("-"),
                                target.indicator().id().orElse("-"),
                                target.indicator().phrase(),
                                target.quantity().value().toPlainString(),
                                target.quantity().unit().orElse("-"),
                                target.measure().code(),
                                target.status().code(),
                                target.deadline().map(Object::toString).orElse("-")))
                .toList();
    }

    @Test
    void eachCellIsARecordWithThePlaceOfItsRowAsScope() {
        assertThat(targets("""
                云川市2025年主要经济目标分解表

                县区\t地区生产总值（亿元）\t增长（%）\t城镇新增就业（万人）
                明溪县\t386.5\t7.5\t1.2
                岚溪县\t-\t8以上\t0.8
                全市\t1900\t7\t5
                """))
                .containsExactly(
                        "明溪县|gdp|地区生产总值|38650000000 元|level|target|2025",
                        "明溪县|gdp|地区生产总值|7.5 %|rate|target|2025",
                        "明溪县|employment_new_urban|城镇新增就业|12000 人|flow|target|2025",
                        "岚溪县|gdp|地区生产总值|8 %|rate|target|2025",
                        "岚溪县|employment_new_urban|城镇新增就业|8000 人|flow|target|2025",
                        "-|gdp|地区生产总值|190000000000 元|level|target|2025",
                        "-|gdp|地区生产总值|7 %|rate|target|2025",
                        "-|employment_new_urban|城镇新增就业|50000 人|flow|target|2025");
    }

    @Test
    void aColumnOfYearsAUnitAboveAndTitlesWithYearsAreRead() {
        assertThat(targets("""
                粮食产量完成情况
                单位：万吨

                年份\t地区\t粮食产量
                2022\t云川市\t310
                2023\t霁州市\t280.5
                """))
                .containsExactly(
                        "云川市|grain_output|粮食产量|3100000 吨|level|actual|2022",
                        "霁州市|grain_output|粮食产量|2805000 吨|level|actual|2023");
        assertThat(targets("""
                各地造林任务

                市县\t2024年造林面积完成（亩）\t2025年造林面积任务（亩）
                云川市\t5200\t6000
                """))
                .containsExactly(
                        "云川市|afforestation|造林面积|5200 亩|level|actual|2024",
                        "云川市|afforestation|造林面积|6000 亩|level|target|2025");
    }

    /** Without a unit a number may be anything, and a list of names with numbers is no table of indicators. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "地区\t邮政编码\t电话\n云川市\t461000\t2334567\n",
                "地区\t负责人\t人数（人）\n某某某某某某某某某某某某某某某某某某\t张某\t12\n",
                "地区 地区生产总值（亿元）\n云川市 12\n"
            })
    void whatIsNoSuchTableGivesNothing(String text) {
        assertThat(targets("关于联系方式的说明\n\n" + text)).isEmpty();
    }
}
