package org.zhibiao.document.format.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibiao.document.format.ReadingAssert.content;
import static org.zhibiao.document.format.ReadingAssert.lines;
import static org.zhibiao.document.format.ReadingAssert.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.format.ContentReader;

class PdfReaderTest {

    private static final String ROADS = "到2027年，全市新建和改造农村公路三百六十公里以上，具备条件的建制村全部通硬化路，" + "沿线群众出行时间缩短四分之一。";
    private static final String SCHOOLS = "新建中小学校十二所，新增学位一万一千个，义务教育巩固率保持在百分之九十七以上，" + "让岚江的孩子在家门口上好学。";

    @Test
    void joinsTheLinesOfAParagraph() {
        byte[] pdf = new PdfFixture()
                .page()
                .title("岚江市农村公路建设方案")
                .line(0, "一、总体目标")
                .paragraph(ROADS)
                .paragraph(SCHOOLS)
                .bytes();
        assertThat(lines(pdf)).containsExactly("岚江市农村公路建设方案", "一、总体目标", ROADS, SCHOOLS);
    }

    @Test
    void tellsHowManyPagesItHad() {
        byte[] pdf = new PdfFixture()
                .page()
                .paragraph(ROADS)
                .page()
                .paragraph(SCHOOLS)
                .bytes();
        Origin origin = content("plan.pdf", pdf, Limits.DEFAULT).origin();
        assertThat(origin).isEqualTo(new Origin(FileFormat.PDF, Optional.empty(), OptionalInt.of(2), List.of()));
    }

    @Test
    void joinsAParagraphOverThePagesEndAndDropsTheNumbersBetween() {
        byte[] pdf = new PdfFixture()
                .page()
                .paragraph(SCHOOLS)
                .line(2, ROADS.substring(0, 25))
                .foot("— 1 —")
                .page()
                .line(0, ROADS.substring(25, 50))
                .line(0, ROADS.substring(50))
                .foot("— 2 —")
                .bytes();
        assertThat(lines(pdf)).containsExactly(SCHOOLS, ROADS);
    }

    @Test
    void dropsEveryKindOfPageNumber() {
        for (String number : new String[] {"— 1 —", "- 1 -", "-1-", "第1页 共10页", "第 1 页", "1", "1/10", "·1·"}) {
            byte[] pdf = new PdfFixture().page().paragraph(ROADS).foot(number).bytes();
            assertThat(lines(pdf)).as(number).containsExactly(ROADS);
        }
    }

    @Test
    void keepsANumberThatIsNoPagesNumber() {
        byte[] pdf = new PdfFixture().page().line(0, "新建学校（所）").line(0, "12").bytes();
        assertThat(lines(pdf)).containsExactly("新建学校（所）", "12");
    }

    @Test
    void dropsARunningHead() {
        PdfFixture pdf = new PdfFixture();
        String[] tasks = {"修建村道。", "改造危桥。", "整治港口。", "疏浚航道。"};
        for (int page = 1; page <= tasks.length; page++) {
            pdf.page().head("岚江市公路建设方案").line(2, tasks[page - 1]).foot(Integer.toString(page));
        }
        assertThat(lines(pdf.bytes())).containsExactly(tasks);
    }

    @Test
    void partsTheCellsOfARowByTabs() {
        byte[] pdf = new PdfFixture()
                .page()
                .row(10, "指标", "2025年", "2030年")
                .row(10, "公路里程（公里）", "3600", "4200")
                .bytes();
        assertThat(lines(pdf)).containsExactly("指标\t2025年\t2030年", "公路里程（公里）\t3600\t4200");
    }

    @Test
    void dropsBlanksThatLayOutChinese() {
        byte[] pdf = new PdfFixture()
                .page()
                .line(0, "目　录")
                .line(0, "岚 江 市 GDP growth 公报")
                .bytes();
        assertThat(lines(pdf)).containsExactly("目录", "岚江市GDP growth公报");
    }

    @Test
    void joinsATitleOverTwoLines() {
        byte[] pdf = new PdfFixture()
                .page()
                .title("岚江市国民经济和社会发展")
                .title("第十五个五年规划纲要")
                .paragraph(ROADS)
                .bytes();
        assertThat(lines(pdf)).containsExactly("岚江市国民经济和社会发展第十五个五年规划纲要", ROADS);
    }

