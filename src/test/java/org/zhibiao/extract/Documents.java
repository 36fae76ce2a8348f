package org.zhibiao.extract;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.Finding;

/** Documents put together at random from sentences of plans and reports, headings and noise. */
final class Documents {

    static final List<String> SENTENCES = List.of(
            "到2025年，常住人口城镇化率达到64%，力争改造老旧小区1200个以上。",
            "地区生产总值增长6.5%左右，规模以上工业增加值增长7%以上，一般公共预算收入增长5%、达到120亿元。",
            "单位生产总值能耗、二氧化碳排放量分别降低13%、18.5%。",
            "“十四五”末，每万人口高价值发明专利拥有量提高到6.5件，研发经费投入年均增长10%以上。",
            "城乡居民最低生活保障标准每人每月不低于720元、610元；新增城镇就业3.2万人，城镇调查失业率控制在5.5%以内。",
            "去年，全市完成固定资产投资860亿元，同比增长9.1%，居全省第3位。",
            "确保2021年6月底前建成污水处理厂12座，新增日处理能力25万吨。",
            "培育年产值超50亿元的龙头企业3—5家，打造2个千亿级产业集群！",
            "由市发展改革委牵头，市财政局、市自然资源局配合，成立项目推进专班。",
            "(责任单位：市教育局、市卫生健康委，各县(市、区)人民政府)",
            "方案提出5个方面28条措施，重点实施“八大行动”。",
            "自受理之日起30日内办结，压缩审批时限三分之一以上。",
            "粮食总产量稳定在56亿斤，新建高标准农田21.5万亩，亩均增产8%—10%。",
            "预计全年接待游客1100余万人次，旅游收入翻一番。",
            "城镇居民人均可支配收入由3.2万元提高到4万元，恢复至2019年的115%。",
            "群众的获得感幸福感安全感显著增强，营商环境持续优化。",
            "每年培训基层医生2000人次，三年内实现行政村卫生室全覆盖。");

    static final List<String> HEADINGS = List.of(
            "岚江市人民政府关于推进新型城镇化的实施方案",
            "一、总体要求",
            "二、主要目标",
            "（一）提升产业能级",
            "1.发展现代农业",
            "第三章　改善民生",
            "2021年工作回顾",
            "2022年主要预期目标",
            "保障措施");

    private static final List<String> NOISE = List.of(
            "😀",
            "𠮷田镇",
            "\uD83D",
            " ",
            "　",
            "\t",
            "---",
            "岚政发〔2021〕7号",
            "%",
            "1.2.3",
            "http://example.org/?a=1",
            "（（（",
            "》",
            "ABC-12",
            "２０２５",
            "第",
            "年",
            "，，");

    private static final Extractor EXTRACTOR = Extractor.of(Models.bundled());

    private Documents() {}

    /** Sentences and headings with noise in between. */
    static Arbitrary<String> noisy() {
        return joined(Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(SENTENCES)),
                Tuple.of(2, Arbitraries.of(HEADINGS).map(heading -> "\n" + heading + "\n")),
                Tuple.of(2, Arbitraries.of(NOISE)),
                Tuple.of(1, Arbitraries.of("\n", "\r\n", "\n\n　　"))));
    }

    /** A document as it should be: paragraphs of sentences below headings. */
    static Arbitrary<String> clean() {
        Arbitrary<String> paragraph =
                Arbitraries.of(SENTENCES).list().ofMinSize(1).ofMaxSize(4).map(sentences -> String.join("", sentences));
        return Arbitraries.frequencyOf(Tuple.of(3, paragraph), Tuple.of(1, Arbitraries.of(HEADINGS)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(blocks -> String.join("\n", blocks) + "\n");
    }

    static Arbitrary<String> joined(Arbitrary<String> part) {
        return part.list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank());
    }

    static Document read(String text) {
        try {
            return Readers.WITHOUT_PLACES.parse("plan.txt", text);
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    static List<Finding> findings(String text) {
        return EXTRACTOR.extract(read(text));
    }
}
