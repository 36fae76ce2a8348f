package org.zhibiao.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Region;
import org.zhibiao.document.Rival;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.metadata.DocumentKnowledge;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.record.Bilingual;
import org.zhibiao.record.Codebook;

/** Which document a text is, told by evidence that adds up, under a file's name that tells nothing. */
class DocumentIdentityTest {

    private static final String BODY = "\n一、总体要求\n坚持稳中求进工作总基调，着力补短板、强弱项。\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年青海省政府工作报告|青海省|2024",
                "二〇二三年江西省政府工作报告|江西省|2023",
                "2022年度温州市政府工作报告|温州市|2022",
                "福建省2021年政府工作报告|福建省|2021",
                "洛阳市政府工作报告（2019年）|洛阳市|2019",
                "2020年新疆政府工作报告|新疆维吾尔自治区|2020",
                "遵义市人民政府工作报告（二〇一八年）|遵义市|2018",
                "2025年广西壮族自治区象州县政府工作报告|象州县|2025",
                "【政府工作报告】2017年绍兴市政府工作报告|绍兴市|2017",
                "2016年河北省清苑县政府工作报告|清苑县|2016"
            })
    void readsPlaceAndYearOfATitleInAnyOrder(String title, String region, int year) {
        Metadata metadata = metadata(title + "\n各位代表：\n现在，我代表政府向大会报告工作，请予审议。\n" + BODY);
        assertThat(metadata.placeName()).contains(region);
        assertThat(metadata.region().flatMap(known -> known.value().code())).isPresent();
        assertThat(metadata.yearNumber()).hasValue(year);
    }

    @Test
    void aPlaceThatNoTableHoldsIsNoRegion() {
        Metadata metadata = metadata("鹿鸣市人民政府关于促进就业的通知" + BODY);
        assertThat(metadata.region()).isEmpty();
        assertThat(metadata.unknownPlace().map(Known::value)).contains("鹿鸣市");
        assertThat(metadata("温州市人民政府关于促进就业的通知" + BODY).unknownPlace()).isEmpty();
    }

    private static final String SIGNED_BY_AN_OFFICE =
            "温州市人民政府关于促进就业的通知\n温政发〔2021〕3号\n" + BODY + "温州市人民政府办公室\n2021年3月1日\n";

    /** The title names the government, the signature its office; both are kept, and the table says how close they are. */
    @Test
    void whatComesSecondIsKeptForIssuersNumbersAndDaysToo(@TempDir Path folder) throws Exception {
        Metadata metadata = metadata(SIGNED_BY_AN_OFFICE);
        assertThat(metadata.issuer().map(Known::value)).contains("温州市人民政府");
        assertThat(metadata.documentNumber().map(Known::value)).contains("温政发〔2021〕3号");
        assertThat(metadata.rivals())
                .filteredOn(rival -> rival.field() == MetadataField.ISSUER)
                .singleElement()
                .matches(rival -> rival.value().equals("温州市人民政府办公室") && !rival.doubtful())
                .matches(rival -> rival.words().equals("signature") && rival.weight() == 6 && rival.chosen() == 10);
        Path table = ModelFolders.copyTo(folder).resolve("identity.csv");
        Files.writeString(table, Files.readString(table).replace("close,issuer,80,", "close,issuer,60,"));
        assertThat(new DocumentReader(Models.load(folder).identity())
                        .parse("doc1.txt", SIGNED_BY_AN_OFFICE)
                        .metadata()
                        .doubts())
                .extracting(Rival::field)
                .contains(MetadataField.ISSUER);
    }

    @Test
    void aTableWithoutAThresholdOfDoubtIsRefused(@TempDir Path folder) throws IOException {
        Path table = ModelFolders.copyTo(folder).resolve("identity.csv");
        Files.writeString(table, Files.readString(table).replaceAll("least,year,[^\n]*\n", ""));
        assertThatThrownBy(() -> Models.load(folder).identity())
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("least")
                .hasMessageContaining("year");
    }

    /** Queries, help and data packages tell of the forms that the table of forms has, in the same words. */
    @Test
    void theCodebookHasTheFormsAndGenresOfTheTables() {
        assertThat(Codebook.asked("form").getFirst().codes())
                .extracting(code -> code.code() + " " + code.meaning())
                .containsExactlyInAnyOrderElementsOf(Models.bundled().identity().forms().stream()
                        .map(DocumentKnowledge.FormWords::form)
                        .map(form -> form.code() + " " + new Bilingual(form.english(), form.chinese()))
                        .toList());
        assertThat(Codebook.asked("genre").getFirst().codes())
                .extracting(Codebook.Code::code)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Genre.values()).map(Genre::code).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、2021年工作回顾\\n过去一年，全市生产总值增长8%。\\n二、2022年主要目标\\n生产总值增长7%。|2022",
                "一、过去一年的工作\\n过去的2018年，我们砥砺前行。|2019",
                "刚刚过去的一年，我们经受考验。\\n2015年是极不平凡的一年。\\n二、2016年重点工作\\n抓好项目。|2016",
                "今后五年，编制第十四个五年规划纲要（草案），提请审议。\\n2020年粮食丰收。|2021",
                "在2016-2017年度，开支增加一成；2015-2016年度有盈余，2016-2017年度亦然。\\n新线2019年通车。|2016"
            })
    void tellsTheYearOfAReportWithoutADateFromAllThatItSays(String text, int year) {
        Metadata metadata = metadata("各位代表：\n现在，我代表市人民政府向大会报告工作。\n" + text.replace("\\n", "\n"));
        assertThat(metadata.title().value()).isEqualTo("政府工作报告");
        assertThat(metadata.yearNumber()).hasValue(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一湖清水映出新城", "助企惠民十条措施落地", "第三届文化节在五元桥头开幕", "大力推进资源节约 合作共赢谱新篇"})
    void takesNoEverydayWordForTheShortNameOfACounty(String title) {
        assertThat(metadata(title + BODY).placeName()).isEmpty();
    }

    @Test
    void takesNoPieceOfANameThatTheTableLacksForAPlace() {
        Metadata metadata = metadata("政府工作报告\n2016年1月20日在新陵县第十六届人民代表大会第五次会议上\n各位代表：\n" + BODY);
        assertThat(metadata.placeName()).isNotEqualTo(Optional.of("陵县"));
    }

    @Test
    void countsTheSessionsOfTheNationalCongress() {
        Metadata metadata = metadata("政府工作报告\n——在第十二届全国人民代表大会第四次会议上\n各位代表：\n现在，我代表国务院，向大会报告政府工作。\n");
        assertThat(metadata.region().map(known -> known.value())).contains(Region.NATION);
        assertThat(metadata.yearNumber()).hasValue(2016);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "下载 打印 全屏 收藏\\n【字号：加大 还原 减小】\\n大理白族自治州数字乡村发展行动计划|大理白族自治州数字乡村发展行动计划",
                "当前位置：首页 > 政务公开\\n安阳市人民政府办公室关于做好\\n2023年冬季清洁取暖工作的\\n实施意见|安阳市人民政府办公室关于做好2023年冬季清洁取暖工作的实施意见",
                "第03版:民生\\n山城小巷的新变化|山城小巷的新变化",
                "皖政办〔2020〕14号\\n安徽省人民政府办公厅关于加强河湖管护的通知|安徽省人民政府办公厅关于加强河湖管护的通知",
                "# 2022年昆明市国民经济和社会发展统计公报|2022年昆明市国民经济和社会发展统计公报",
                "宜??春??市??政??府??工??作??报??告\\n——2024年1月9日在宜春市第五届人民代表大会第四次会议上|宜春市政府工作报告",
                "渭南市“十四五”\\n林业发展规划\\n（2021—2025年）|渭南市“十四五”林业发展规划（2021—2025年）",
                "2019年1月14日在桂林市第五届人民代表大会第四次会议上\\n桂林市人民政府市长 张三\\n各位代表：|政府工作报告"
            })
    void findsTheTitleAmongFurnitureAndBrokenLines(String head, String title) {
        assertThat(metadata(head.replace("\\n", "\n") + BODY).title().value()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年芜湖市国民经济和社会发展统计公报|COMMUNIQUE|communique",
                "芜湖市城市供水管理办法|NOTICE|measures",
                "关于促进首店经济发展的若干措施|NOTICE|measures",
                "河长制考核细则|NOTICE|measures",
                "关于芜湖市2023年预算执行情况和2024年预算草案的报告|BUDGET_REPORT|budget_report",
                "芜湖市数字经济发展三年行动计划|IMPLEMENTATION_PLAN|action_plan",
                "关于推进旧城更新的实施意见|IMPLEMENTATION_PLAN|opinion",
                "2024年政府工作报告重点任务分工方案|IMPLEMENTATION_PLAN|task_division",
                "芜湖市“十四五”综合交通专项规划|PLAN_OUTLINE|special_plan",
                "关于印发《芜湖市文物保护规定》的通知|NOTICE|measures",
                "《芜湖市供水管理办法》政策解读|ACCOUNT|account"
            })
    void tellsGenreAndFormFromTheTable(String title, String genre, String form) {
        Metadata metadata = metadata(title + BODY);
        assertThat(metadata.genre().value().name()).isEqualTo(genre);
        assertThat(metadata.form()).isEqualTo(form);
    }

    @Test
    void takesForACommuniqueTheYearReportedOn() {
        Metadata metadata =
                metadata("遵义市国民经济和社会发展统计公报\n遵义市统计局\n2022年4月6日\n" + "2021年，全市生产总值增长10.3%。2021年末常住人口660万人，比2020年增加。\n");
        assertThat(metadata.yearNumber()).hasValue(2021);
    }

    @Test
    void neverInventsAPlace() {
        Metadata metadata = metadata("奋力谱写新篇章——市委五届九次全会暨市委经济工作会议精神解读\n会议审议通过有关方案，明确了推进我市发展的目标。\n");
        assertThat(metadata.region()).isEmpty();
    }

    @Test
    void marksACloseRaceAsDoubtfulAndKeepsTheRunnerUp() {
        Metadata metadata = metadata("关于下达2024年度造林任务的通知\n各镇人民政府：\n请抓好落实。\n临夏县人民政府\n2023年12月28日\n2023年12月28日印发\n");
        Rival rival = metadata.rivals().stream()
                .filter(one -> one.field() == MetadataField.YEAR)
                .findFirst()
                .orElseThrow();
        assertThat(metadata.yearNumber()).hasValue(2023);
        assertThat(rival.value()).isEqualTo("2024");
        assertThat(rival.weight()).isLessThan(rival.chosen());
    }

    @Test
    void doubtsWhatHardlyAnythingSpeaksFor() {
        Metadata metadata = metadata("茶园面积变化\n2018年茶园扩大，2018年丰收，2017年歉收。\n");
        assertThat(metadata.doubts()).extracting(Rival::field).contains(MetadataField.YEAR);
    }

    private static Metadata metadata(String text) {
        try {
            return Readers.WITH_PLACES.parse("doc1.txt", text).metadata();
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }
}
