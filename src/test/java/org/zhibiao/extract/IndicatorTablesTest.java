package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;
import org.zhibiao.record.Timing;

class IndicatorTablesTest {

    private static final Lexicon LEXICON = Models.bundled().lexicon();
    private static final String TITLE = "临川市国民经济和社会发展第十四个五年规划纲要\n（2021年2月20日批准）\n第一章 主要目标\n";

    @Test
    void readsTabSeparatedRows() {
        assertThat(read("""
                专栏1 主要指标
                序号\t指标名称\t单位\t2020年\t2025年\t年均增长\t属性
                1\t地区生产总值\t亿元\t812.4\t1150\t7.2%左右\t预期性
                2\t森林覆盖率\t%\t31.5\t≥33\t〔1.5〕\t约束性
                """))
                .containsExactly(
                        "812.4|地区生产总值|actual|81240000000 元|eq|level|2020|null",
                        "1150|地区生产总值|target|115000000000 元|eq|level|2025|expected",
                        "7.2%|地区生产总值|target|7.2 %|approx|rate up|2025|expected",
                        "31.5|森林覆盖率|actual|31.5 %|eq|level|2020|null",
                        "33|森林覆盖率|target|33 %|ge|level|2025|binding",
                        "1.5|森林覆盖率|target|1.5 个百分点|eq|change up|2025|binding");
    }

    /** The codebook's rule 13: what is summed over a year is dated in it, a state at its end, wherever it stands. */
    @ParameterizedTest
    @CsvSource({"用水总量,亿立方米,IN", "地区生产总值,亿元,IN", "森林覆盖率,%,BY", "城镇调查失业率,%,BY"})
    void datesAResultAsRunningTextDoes(String indicator, String unit, Timing timing) {
        String row = "指标\t单位\t2020年\t2025年\t属性\n%s\t%s\t3.52\t4\t预期性\n".formatted(indicator, unit);
        String text = TITLE + "2020年，%s为3.52%s。\n%s".formatted(indicator, unit, row);
        assertThat(Extractor.of(Models.bundled()).extract(document(text)).stream()
                        .filter(Target.class::isInstance)
                        .map(Target.class::cast)
                        .filter(target -> target.status() == Status.ACTUAL))
                .hasSize(2)
                .extracting(Target::timing)
                .containsOnly(timing);
    }

    @Test
    void keepsAnEmptyCellBetweenTabsEmpty() {
        assertThat(read("""
                指标\t单位\t2020年\t2025年\t属性
                城镇调查失业率\t%\t\t5.5以内\t预期性
                单位生产总值能耗降低\t%\t—\t〔14〕\t约束性
                """))
                .containsExactly(
                        "5.5|城镇调查失业率|target|5.5 %|le|level|2025|expected",
                        "14|单位生产总值能耗|target|14 %|eq|rate down|2025|binding");
    }

    @Test
    void takesColumnsInAnyOrder() {
        assertThat(read("""
                属性  指标  2025年目标  2020年实际  单位  责任单位
                约束性  耕地保有量  62.8  62.9  万亩  自然资源局
                预期性  每千人口医疗床位数  7.5  6.4  张  卫生健康委
                """))
                .containsExactly(
                        "62.8|耕地保有量|target|628000 亩|eq|level|2025|binding",
                        "62.9|耕地保有量|actual|629000 亩|eq|level|2020|null",
                        "7.5|每千人口医疗床位数|target|7.5 张|eq|level|2025|expected",
                        "6.4|每千人口医疗床位数|actual|6.4 张|eq|level|2020|null");
    }

    @Test
    void readsRowsWhoseGroupSpansSeveralOfThem() {
        assertThat(read("""
                类别 指标 单位 2020年 2025年 属性
                创新发展 研发人员数量 人 3200 5600 预期性
                高新技术企业数 家 88 180 预期性
                民生福祉 城镇新增就业 万人 2.6 〔12〕 预期性
                """))
                .containsExactly(
                        "3200|研发人员数量|actual|3200 人|eq|level|2020|null",
                        "5600|研发人员数量|target|5600 人|eq|level|2025|expected",
                        "88|高新技术企业数|actual|88 家|eq|level|2020|null",
                        "180|高新技术企业数|target|180 家|eq|level|2025|expected",
                        "2.6|城镇新增就业|actual|26000 人|eq|flow|2020|null",
                        "12|城镇新增就业|target|120000 人|eq|flow|2025|expected");
    }