    @Test
    void readsOneColumnAfterTheOther() {
        PdfFixture pdf = new PdfFixture().page();
        String[] left = {"到2027年，全市新建公路三百", "六十公里以上，并改造危桥四", "十座。"};
        String[] right = {"新建中小学校十二所，新增学", "位一万一千个，让孩子就近上", "好学。"};
        for (int i = 0; i < left.length; i++) {
            pdf.at(60, 760 - 28 * i, 16, left[i]);
        }
        for (int i = 0; i < right.length; i++) {
            pdf.at(320, 760 - 28 * i, 16, right[i]);
        }
        assertThat(lines(pdf.bytes())).containsExactly(String.join("", left), String.join("", right));
    }

    @Test
    void ordersLinesThatAreWrittenInNoOrder() {
        PdfFixture pdf = new PdfFixture().page();
        int[] order = {3, 0, 5, 2, 4, 1, 7, 6};
        for (int line : order) {
            pdf.at(90, 760 - 40 * line, 16, "第" + (line + 1) + "行。");
        }
        assertThat(lines(pdf.bytes())).containsExactly("第1行。", "第2行。", "第3行。", "第4行。", "第5行。", "第6行。", "第7行。", "第8行。");
    }

    @Test
    void saysThatScannedPagesHaveNoTextLayer() {
        assertThat(refusal(new PdfFixture()
                        .page()
                        .picture()
                        .page()
                        .picture()
                        .page()
                        .picture()
                        .bytes()))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.NO_TEXT_LAYER);
                    assertThat(refusal.fault()).isEqualTo("has no text layer (3 pages of pictures)");
                    assertThat(refusal.advice()).contains("OCR");
                });
    }

    @Test
    void saysThatBlankPagesHaveNoText() {
        assertThat(refusal(new PdfFixture().page().page().bytes()).fault())
                .isEqualTo("has no text layer (2 pages without a word)");
    }

    @Test
    void namesTheScannedPagesOfAFileWhoseOtherPagesHaveText() {
        PdfFixture pdf = new PdfFixture()
                .page()
                .picture()
                .page()
                .paragraph(ROADS)
                .page()
                .page()
                .picture()
                .page()
                .picture();
        assertThat(ContentReader.read("plan.pdf", pdf.bytes(), Limits.DEFAULT))
                .satisfiesExactly(
                        text -> assertThat(
                                        ((Reading.Read) text).content().text().strip())
                                .isEqualTo(ROADS),
                        left -> {
                            assertThat(left.name()).isEqualTo("plan.pdf/pages 1, 4-5");
                            assertThat(((Reading.Refused) left).refusal().reason())
                                    .isEqualTo(Reason.NO_TEXT_LAYER);
                            assertThat(((Reading.Refused) left).refusal().fault())
                                    .isEqualTo("have no text layer (3 of 5 pages)");
                        });
    }

    @Test
    void keepsQuietOfAPictureBesideText() {
        assertThat(lines(new PdfFixture()
                        .page()
                        .picture()
                        .paragraph(ROADS)
                        .page()
                        .bytes()))
                .containsExactly(ROADS);
    }

    @Test
    void refusesATextLayerWhoseFontsTellNoCharacters() {
        for (PdfFixture.Telling telling : List.of(PdfFixture.Telling.NOTHING, PdfFixture.Telling.PRIVATE_ONES)) {
            Refusal refusal = refusal(new PdfFixture(telling)
                    .page()
                    .paragraph(ROADS)
                    .page()
                    .paragraph(SCHOOLS)
                    .bytes());
            assertThat(refusal.reason()).as(telling.name()).isEqualTo(Reason.NO_TEXT_LAYER);
            assertThat(refusal.fault())
                    .matches(
                            "has no text layer that can be read \\(2 pages; its fonts do not tell \\d+ % of the characters\\)");
            assertThat(refusal.advice()).contains("OCR");
        }
    }

    @Test
    void refusesAFileWithAPageWhoseContentIsGone() {
        byte[] pdf = new PdfFixture()
                .page()
                .paragraph(ROADS)
                .page()
                .paragraph(SCHOOLS)
                .uncompressed();
        String broken =
                new String(pdf, StandardCharsets.ISO_8859_1).replaceFirst("/Contents \\d+ 0 R", "/Contents 99 0 R");
        Refusal refusal = refusal(broken.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(refusal.fault()).isEqualTo("is a damaged or cut off PDF file (page 1 of 2 has lost its content)");
    }

    @Test
    void givesNoPartOfAFileThatIsCutOff() {
        byte[] pdf = new PdfFixture()
                .page()
                .paragraph(ROADS)
                .page()
                .paragraph(SCHOOLS)
                .uncompressed();
        for (int length = 8; length < pdf.length - 1000; length += 97) {
            assertThat(ContentReader.read("cut.pdf", Arrays.copyOf(pdf, length), Limits.DEFAULT))
                    .as("%d of %d bytes", length, pdf.length)
                    .allMatch(Reading.Refused.class::isInstance);
        }
    }

    @Test
    void refusesWhatAPasswordLocks() throws IOException {
        Refusal refusal = refusal(new PdfFixture().page().paragraph(ROADS).locked("owner", "reader"));
        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal.fault()).isEqualTo("is protected by a password");
    }

    @Test
    void readsWhatIsLockedForChangesOnly() throws IOException {
        assertThat(lines(new PdfFixture().page().paragraph(ROADS).locked("owner", "")))
                .containsExactly(ROADS);
    }

    @Test
    void readsAFileWhoseTableOfObjectsIsWrong() {
        String pdf = new String(new PdfFixture().page().paragraph(ROADS).bytes(), StandardCharsets.ISO_8859_1);
        String broken = pdf.replaceFirst("startxref\\s+\\d+", "startxref\n7");
        assertThat(broken).isNotEqualTo(pdf);
        assertThat(lines(broken.getBytes(StandardCharsets.ISO_8859_1))).containsExactly(ROADS);
    }

    @Test
    void refusesAFileThatIsCutOff() {
        byte[] pdf = new PdfFixture().page().paragraph(ROADS).bytes();
        assertThat(refusal(Arrays.copyOf(pdf, 60)).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(refusal("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)).reason())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesMorePagesThanMayBe() {
        Limits two = new Limits(1 << 20, 1 << 20, 200, 2, 3, 10, 10, 512);
        Refusal refusal =
                refusal("long.pdf", new PdfFixture().page().page().page().bytes(), two);
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.toString()).isEqualTo("has 3 pages, more than the limit of 2; raise --max-pages to read it");
    }

    @Test
    void refusesAPageThatUnpacksWithoutEnd() {
        PdfFixture pdf = new PdfFixture().page();
        for (int i = 0; i < 30_000; i++) {
            pdf.at(0, 0, 10, "岚江市岚江市岚江市");
        }
        Limits small = new Limits(2 << 20, 1 << 20, 200, 10, 3, 10, 10, 512);
        assertThat(refusal("bomb.pdf", pdf.bytes(), small).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void keepsTheDigitsOfANumberTogetherThatStandApart() {
        PdfFixture pdf = new PdfFixture().page();
        String[] characters = {"达", "到", "2", "0", "2", "7", "年"};
        for (int i = 0; i < characters.length; i++) {
            pdf.at(90 + 16 * i, 760, 16, characters[i]);
        }
        assertThat(lines(pdf.bytes())).containsExactly("达到2027年");
    }

    @Test
    void readsARealFile() throws IOException {
        Path plan = Path.of("../shared/texts/formats/yunnan-fyp-10th-2001.pdf");
        Assumptions.assumeTrue(Files.exists(plan));
        Content content = content("plan.pdf", Files.readAllBytes(plan), Limits.DEFAULT);
        assertThat(content.origin().pages()).hasValue(28);
        assertThat(content.text()).doesNotContainPattern("\\d \\d").doesNotContainPattern("[\u4E00-\u9FFF]\\n[。，、]");
        assertThat(content.text().lines().filter(line -> line.matches("第.{1,3}章.{4,}")))
                .hasSizeGreaterThan(50);
    }
}
