package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.Document;
import org.zhibiao.lexicon.Models;

/** Tables whose amounts gave no finding are counted, and nothing else is. */
class UnreadTablesTest {

    private static final Extractor EXTRACTOR = Extractor.of(Models.bundled());

    private static List<UnreadTable> unread(String text) {
        Document document = Documents.read(text);
        return EXTRACTOR.unreadTables(document, EXTRACTOR.extract(document));
    }

    @Test
    void cellsOfATableWhoseColumnsAreKindsOfThings() {
        String table = "行业\t位次\t分值\n煤炭采选\t7\t35\n石油开采\t3\t\n";
        List<UnreadTable> unread = unread("情况如下表。\n" + table + "以上数据为初步统计数。\n");
        // 7, 35 and 3; heads and names are no amounts.
        assertThat(unread).containsExactly(new UnreadTable(7, 7 + table.length() - 2, 3, 3));
    }

    @Test
    void cellsThatStandALineEach() {
        List<UnreadTable> unread = unread("""
                云川市减量化任务表
                单位：公顷

                乡镇

                总面积

                工业

                宅基地

                东河镇

                39

                25

                14

                2014年12月底

                西河镇

                31

                25

                """);
        // The time limits and the names are none of the five.
        assertThat(unread)
                .hasSize(1)
                .first()
                .extracting(UnreadTable::amounts, UnreadTable::unread)
                .containsExactly(5, 5);
    }

    @Test
    void rowsOfMarkdownAndRowsPartedByBlanks() {
        assertThat(unread("| 品种 | 甲类 | 乙类 |\n| --- | --- | --- |\n| 红茶 | 13.6 | 5 |\n| 绿茶 | 7 | — |\n"))
                .extracting(UnreadTable::amounts)
                .containsExactly(3);
        assertThat(unread("品种   甲类   乙类\n红茶   13.6   5\n"))
                .extracting(UnreadTable::amounts)
                .containsExactly(2);
    }

    @Test
    void aTableThatWasReadIsNotTold() {
        String text = "云川市“十四五”规划\n指标\t单位\t2020年\t2025年\n常住人口城镇化率\t%\t55.2\t62\n森林覆盖率\t%\t31\t33\n";
        assertThat(EXTRACTOR.extract(Documents.read(text))).hasSize(4);
        assertThat(unread(text)).isEmpty();
    }

    @Test
    void headingsListsYearsAndRunningTextAreNoTables() {
        assertThat(unread("""
                一、总体要求
                1.指导思想
                2.基本原则
                3.发展目标
                2023年
                2024年
                第3章
                5G基站
                12月
                二、重点任务
                （一）新建学校5所
                （二）改造道路3条，治理河道2公里，完成投资1.5亿元。
                """)).isEmpty();
    }
}
