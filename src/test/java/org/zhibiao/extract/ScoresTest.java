package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhibiao.extract.choose.Weighed;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.ReadingEvidence;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;

/** Every finding has a score, and what it is made of is seen in the sentence. */
class ScoresTest {

    private static final Extractor EXTRACTOR = Extractor.of(Models.bundled());
    private static final String REPORT = """
            政府工作报告
            ——2023年1月10日在云川市第六届人民代表大会第一次会议上
            一、2022年工作回顾
            地区生产总值增长6.1%。
            二、2023年重点工作
            """;

    private record Sample(String sentence, String raw, ReadingEvidence evidence) {}

    /** One sentence for each piece that a sentence can show by itself. */
    private static final List<Sample> SAMPLES = List.of(
            new Sample("城镇调查失业率控制在5.5%以内。", "5.5%", ReadingEvidence.KNOWN_NAME),
            new Sample("城镇调查失业率控制在5.5%以内。", "5.5%", ReadingEvidence.HEAD),
            new Sample("城镇调查失业率控制在5.5%以内。", "5.5%", ReadingEvidence.OPENS_CLAUSE),
            new Sample("城镇调查失业率控制在5.5%以内。", "5.5%", ReadingEvidence.BOUNDED),
            new Sample("新建高标准农田21万亩。", "21万亩", ReadingEvidence.ACTED_ON),
            new Sample("新建高标准农田21万亩。", "21万亩", ReadingEvidence.FLOW),
            new Sample("新建高标准农田21万亩，力争到2025年完成改造老旧小区30个。", "30个", ReadingEvidence.TOLD_YEAR),
            new Sample("新建高标准农田21万亩，力争到2025年完成改造老旧小区30个。", "30个", ReadingEvidence.TOLD_STATUS),
            new Sample("新建高标准农田21万亩，力争到2025年完成改造老旧小区30个。", "30个", ReadingEvidence.COUNTED),
            new Sample("新建公路12公里、铁路30公里。", "30公里", ReadingEvidence.CARRIED_VERB),
            new Sample("新建公路12公里、铁路30公里。", "30公里", ReadingEvidence.CROWDED),
            new Sample("进出口总额达到90亿元，增长8%。", "8%", ReadingEvidence.INHERITED_NAME),
            new Sample("进出口总额达到90亿元，增长8%。", "8%", ReadingEvidence.RATE),
            new Sample("培育营业收入超百亿元企业3家。", "3家", ReadingEvidence.UNREAD),
            new Sample("到2025年底前完成改造。", "到2025年底前", ReadingEvidence.LED_TIME),
            new Sample("由市教育局、市财政局负责实施。", "市教育局", ReadingEvidence.LISTED),
            new Sample("由市教育局、市财政局负责实施。", "市教育局", ReadingEvidence.RUNNING_TEXT),
            new Sample("推出28条措施。", "28条", ReadingEvidence.DIGITS));

    @TestFactory
    Stream<DynamicTest> evidenceIsSeenInTheSentence() {
        return SAMPLES.stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.evidence().code() + ": " + sample.sentence(),
                        () -> assertThat(evidence(sample.sentence(), sample.raw()))
                                .contains(sample.evidence())));
    }

    private static Set<ReadingEvidence> evidence(String sentence, String raw) {
        List<Weighed> weighed = EXTRACTOR.weighed(Documents.read(REPORT + sentence + "\n"));
        return weighed.stream()
                .filter(one -> one.finding().span().raw().equals(raw))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding of " + raw + " among " + weighed))
                .evidence();
    }

    @Test
    void everyFindingHasAScoreBetweenNoAndYes() {
        List<Finding> findings =
                EXTRACTOR.extract(Documents.read(REPORT + "新建高标准农田21万亩。推出28条措施。由市教育局负责实施。到2025年底前完成改造。\n"));
        assertThat(findings).extracting(Finding::layer).contains(Layer.values());
        assertThat(findings)
                .extracting(finding -> finding.provenance().score().orElseThrow())
                .allSatisfy(score -> assertThat(score).isBetween(new BigDecimal("0.001"), new BigDecimal("0.999")));
    }

    @Test
    void aNameOfStatisticsIsSurerThanABareWordOfAnotherClause() {
        List<Finding> findings = EXTRACTOR.extract(Documents.read(REPORT + "城镇调查失业率达到5.5%。办好实事，总数达到30个以上，净增9个。\n"));
        List<BigDecimal> scores = findings.stream()
                .filter(finding -> Set.of("5.5%", "9个").contains(finding.span().raw()))
                .map(finding -> finding.provenance().score().orElseThrow())
                .toList();
        assertThat(scores).hasSize(2);
        assertThat(scores.getFirst()).isGreaterThan(scores.getLast());
    }

    @Test
    void cellsOfTablesHaveScoresToo() {
        List<Weighed> weighed = EXTRACTOR.weighed(Documents.read("""
                云川市“十四五”规划
                指标\t单位\t2020年\t2025年
                常住人口城镇化率\t%\t55.2\t62
                森林覆盖率\t%\t31\t33
                """));
        assertThat(weighed)
                .hasSize(4)
                .allSatisfy(
                        one -> assertThat(one.evidence()).contains(ReadingEvidence.CELL, ReadingEvidence.KNOWN_NAME));
    }
}
