package org.zhibiao.document.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibiao.document.format.ReadingAssert.lines;
import static org.zhibiao.document.format.ReadingAssert.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.format.Laughs;
import org.zhibiao.document.format.ZipFixture;

class DocxReaderTest {

    private static final String BODY = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>""";

    private static byte[] saved(XWPFDocument document) {
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] plan() {
        XWPFDocument document = new XWPFDocument();
        document.createParagraph().createRun().setText("岚江市养老服务行动方案");
        XWPFTable table = document.createTable(2, 3);
        String[][] cells = {{"指标", "2025年", "2027年"}, {"养老床位（张）", "5200", "6800"}};
        for (int row = 0; row < cells.length; row++) {
            for (int cell = 0; cell < cells[row].length; cell++) {
                table.getRow(row).getCell(cell).setText(cells[row][cell]);
            }
        }
        document.createParagraph().createRun().setText("各县区每年报告两次。");
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("内部资料");
        return saved(document);
    }

    /** With a document.xml of these elements of the body. */
    private static byte[] withBody(String elements) {
        return ZipFixture.replace(plan(), "word/document.xml", BODY.formatted(elements));
    }

    private static void addLevel(CTAbstractNum list, int level, STNumberFormat.Enum format, String text) {
        CTLvl definition = list.addNewLvl();
        definition.setIlvl(BigInteger.valueOf(level));
        definition.addNewStart().setVal(BigInteger.ONE);
        definition.addNewNumFmt().setVal(format);
        definition.addNewLvlText().setVal(text);
    }

    @Test
    void readsParagraphsAndTablesInTheirOrder() {
        assertThat(lines(plan()))
                .containsExactly("岚江市养老服务行动方案", "指标\t2025年\t2027年", "养老床位（张）\t5200\t6800", "各县区每年报告两次。");
    }

    @Test
    void writesTheNumbersThatWordCounts() {
        XWPFDocument document = new XWPFDocument();
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ONE);
        addLevel(list, 0, STNumberFormat.CHINESE_COUNTING, "%1、");
        addLevel(list, 1, STNumberFormat.CHINESE_COUNTING, "（%2）");
        addLevel(list, 2, STNumberFormat.DECIMAL, "%3.");
        addLevel(list, 3, STNumberFormat.BULLET, "●");
        BigInteger number =
                document.createNumbering().addNum(document.createNumbering().addAbstractNum(new XWPFAbstractNum(list)));
        String[] texts = {"0总体要求", "0主要任务", "1增加床位", "2新建养老院", "2改造敬老院", "3先农村", "1培训人员", "0保障措施"};
        for (String text : texts) {
            var paragraph = document.createParagraph();
            paragraph.setNumID(number);
            paragraph.setNumILvl(BigInteger.valueOf(text.charAt(0) - '0'));
            paragraph.createRun().setText(text.substring(1));
        }
        assertThat(lines(saved(document)))
                .containsExactly("一、总体要求", "二、主要任务", "（一）增加床位", "1.新建养老院", "2.改造敬老院", "先农村", "（二）培训人员", "三、保障措施");
    }

    @Test
    void writesTheNumbersThatAStyleCounts() {
        XWPFDocument document = new XWPFDocument();
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.TWO);
        addLevel(list, 0, STNumberFormat.CHINESE_COUNTING, "第%1章");
        BigInteger number =
                document.createNumbering().addNum(document.createNumbering().addAbstractNum(new XWPFAbstractNum(list)));
        CTStyle heading = CTStyle.Factory.newInstance();
        heading.setStyleId("1");
        heading.addNewPPr().addNewNumPr().addNewNumId().setVal(number);
        document.createStyles().addStyle(new XWPFStyle(heading));
        for (int i = 0; i < 11; i++) {
            var paragraph = document.createParagraph();
            paragraph.setStyle("1");
            paragraph.createRun().setText("总则");
        }
        assertThat(lines(saved(document))).startsWith("第一章 总则", "第二章 总则").endsWith("第十章 总则", "第十一章 总则");
    }

    @Test
    void takesChangesForAccepted() {
        assertThat(lines(withBody("""
                <w:p><w:r><w:t>新增床位</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>八百</w:delText></w:r></w:del>
                <w:ins w:id="2" w:author="a"><w:r><w:t>一千</w:t></w:r></w:ins><w:r><w:t>张。</w:t></w:r></w:p>"""))).containsExactly("新增床位一千张。");
    }

    @Test
    void takesARowOfOneCellForAFrameAroundText() {
        assertThat(lines(withBody(
                        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>标题</w:t></w:r></w:p><w:p><w:r><w:t>正文。</w:t></w:r></w:p>"
                                + "</w:tc></w:tr></w:tbl>")))
                .containsExactly("标题", "正文。");
    }

    @Test
    void refusesAFileThatIsCutOff() {
        byte[] docx = plan();
        for (int part = 1; part < 8; part++) {
            assertThat(refusal(Arrays.copyOf(docx, docx.length * part / 8)).reason())
                    .isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void refusesAMillionLaughs() {
        byte[] docx = ZipFixture.replace(
                plan(),
                "word/document.xml",
                Laughs.DOCTYPE.formatted("w:document") + BODY.formatted("<w:p><w:r><w:t>&c;</w:t></w:r></w:p>"));
        assertThat(refusal(docx).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(docx).fault()).contains("declares a document type").doesNotContain("http");
    }

    @Test
    void refusesEntitiesFromOutside(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密");
        byte[] docx = ZipFixture.replace(
                plan(),
                "word/document.xml",
                "<!DOCTYPE w:document [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>"
                        + BODY.formatted("<w:p><w:r><w:t>&s;</w:t></w:r></w:p>"));
        assertThat(refusal(docx)).satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
            assertThat(refusal.toString()).doesNotContain("秘密");
        });
    }

    @Test
    void refusesAPackageThatIsABomb() {
        byte[] docx = ZipFixture.replace(plan(), "word/media/image1.xml", " ".repeat(30 << 20));
        assertThat(refusal(docx).toString())
                .isEqualTo("unpacks to more than 200 times its size, the limit; raise --max-ratio to read it");
    }

    @Test
    void takesAHigherLimitAtItsWord() {
        byte[] docx = ZipFixture.replace(plan(), "word/media/image1.xml", " ".repeat(30 << 20));
        Limits high = new Limits(64 << 20, 256 << 20, 5_000, 10, 3, 100, 10, 512);
        assertThat(lines("a.docx", docx, high)).hasSize(4);
    }

    @Test
    void saysThatADocumentIsEmpty() {
        assertThat(refusal(saved(new XWPFDocument())).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void saysThatADocumentIsAScan() throws Exception {
        byte[] picture = java.util.HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                        + "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082");
        XWPFDocument document = new XWPFDocument();
        document.createParagraph()
                .createRun()
                .addPicture(
                        new java.io.ByteArrayInputStream(picture),
                        org.apache.poi.common.usermodel.PictureType.PNG,
                        "page1.png",
                        9525,
                        9525);
        Refusal refusal = refusal(saved(document));
        assertThat(refusal.reason()).isEqualTo(Reason.NO_TEXT_LAYER);
        assertThat(refusal.fault()).isEqualTo("holds no text but 1 picture");
    }

    @Test
    void refusesParagraphsWithinOneAnotherWithoutEnd() {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(20_000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(20_000);
        assertThat(refusal(withBody(deep)).reason()).isIn(Reason.DAMAGED, Reason.EMPTY);
    }
}
