package org.zhibiao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Readers;

/** Headings, paragraphs and sentences of texts as sites and scanners leave them. */
class LayoutTest {

    private static final String LONG = "坚持把发展经济的着力点放在实体经济上，推动传统产业改造升级。";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第一篇 建设现代产业体系|1|建设现代产业体系",
                "第二章　提升创新能力|2|提升创新能力",
                "第三节 建设智慧城市|3|建设智慧城市",
                "【发展目标】|3|发展目标",
                "发展目标|4|发展目标",
                "一、总体要求|5|总体要求",
                "十二、保障措施|5|保障措施",
                "（一）加强组织领导|6|加强组织领导",
                "(三) 强化要素支撑|6|强化要素支撑",
                "1.扩大有效投资|7|扩大有效投资",
                "12、完善物流网络|7|完善物流网络",
                "１．扩大消费|7|扩大消费",
                "（1）培育龙头企业|8|培育龙头企业",
                "①开展技术攻关|8|开展技术攻关"
            })
    void knowsTheFormsOfHeadings(String line, int level, String title) {
        Document document = document(line + "\n" + LONG + "\n");
        assertThat(document.sections()).hasSize(1).first().satisfies(section -> {
            assertThat(section.title()).isEqualTo(title);
            assertThat(section.level()).isEqualTo(level);
            assertThat(section.start()).isZero();
        });
        assertThat(sentences(document)).containsExactly(line, LONG);
        assertThat(document.sentences()).extracting(Sentence::heading).containsExactly(true, false);
        assertThat(document.sentences().getLast().section())
                .contains(document.sections().getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021年1月18日在临江县第九届人民代表大会第五次会议上",
                "县长　江远帆",
                "3.5亿元用于修缮校舍，其余留作备用。",
                "2025年全县粮食总产量稳定在30万吨以上，耕地保有量不减少。"
            })
    void takesNoHeadingFromDateLinesSpeakersAndNumbers(String line) {
        assertThat(document(line + "\n" + LONG + "\n").sections()).isEmpty();
    }

    @Test
    void nestsHeadingsByTheirDepth() {
        Document document = document("""
                第一篇 总论
                第一章 基础
                一、主要成就
                （一）经济实力
                1.工业。工业增加值稳步增长。
                （二）民生福祉
                二、主要问题
                第二篇 任务
                """);
        assertThat(document.sections())
                .extracting(section -> String.join("/", section.path()))
                .containsExactly(
                        "总论",
                        "总论/基础",
                        "总论/基础/主要成就",
                        "总论/基础/主要成就/经济实力",
                        "总论/基础/主要成就/经济实力/工业",
                        "总论/基础/主要成就/民生福祉",
                        "总论/基础/主要问题",
                        "任务");
    }

    @Test
    void endsASentenceBehindItsClosingMarks() {
        Document document = document("会议强调“要抓早抓实。”各乡镇随即行动！(详见附件。)结果如何？群众满意。");
        assertThat(sentences(document)).containsExactly("会议强调“要抓早抓实。”", "各乡镇随即行动！", "(详见附件。)", "结果如何？", "群众满意。");
        assertThat(document.sentences()).extracting(Sentence::paragraph).containsOnly(0);
    }

    @Test
    void givesAHeadingThatOpensAParagraphItsSentences() {
        Document document = document("（一）实施强基工程。新建卫生室12所。改扩建敬老院3家。\n");
        assertThat(document.sections()).extracting(Section::title).containsExactly("实施强基工程");
        assertThat(sentences(document)).containsExactly("（一）实施强基工程。", "新建卫生室12所。", "改扩建敬老院3家。");
        assertThat(document.sentences())
                .allSatisfy(sentence ->
                        assertThat(sentence.section()).map(Section::title).contains("实施强基工程"));
    }

    @Test
    void splitsATextThatHasLostItsLineBreaks() {
        Document document = document(
                "一、总体要求 以绿色发展为引领，全面推进乡村振兴。二、主要目标 （一）产业目标。到2026年，茶园面积达到8万亩。" + "（二）收入目标。农民收入年均增长7%。三、保障措施 加强领导。");
        assertThat(document.sections())
                .extracting(Section::title)
                .containsExactly("总体要求", "主要目标", "产业目标", "收入目标", "保障措施");
        assertThat(sentences(document)).contains("到2026年，茶园面积达到8万亩。", "农民收入年均增长7%。");
        assertThat(document.sections().get(3).path()).containsExactly("主要目标", "收入目标");
    }

    @Test
    void joinsALineBrokenInsideASentence() {
        Document document = document("""
                到2026年，全县规模以上工业企业研发投入强度达到2.1%，高新技术企
                业达到85家，技术合同成交额突破6亿元。
                城乡供水一体化覆盖率达到95%。
                """);
        assertThat(sentences(document))
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("到2026年，全县规模以上工业企业研发投入强度达到2.1%，高新技术企\n业达到85家，技术合同成交额突破6亿元。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "- 12 -", "— 12 —", "—12—", "１２"})
    void readsOnPastAPageNumber(String pageNumber) {
        Document document =
                document("到2026年，全县规模以上工业企业研发投入强度达到2.1%，高新技术企\n\n" + pageNumber + "\n\n业达到85家，技术合同成交额突破6亿元。\n");
        assertThat(document.sentences()).hasSize(1);
        assertThat(sentences(document).getFirst()).startsWith("到2026年").endsWith("6亿元。");
    }

    @Test
    void takesLinesForSentencesWhereFullStopsAreLost() {
        List<String> lines = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> "全年完成第%d批农村饮水安全巩固提升工程建设任务并通过验收".formatted(i))
                .toList();
        assertThat(sentences(document(String.join("\n", lines)))).containsExactlyElementsOf(lines);
    }

    @Test
    void cutsATextWithoutFullStopsAtTheEndsOfClauses() {
        Document document = document("水库新建一座，".repeat(1000) + "山".repeat(3000));
        assertThat(document.sentences())
                .allSatisfy(sentence ->
                        assertThat(sentence.end() - sentence.start()).isLessThanOrEqualTo(2000));
        assertThat(String.join("", sentences(document)))
                .isEqualTo(document.text().stored());
        assertThat(sentences(document).getFirst()).endsWith("一座，");
    }

    @Test
    void keepsATitleApartFromTheParagraphBelow() {
        String title = "岚江市人民政府办公室关于推进城镇老旧小区改造的实施方案";
        assertThat(sentences(document(title + "\n" + LONG + "\n"))).containsExactly(title, LONG);
    }

    @Test
    void joinsALineBrokenInsideANumberedParagraphOrAList() {
        String paragraph = "（一）实施强基工程。到2026年，新建卫生室12所，改扩建乡镇敬老\n院3家。";
        assertThat(sentences(document(paragraph))).last().isEqualTo("到2026年，新建卫生室12所，改扩建乡镇敬老\n院3家。");
        String list = "(责任单位：市教育局、市卫生健康委员会、各县\n市区人民政府)";
        assertThat(sentences(document(list))).containsExactly(list);
    }

    @Test
    void keepsParagraphsApart() {
        Document document = document(LONG + "\n\n　　" + LONG + LONG + "\n");
        assertThat(document.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1, 1);
        assertThat(sentences(document)).containsOnly(LONG);
    }

    @Test
    void keepsPositionsRightBehindRareCharacters() {
        Document document = document("😀𠮷村振兴方案\n" + LONG + "\n");
        assertThat(sentences(document)).containsExactly("😀𠮷村振兴方案", LONG);
        assertThat(document.sentences().getLast().start()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"。", "（", "一、", "1.", "\uD83D", "。。。！！！", "第一章", "【", "【】", "()()()", "—\n1\n—"})
    void takesScrapsWithoutFailing(String scrap) {
        Document document = document(scrap);
        assertThat(document.sentences())
                .allSatisfy(sentence -> assertThat(sentence.end()).isGreaterThan(sentence.start()));
    }

    private static Document document(String text) {
        try {
            return Readers.WITHOUT_PLACES.parse("plan.txt", text);
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> sentences(Document document) {
        return document.sentences().stream()
                .map(s -> document.text().slice(s.start(), s.end()))
                .toList();
    }
}