    @Test
    void readsOneCellPerLine() {
        assertThat(read("""
                类别
                指标
                2020年
                2025年
                属性
                一、绿色生态
                用水总量（亿立方米）
                3.52
                ＜4.1
                约束性
                城市空气优良天数比率（%）
                85.2
                88

                安全保障
                能源综合生产能力（万吨标准煤）
                120
                150以上
                约束性
                第二章 保障措施
                加强组织领导，健全机制。
                """))
                .containsExactly(
                        "3.52|用水总量|actual|352000000 立方米|eq|level|2020|null",
                        "4.1|用水总量|target|410000000 立方米|lt|level|2025|binding",
                        "85.2|城市空气优良天数比率|actual|85.2 %|eq|level|2020|null",
                        "88|城市空气优良天数比率|target|88 %|eq|level|2025|expected",
                        "120|能源综合生产能力|actual|1200000 吨标准煤|eq|level|2020|null",
                        "150|能源综合生产能力|target|1500000 吨标准煤|ge|level|2025|binding");
    }

    @Test
    void partsNumbersThatHaveRunTogether() {
        assertThat(read("到2025年，环境质量改善。专栏2：主要指标序号指　标2020年2025年2025年比2020年增长"
                        + "1挥发性有机物排放总量（万吨）15.4213.88-10%2地表水优良断面比例（%）71.4786.6个百分点"
                        + "3自然保护区面积（万亩）980103052.5%4受污染耕地安全利用率（%）88≥935个百分点　注：以上为初步数。"))
                .containsExactly(
                        "15.42|挥发性有机物排放总量|actual|154200 吨|eq|level|2020|null",
                        "13.88|挥发性有机物排放总量|target|138800 吨|eq|level|2025|expected",
                        "-10%|挥发性有机物排放总量|target|10 %|eq|rate down|2025|expected",
                        "71.4|地表水优良断面比例|actual|71.4 %|eq|level|2020|null",
                        "78|地表水优良断面比例|target|78 %|eq|level|2025|expected",
                        "6.6个百分点|地表水优良断面比例|target|6.6 个百分点|eq|change up|2025|expected",
                        "88|受污染耕地安全利用率|actual|88 %|eq|level|2020|null",
                        "93|受污染耕地安全利用率|target|93 %|ge|level|2025|expected",
                        "5个百分点|受污染耕地安全利用率|target|5 个百分点|eq|change up|2025|expected");
    }

    @Test
    void tellsTheNextRowsNumberFromTheLastCell() {
        assertThat(read("主要指标。序号指标单位2020年2025年1粮食产量万吨120.5126.02常住人口城镇化率%58.263.03人均预期寿命岁78.179.5二、主要任务"))
                .containsExactly(
                        "120.5|粮食产量|actual|1205000 吨|eq|level|2020|null",
                        "126.0|粮食产量|target|1260000 吨|eq|level|2025|expected",
                        "58.2|常住人口城镇化率|actual|58.2 %|eq|level|2020|null",
                        "63.0|常住人口城镇化率|target|63 %|eq|level|2025|expected",
                        "78.1|人均预期寿命|actual|78.1 岁|eq|level|2020|null",
                        "79.5|人均预期寿命|target|79.5 岁|eq|level|2025|expected");
    }

    @Test
    void readsRunningCellsWithUnitsAndAttributes() {
        assertThat(read("指标单位2020年2025年年均增长属性地区生产总值亿元40658.0%左右预期性居民人均可支配收入元28650415207.7%预期性"
                        + "劳动年龄人口平均受教育年限年10.211.1〔0.9〕约束性注：略。"))
                .containsExactly(
                        "28650|居民人均可支配收入|actual|28650 元|eq|level|2020|null",
                        "41520|居民人均可支配收入|target|41520 元|eq|level|2025|expected",
                        "7.7%|居民人均可支配收入|target|7.7 %|eq|rate up|2025|expected",
                        "10.2|劳动年龄人口平均受教育年限|actual|10.2 年|eq|level|2020|null",
                        "11.1|劳动年龄人口平均受教育年限|target|11.1 年|eq|level|2025|binding",
                        "0.9|劳动年龄人口平均受教育年限|target|0.9 年|eq|change up|2025|binding");
    }

