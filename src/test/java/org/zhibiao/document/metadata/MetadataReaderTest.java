package org.zhibiao.document.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Readers;

/** What a document says of itself, read from openings such as official sites give them. */
class MetadataReaderTest {

    private static final String BODY = "\n一、总体要求\n坚持稳中求进工作总基调，着力补短板、强弱项。\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "临江市人民政府工作报告|WORK_REPORT",
                "政府工作报告|WORK_REPORT",
                "临江市国民经济和社会发展第十四个五年规划纲要|PLAN_OUTLINE",
                "临江市“十四五”水安全保障规划|PLAN_OUTLINE",
                "临江市数字经济发展三年行动计划|IMPLEMENTATION_PLAN",
                "关于促进夜间经济发展的实施意见|IMPLEMENTATION_PLAN",
                "临江市碳达峰实施方案|IMPLEMENTATION_PLAN",
                "重点任务分工方案|IMPLEMENTATION_PLAN",
                "临江市人民政府办公室关于做好防汛工作的通知|NOTICE",
                "临江市城市供水管理办法|NOTICE",
                "小茶叶富了一方人|ACCOUNT"
            })
    void tellsTheGenreFromTheTitle(String title, Genre genre) {
        Metadata metadata = metadata(title + BODY);
        assertThat(metadata.title().value()).isEqualTo(title);
        assertThat(metadata.genre().value()).isEqualTo(genre);
    }

    @Test
    void takesASpeechToTheCongressForAWorkReport() {
        assertThat(metadata("各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n").genre().value())
                .isEqualTo(Genre.WORK_REPORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年临江市政府工作报告|2023",
                "二〇二三年临江市政府工作报告|2023",
                "二○二三年政府工作报告|2023",
                "二O二三年政府工作报告|2023",
                "政府工作报告\\n——2021年1月18日在临江市第九届人民代表大会第五次会议上|2021",
                "政府工作报告\\n（二〇二一年一月十八日在临江市第九届人民代表大会第五次会议上）|2021",
                "政府工作报告\\n二○二一年一月十八日在临江市第九届人民代表大会第五次会议上|2021",
                "政府工作报告\\n各位代表：\\n一、2020年工作回顾\\n全市上下奋力拼搏。|2021",
                "政府工作报告\\n各位代表：\\n一、二〇二〇年工作回顾\\n全市上下奋力拼搏。|2021",
                "政府工作报告\\n各位代表：\\n2022年主要预期目标：地区生产总值增长6%。|2022",
                "政府工作报告\\n各位代表：\\n二〇二二年主要预期目标：地区生产总值增长百分之六。|2022",
                "政府工作报告\\n各位代表：\\n2014年、2015年全市连续丰收，到2030年建成茶乡。|2016",
                "政府工作报告\\n各位代表：\\n二〇一五年全市喜获丰收。|2016",
                "政府工作报告\\n各位代表：\\n现将国民经济和社会发展第十三个五年规划纲要提请审议。|2016"
            })
    void findsTheYearOfAReport(String opening, int year) {
        Metadata metadata = metadata(opening.replace("\\n", "\n") + BODY);
        assertThat(metadata.genre().value()).isEqualTo(Genre.WORK_REPORT);
        assertThat(metadata.yearNumber()).hasValue(year);
        assertThat(metadata.horizonNumber()).hasValue(year);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "临江市碳达峰实施方案\\n临政发〔2022〕7号|2022",
                "临江市碳达峰实施方案\\n临政办发［2022］15号|2022",
                "关于做好防汛工作的通知\\n各区人民政府：\\n请抓好落实。\\n临江市人民政府办公室\\n2019年5月6日|2019",
                "关于做好防汛工作的通知\\n各区人民政府：\\n请抓好落实。\\n临江市人民政府办公室\\n二〇一九年五月六日|2019",
                "临江：小茶叶富了一方人\\n茶农增收。\\n发布日期：2024-03-08|2024",
                "临江市数字经济行动计划（2023—2025年）|2023",
                "临江市“十四五”水安全保障规划|2021",
                "临江市国民经济和社会发展第十五个五年规划纲要|2026",
                "茶园面积变化\\n2018年茶园扩大，2018年丰收，2017年歉收。|2018",
                "茶园面积变化\\n二〇一八年茶园扩大。|2018"
            })
    void findsTheYearOfIssue(String opening, int year) {
        assertThat(metadata(opening.replace("\\n", "\n") + BODY).yearNumber()).hasValue(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"临江风物", "第0001号目录，共0000年", "电话0000-12-34", "〇〇〇一年一月一日启用", "编号〔0012〕3号"})
    void findsNoYearWhereThereIsNone(String text) {
        assertThat(metadata(text + "\n山水相依。\n").yearNumber()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "临江市数字经济行动计划（2023—2025年）,2025",
        "临江市数字经济行动计划（2023-2025年）,2025",
        "临江市数字经济行动计划（2023年至2025年）,2025",
        "临江市“十四五”水安全保障规划,2025",
        "临江市“十五五”水安全保障规划,2030",
        "临江市“十二五”交通规划,2015",
        "临江市国民经济和社会发展第十五个五年规划纲要,2030",
        "临江市林业中长期规划（二〇二一—二〇三五年）,2035"
    })
    void findsTheYearInWhichThePlanEnds(String title, int horizon) {
        assertThat(metadata(title + BODY).horizonNumber()).hasValue(horizon);
    }

    @Test
    void findsNoHorizonWhereThePlanNamesNone() {
        assertThat(metadata("临江市碳达峰实施方案" + BODY).horizonNumber()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "临江市人民政府关于推进绿色建筑的实施方案|临江市",
                "国务院关于印发气象发展规划的通知|全国",
                "云岭省国民经济和社会发展第十四个五年规划纲要|云岭省",
                "政府工作报告\\n2021年1月18日在临江县第九届人民代表大会第五次会议上|临江县"
            })
    void findsTheRegionThatSpeaks(String opening, String region) {
        assertThat(metadata(opening.replace("\\n", "\n") + BODY).placeName()).contains(region);
    }

    @Test
    void passesOverLabelsBeforeTheTitle() {
        assertThat(metadata("索引号：11330/2022-00031\n发文机关：临江市人民政府\n标题：临江市碳达峰实施方案" + BODY)
                        .title()
                        .value())
                .isEqualTo("临江市碳达峰实施方案");
    }

    @Test
    void joinsATitleOnTwoLines() {
        assertThat(metadata("临江市人民政府关于加快推进\n新型城镇化建设的实施意见" + BODY).title().value())
                .isEqualTo("临江市人民政府关于加快推进新型城镇化建设的实施意见");
    }

    @Test
    void partsTheNumberFromATitleThatAPdfJoinedItTo() {
        Metadata metadata = metadata("临江市人民政府关于印发临江市数字经济行动方案（2025—2027年）的通知临政发〔2025〕8号\n"
                + "各县（市、区）人民政府，市政府各部门：\n现将《临江市数字经济行动方案（2025—2027年）》印发给你们，请认真组织实施。\n");
        assertThat(metadata.title().value()).isEqualTo("临江市人民政府关于印发临江市数字经济行动方案（2025—2027年）的通知");
        assertThat(metadata.documentNumber().map(Known::value)).contains("临政发〔2025〕8号");
    }

    @Test
    void keepsTheTitleOfAReportThatOpensAtOnce() {
        assertThat(metadata("2006年临江市政府工作报告\n各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n")
                        .title()
                        .value())
                .isEqualTo("2006年临江市政府工作报告");
    }

    @Test
    void takesWordsBeforeAPlaceForNoPartOfItsName() {
        assertThat(metadata("转发临江市数字经济发展行动方案" + BODY).placeName()).contains("临江市");
        assertThat(metadata("批转临江市教育规划的通知" + BODY).placeName()).contains("临江市");
    }

    @Test
    void readsTheHeadOfAClippingAndTheDayOfAdoption() {
        Metadata metadata = metadata("分类号:BH66\n临江日报/2001年/02月/20日/第A01版/\n临江市国民经济和社会发展第十个五年计划纲要\n"
                + "(2001年2月16日临江市第九届人民代表大会第四次会议通过)" + BODY);
        assertThat(metadata.title().value()).isEqualTo("临江市国民经济和社会发展第十个五年计划纲要");
        assertThat(metadata.publisher().map(Known::value)).contains("临江日报");
        assertThat(metadata.published().map(known -> known.value().toString())).contains("2001-02-20");
        assertThat(metadata.written().map(known -> known.value().toString())).contains("2001-02-16");
    }

    @ParameterizedTest
    @CsvSource({"六,1985", "九,2000", "十,2005", "十一,2010", "十四,2025", "十五,2030", "十九,2050"})
    void countsTheFiveYearPlans(String ordinal, int end) {
        assertThat(FiveYearPlans.end(ordinal)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "五", "十甲", "甲", "二十", "十四五"})
    void knowsNoOtherFiveYearPlans(String ordinal) {
        assertThatIllegalArgumentException().isThrownBy(() -> FiveYearPlans.end(ordinal));
    }

    private static Metadata metadata(String text) {
        try {
            return Readers.WITHOUT_PLACES.parse("plan.txt", text).metadata();
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    /** 成县 and 和县 are counties, and the ends of 完成县城 and 市委和县委. */
    @Test
    void theEndOfOtherWordsIsNoCounty() throws Exception {
        String text = "各位代表：\n我代表县人民政府报告工作。\n全县完成县城改造，我县建成县道三条，高质量完成县级规划。我县全县我县全县我县。\n市委和县委、市委和县委、市委和县委的领导。\n"
                + "容城经济发展，打造生态容城，推动容城跨越，建设容城新区。\n";
        assertThat(Readers.WITH_PLACES
                        .parse("a.txt", text)
                        .metadata()
                        .region()
                        .orElseThrow()
                        .value()
                        .name())
                .isEqualTo("容城县");
    }
}
