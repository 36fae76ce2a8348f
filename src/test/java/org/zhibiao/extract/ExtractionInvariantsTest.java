package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Span;

/** What holds of the findings of every document, whatever it says. */
class ExtractionInvariantsTest {

    private static final String FULL_WIDTH = "，；：！？（）";
    private static final String HALF_WIDTH = ",;:!?()";
    /** Behind these a line ends by intent, so that a break there is no broken line. */
    private static final String LINE_END = "。！？；：）)”";

    private static final int LEAST_BROKEN_LINE = 20;

    /**
     * Makes sure which document it is: of a text without a title any line may speak for another genre or year, which is
     * no matter of extraction.
     */
    private static final String TITLE = "云川市2024年政府工作报告\n各位代表：\n";

    @Property(tries = 150)
    void quotesTheTextAtItsOffsets(@ForAll("noisyDocuments") String text) {
        int[] points = text.codePoints().toArray();
        for (Finding finding : Documents.findings(text)) {
            Span span = finding.span();
            assertThat(span.raw()).isEqualTo(new String(points, span.start(), span.end() - span.start()));
        }
    }

    @Property(tries = 100)
    void givesFindingsInTextOrderEachOnce(@ForAll("noisyDocuments") String text) {
        List<Finding> findings = Documents.findings(text);
        assertThat(findings).extracting(Finding::span).isSorted();
        assertThat(findings).doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void findsTheSameWhenAskedAgain(@ForAll("noisyDocuments") String text) {
        assertThat(Documents.findings(text)).isEqualTo(Documents.findings(text));
    }

    @Property(tries = 150)
    void findsTheSameInHalfWidthAndFullWidthPunctuation(@ForAll("cleanDocuments") String text) {
        String swapped = swapWidth(text);
        assertThat(swapped).isNotEqualTo(text);
        assertThat(written(TITLE + swapped, false)).isEqualTo(written(TITLE + text, false));
    }

    @Property(tries = 150)
    void findsTheSameWhenAParagraphIsAddedThatHoldsNothing(@ForAll("cleanDocuments") String text) {
        String more = text + "全县上下要提高站位，凝心聚力，真抓实干，谱写美丽山川的崭新篇章。\n";
        assertThat(written(TITLE + more, false)).isEqualTo(written(TITLE + text, false));
    }

    @Property(tries = 200)
    void findsTheSameWhenALineIsBrokenInsideASentence(@ForAll("brokenDocuments") Broken broken) {
        assertThat(written(TITLE + broken.broken(), true)).isEqualTo(written(TITLE + broken.whole(), true));
    }

    @Property(tries = 300)
    void failsOnNoString(@ForAll("anyStrings") String text) {
        assertThat(Documents.findings(text))
                .allSatisfy(finding ->
                        assertThat(finding.span().end()).isLessThanOrEqualTo(text.codePointCount(0, text.length())));
    }

    @Property(tries = 400)
    void failsOnNoMixtureOfItsOwnWords(@ForAll("mixtures") String text) {
        assertThat(Documents.findings(text)).isNotNull();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void failsOnNoDeepNestingAndNoLongLine(@ForAll("repeated") String text) {
        assertThat(Documents.findings(text)).isNotNull();
    }

    @Provide
    Arbitrary<String> noisyDocuments() {
        return Documents.noisy();
    }

    @Provide
    Arbitrary<String> cleanDocuments() {
        return Documents.clean().filter(text -> text.chars().anyMatch(c -> FULL_WIDTH.indexOf(c) >= 0));
    }

    @Provide
    Arbitrary<Broken> brokenDocuments() {
        return Combinators.combine(Documents.clean(), Arbitraries.integers().between(0, Integer.MAX_VALUE))
                .as(ExtractionInvariantsTest::breakOnce)
                .filter(broken -> !broken.whole().equals(broken.broken()));
    }

    @Provide
    Arbitrary<String> anyStrings() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().all().ofMaxLength(200),
                        Arbitraries.strings().withCharRange('\uD700', '\uE010').ofMaxLength(60),
                        Arbitraries.strings()
                                .withChars("，。；：！？（）()【】“”《》—-~%/.、·〔〕①Ⅱ\n\t 　")
                                .ofMaxLength(200),
                        Arbitraries.strings().withCharRange('\u4E00', '\u9FFF').ofMaxLength(200))
                .filter(text -> !text.isBlank());
    }