    @Test
    void readsRunningGroupsRatiosAndNumbersInNamesUnderATitleOfTwoWords() {
        assertThat(read("主要指标序号指 标 名 称单位2020年2025年指标属性一、产业兴旺1水产品总产量万吨42.650预期性2渔业增加值亿元31.1642预期性"
                        + "3加工产值与渔业总产值比—1.4∶11.9∶1预期性二、生活富裕4集体收入20万元以上的渔村占比％1835预期性"
                        + "5城乡居民收入比—2.41∶12.2∶1预期性6良种覆盖率％≥85≥90约束性注：增加值按现价。"))
                .containsExactly(
                        "42.6|水产品总产量|actual|426000 吨|eq|level|2020|null",
                        "50|水产品总产量|target|500000 吨|eq|level|2025|expected",
                        "31.16|渔业增加值|actual|3116000000 元|eq|level|2020|null",
                        "42|渔业增加值|target|4200000000 元|eq|level|2025|expected",
                        "1.4∶1|加工产值与渔业总产值比|actual|1.4 null|eq|level|2020|null",
                        "1.9∶1|加工产值与渔业总产值比|target|1.9 null|eq|level|2025|expected",
                        "18|集体收入20万元以上的渔村占比|actual|18 %|eq|level|2020|null",
                        "35|集体收入20万元以上的渔村占比|target|35 %|eq|level|2025|expected",
                        "2.41∶1|城乡居民收入比|actual|2.41 null|eq|level|2020|null",
                        "2.2∶1|城乡居民收入比|target|2.2 null|eq|level|2025|expected",
                        "85|良种覆盖率|actual|85 %|ge|level|2020|null",
                        "90|良种覆盖率|target|90 %|ge|level|2025|binding");
    }

    @Test
    void leavesOutRowsThatLackACell() {
        assertThat(read("""
                指标  单位  2020年  2025年  属性
                公路通车里程  公里  6200  6800  预期性
                港口吞吐能力  万吨  900  预期性
                邮政业务总量  亿元  12  25  预期性
                """))
                .containsExactly(
                        "6200|公路通车里程|actual|6200 公里|eq|level|2020|null",
                        "6800|公路通车里程|target|6800 公里|eq|level|2025|expected",
                        "12|邮政业务总量|actual|1200000000 元|eq|level|2020|null",
                        "25|邮政业务总量|target|2500000000 元|eq|level|2025|expected");
    }

    @Test
    void readsEachTableUnderItsOwnHeader() {
        assertThat(read("""
                指标\t单位\t2020年\t2025年
                林木蓄积量\t万立方米\t410\t450
                专栏2 水利
                指标\t单位\t2015年\t2020年
                水库座数\t座\t31\t36
                """))
                .containsExactly(
                        "410|林木蓄积量|actual|4100000 立方米|eq|level|2020|null",
                        "450|林木蓄积量|target|4500000 立方米|eq|level|2025|expected",
                        "31|水库座数|actual|31 座|eq|level|2015|null",
                        "36|水库座数|actual|36 座|eq|level|2020|null");
    }

    @Test
    void doesNotReadARepeatedHeaderAsARow() {
        assertThat(read("""
                指标\t2020年\t2025年
                旅游总收入（亿元）\t96.5\t180
                指标\t2020年\t2025年
                货物吞吐量（万吨）\t310\t420
                """))
                .containsExactly(
                        "96.5|旅游总收入|actual|9650000000 元|eq|level|2020|null",
                        "180|旅游总收入|target|18000000000 元|eq|level|2025|expected",
                        "310|货物吞吐量|actual|3100000 吨|eq|level|2020|null",
                        "420|货物吞吐量|target|4200000 吨|eq|level|2025|expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "地区生产总值  亿元  812.4  1150  预期性\n森林覆盖率  %  31.5  33  约束性\n",
                "主要指标2025年达到预期，其中地区生产总值（亿元）1150，增长7%。",
                "约束性指标全部完成，2020年单位生产总值能耗下降3.2%，2021年力争下降3%。",
                "项目名称 建设内容 2020年 2021年\n滨江大道 新建道路12公里 完成投资3亿元 5亿元\n",
                "专栏1 主要指标 单位  \n  \n",
                "指标\t单位\t2020年\t2025年",
                "指标单位2020年2025年",
                "各责任单位2020年12月底前报送指标完成情况，2021年1月汇总。"
            })
    void givesNothingWhereThereIsNoTable(String text) {
        assertThat(tables(text)).isEmpty();
    }

    @Test
    void givesNothingForARowThatCanBePartedInTwoWays() {
        assertThat(read("序号指标单位2020年2025年1博物馆数量个301202图书馆藏书万册3.64.2注：略。"))
                .containsExactly(
                        "3.6|图书馆藏书|actual|36000 册|eq|level|2020|null",
                        "4.2|图书馆藏书|target|42000 册|eq|level|2025|expected");
    }