    /** The words that the parsers look for, in no sensible order. */
    @Provide
    Arbitrary<String> mixtures() {
        return Documents.joined(Arbitraries.of(
                "0",
                "3",
                "12",
                "2025",
                "0001",
                "9999999999999",
                "1,234",
                "6.5",
                "〇",
                "二",
                "十",
                "百",
                "万",
                "亿",
                "两",
                "半",
                "零",
                "〇〇〇一",
                "年",
                "月",
                "日",
                "13月",
                "32日",
                "个月",
                "季度",
                "上半年",
                "内",
                "底前",
                "以来",
                "每",
                "从",
                "起",
                "到",
                "至",
                "—",
                "-",
                "~",
                "%",
                "％",
                "‰",
                "个",
                "家",
                "元",
                "亩",
                "人",
                "倍",
                "位",
                "第",
                "成",
                "番",
                "翻",
                "分之",
                "点",
                "百分",
                "个百分点",
                "余",
                "多",
                "几",
                "近",
                "约",
                "“",
                "”",
                "十四五",
                "十五",
                "末",
                "时期",
                "增长",
                "下降",
                "达到",
                "不低于",
                "以上",
                "左右",
                "分别",
                "力争",
                "确保",
                "新建",
                "改造",
                "完成",
                "条",
                "项",
                "大",
                "措施",
                "行动",
                "任务",
                "责任单位",
                "牵头",
                "配合",
                "负责",
                "办公室设在",
                "任组长",
                "成立",
                "专班",
                "市财政局",
                "省发改委",
                "(",
                ")",
                "（",
                "【",
                "】",
                "《",
                "》",
                "〔",
                "〕",
                "/",
                ".",
                ",",
                "、",
                "，",
                "。",
                "；",
                "：",
                "！",
                "?",
                " ",
                "　",
                "\n",
                "\t",
                "一、",
                "（一）",
                "1.",
                "①",
                "城镇化率",
                "企业",
                "全市",
                "人均",
                "其中",
                "由",
                "提高到",
                "政府工作报告",
                "各位代表",
                "今年",
                "去年",
                "五年来",
                "今后",
                "GDP",
                "a",
                "😀",
                "\uD83D",
                "\uDE00",
                "\uFFFF",
                "\u0000"));
    }

    @Provide
    Arbitrary<String> repeated() {
        return Combinators.combine(
                        Arbitraries.of(
                                "(", "（", "“", "【", "《", "()", "一、", "（一）", "9", "九", "亿", "、", ",", "1,", "，", "1.",
                                "—", "到", "年", "第一", "，增长3%", "、5个", "责任单位：", "市财政局、", "由", "100分之", "　", "  a", "\n",
                                "\n1", "😀", "a", "十四五", "2025年"),
                        Arbitraries.integers().between(100, 300))
                .as((word, times) -> "方案" + word.repeat(times) + "完成3个。");
    }

    /**
     * A document as it is and with one of its lines broken.
     *
     * @param whole as it is
     * @param broken with one line break more
     */
    record Broken(String whole, String broken) {}

    private static Broken breakOnce(String text, int choice) {
        List<Integer> places = IntStream.range(1, text.length())
                .filter(i -> mayBreak(text, i))
                .boxed()
                .toList();
        if (places.isEmpty()) {
            return new Broken(text, text);
        }
        int place = places.get(choice % places.size());
        return new Broken(text, text.substring(0, place) + "\n" + text.substring(place));
    }

    private static boolean mayBreak(String text, int place) {
        int lineStart = text.lastIndexOf('\n', place - 1) + 1;
        boolean heading = LINE_END.indexOf(text.charAt(text.indexOf('\n', place) - 1)) < 0;
        // The end of the first line is the end of the title, from which the year and the horizon are read.
        boolean title = text.substring(0, lineStart).isBlank();
        return !heading
                && !title
                && place - lineStart >= LEAST_BROKEN_LINE
                && LINE_END.indexOf(text.charAt(place - 1)) < 0
                && text.charAt(place) != '\n'
                && !(isLatin(text.charAt(place - 1)) && isLatin(text.charAt(place)));
    }

    /** A number or a Latin word is not broken, whatever the width of the page. */
    private static boolean isLatin(char c) {
        return c < 128 && c > ' ' && FULL_WIDTH.indexOf(c) < 0;
    }

    private static String swapWidth(String text) {
        return text.chars()
                .mapToObj(c -> {
                    int full = FULL_WIDTH.indexOf(c);
                    int half = HALF_WIDTH.indexOf(c);
                    return String.valueOf(
                            full >= 0 ? HALF_WIDTH.charAt(full) : half >= 0 ? FULL_WIDTH.charAt(half) : (char) c);
                })
                .collect(Collectors.joining());
    }

    /** The findings of a text as a set of JSON lines with the width of punctuation and all blanks taken out. */
    private static Set<String> written(String text, boolean withoutOffsets) {
        return Documents.findings(text).stream()
                .map(finding -> {
                    ObjectNode json = FindingJson.write(finding);
                    return (withoutOffsets ? json.without(List.of("start", "end")) : json).toString();
                })
                .map(line -> line.replaceAll("\\\\n|\\s", ""))
                .map(ExtractionInvariantsTest::halfWidth)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String halfWidth(String text) {
        return text.chars()
                .mapToObj(c -> {
                    int full = FULL_WIDTH.indexOf(c);
                    return String.valueOf(full >= 0 ? HALF_WIDTH.charAt(full) : (char) c);
                })
                .collect(Collectors.joining());
    }
}