    @Test
    void takesATableWhoseNamesAreLost() {
        String text =
                TITLE + "形势依然严峻。表1完成情况序号指标名称2015年2020年比2015年增减情况11240138011.3%2560498-11.1%37788.511.5个百分点（二）面临的形势。";
        List<IndicatorTable> tables = new IndicatorTables(LEXICON).read(document(text));
        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.targets()).isEmpty();
            assertThat(table.covers(text.indexOf("11.3%"))).isTrue();
            assertThat(table.covers(text.indexOf("（二）"))).isFalse();
            assertThat(table.covers(text.indexOf("形势"))).isFalse();
        });
    }

    /** A long stretch of signs once overflowed the stack, and of digits had no end of ways to be parted. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "%以上", "—", "〔3〕"})
    void standsLongStretchesOfSigns(String signs) {
        assertThat(tables("指标2020年2025年用水总量（万吨）" + signs.repeat(50_000)))
                .allSatisfy(table -> assertThat(table.targets()).isEmpty());
    }

    @Test
    void coversTheTableButNotItsTitleOrNotes() {
        String text = TITLE + "指标\t单位\t2020年\t2025年\n公园绿地面积\t公顷\t820\t1050\n注：绿地面积按建成区统计，共3类。\n";
        IndicatorTable table = new IndicatorTables(LEXICON).read(document(text)).getFirst();
        assertThat(text.substring(table.start(), table.end())).startsWith("指标").endsWith("1050");
    }

    @Test
    void countsOffsetsInCodePoints() {
        String text = "𠮷林市规划纲要（2021年）\n指标\t单位\t2020年\t2025年\n𠮷林公园面积\t公顷\t820\t1050\n";
        List<Target> targets =
                new IndicatorTables(LEXICON).read(document(text)).getFirst().targets();
        int[] points = text.codePoints().toArray();
        assertThat(targets).hasSize(2).allSatisfy(target -> {
            assertThat(new String(
                            points,
                            target.span().start(),
                            target.span().end() - target.span().start()))
                    .isEqualTo(target.span().raw());
            assertThat(target.indicator().phrase()).isEqualTo("𠮷林公园面积");
        });
    }

    /** Contract: whatever is cut out of a text of tables, reading it ends, and every number stands where it says. */
    @Test
    void readsMutilatedTablesWithoutFailing() throws IOException {
        String whole = Files.readString(Path.of("corpus/plan-outline-14th.txt"));
        long seed = 20210226;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(whole.length() - 2);
            int to = Math.min(whole.length(), from + 1 + random.nextInt(40));
            String text = whole.substring(0, from) + (random.nextBoolean() ? "" : "\n") + whole.substring(to);
            for (IndicatorTable table : new IndicatorTables(LEXICON).read(document(text))) {
                assertThat(table.targets())
                        .as("seed %d, cut %d to %d", seed, from, to)
                        .allSatisfy(target -> assertThat(text.substring(
                                        target.span().start(), target.span().end()))
                                .isEqualTo(target.span().raw()));
            }
        }
    }

    @Test
    void agreesWithTheCodedTableOfThePlanOutline() throws IOException {
        Document document = document(Files.readString(Path.of("corpus/plan-outline-14th.txt")));
        List<IndicatorTable> tables = new IndicatorTables(LEXICON).read(document);
        assertThat(tables).hasSize(1);
        List<String> coded = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("corpus/plan-outline-14th.jsonl"))) {
            JsonNode record = new ObjectMapper().readTree(line);
            if (record.path("layer").asText().equals("target")
                    && tables.getFirst().covers(record.path("start").asInt())) {
                coded.add(keyFields(record));
            }
        }
        assertThat(tables.getFirst().targets().stream().map(FindingJson::write).map(IndicatorTablesTest::keyFields))
                .hasSize(29)
                .containsExactlyElementsOf(coded);
    }

    private static String keyFields(JsonNode record) {
        return List.of(
                        "start",
                        "end",
                        "raw",
                        "indicator",
                        "status",
                        "value",
                        "unit",
                        "comparator",
                        "measure",
                        "direction",
                        "deadline",
                        "strength")
                .stream()
                .map(field -> field.equals("value")
                        ? record.path(field).decimalValue().stripTrailingZeros().toPlainString()
                        : record.path(field).asText())
                .collect(Collectors.joining("|"));
    }

    private static List<String> read(String text) {
        return tables(text).stream()
                .flatMap(table -> table.targets().stream())
                .map(IndicatorTablesTest::inShort)
                .toList();
    }

    private static List<IndicatorTable> tables(String text) {
        return new IndicatorTables(LEXICON).read(document(TITLE + text));
    }

    private static Document document(String text) {
        try {
            return Readers.WITHOUT_PLACES.parse("plan.txt", text);
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    private static String inShort(Target target) {
        JsonNode json = FindingJson.write(target);
        return String.join(
                "|",
                target.span().raw(),
                target.indicator().phrase(),
                json.path("status").asText(),
                target.quantity().value().toPlainString() + " "
                        + json.path("unit").asText(),
                json.path("comparator").asText(),
                json.path("measure").asText()
                        + target.direction()
                                .map(direction -> " " + direction.code())
                                .orElse(""),
                json.path("deadline").asText(),
                json.path("strength").asText());
    }
}
