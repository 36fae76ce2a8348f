package org.zhibiao.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhibiao.document.format.ReadingAssert.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.page.PdfFixture;

class FormatDetectorTest {

    private static final String PROSE = "岚江市将新建公园十二个，改造公园三十个，绿地增加五百公顷。\n各县区分头落实，年底前完成。\n";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ole(String... streams) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (String stream : streams) {
                files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), stream);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(String... names) {
        ZipFixture zip = new ZipFixture();
        for (String name : names) {
            zip.add(name, "x");
        }
        return zip.bytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void takesATextForATextWhateverItIsCalled(String charset) throws UnreadableDocumentException {
        for (String name : new String[] {"a.txt", "a.pdf", "a.docx", "a", "a.csv"}) {
            assertThat(FormatDetector.detect(name, PROSE.getBytes(Charset.forName(charset))))
                    .as(name)
                    .isEqualTo(FileFormat.TEXT);
        }
    }

    @Test
    void tellsFormatsByContentWhateverTheyAreCalled() throws UnreadableDocumentException, IOException {
        assertThat(FormatDetector.detect("a.txt", new PdfFixture().page().bytes()))
                .isEqualTo(FileFormat.PDF);
        assertThat(FormatDetector.detect("a.doc", utf8("{\\rtf1\\ansi x}"))).isEqualTo(FileFormat.RTF);
        assertThat(FormatDetector.detect("a.doc", utf8("<html><head></head><body>x")))
                .isEqualTo(FileFormat.HTML);
        assertThat(FormatDetector.detect("a.txt", utf8("From: a@b.cn\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nx")))
                .isEqualTo(FileFormat.MAIL);
        assertThat(FormatDetector.detect("a.zip", new OfdFixture().page().bytes()))
                .isEqualTo(FileFormat.OFD);
        assertThat(FormatDetector.detect("a.zip", zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileFormat.DOCX);
        assertThat(FormatDetector.detect("a.zip", zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(FileFormat.XLSX);
        assertThat(FormatDetector.detect("a.docx", zip("word/a.txt"))).isEqualTo(FileFormat.ZIP);
        assertThat(FormatDetector.detect("a.wps", ole("WordDocument"))).isEqualTo(FileFormat.DOC);
        assertThat(FormatDetector.detect("a.et", ole("Workbook"))).isEqualTo(FileFormat.XLS);
    }

    @Test
    void asksTheNameOnlyWhereTheCharactersLeaveItOpen() throws UnreadableDocumentException {
        byte[] open = utf8("项目,数\n公园,12\n学校,3\n");
        assertThat(FormatDetector.detect("a.csv", open)).isEqualTo(FileFormat.CSV);
        assertThat(FormatDetector.detect("a.txt", open)).isEqualTo(FileFormat.TEXT);
        assertThat(FormatDetector.detect("a.txt", utf8("项目,数,年\n公园,12,2027\n学校,3,2027\n")))
                .isEqualTo(FileFormat.CSV);
        assertThat(FormatDetector.detect("a.md", utf8(PROSE))).isEqualTo(FileFormat.MARKDOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A0000000D49484452,is a PNG image,OCR",
        "FFD8FFE000104A46494600,is a JPEG image,OCR",
        "526172211A0700,is a RAR archive,ZIP",
        "377ABCAF271C0004,is a 7z archive,ZIP",
        "1F8B080000000000,is a gzip archive,ZIP",
        "7F454C460201010000,is a program,''",
        "4D5A90000300000004,is a program,''",
        "4944330300000000,is a audio recording,said"
    })
    void saysWhatAFileIsThatIsNotRead(String hex, String fault, String advice) {
        Refusal refusal = refusal(java.util.HexFormat.of().parseHex(hex));
        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal.fault()).isEqualTo(fault.replace("a audio", "an audio"));
        assertThat(refusal.advice()).contains(advice);
    }

    @Test
    void saysWhichOfficeFileIsNotRead() throws IOException {
        assertThat(refusal(zip("[Content_Types].xml", "ppt/a.xml")).toString())
                .isEqualTo("is a PowerPoint presentation; save it as PDF");
        assertThat(refusal(ole("PowerPoint Document")).fault()).isEqualTo("is a PowerPoint presentation");
        assertThat(refusal(zip("mimetype", "content.xml")).fault()).isEqualTo("is an OpenDocument file");
        assertThat(refusal(zip("[Content_Types].xml", "xl/workbook.bin")).fault())
                .isEqualTo("is a binary Excel workbook (XLSB)");
        assertThat(refusal(ole("Contents")).reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal(ole("EncryptedPackage")).fault()).isEqualTo("is protected by a password");
    }

    @Test
    void saysThatDataAreNoDocument() {
        assertThat(refusal(utf8("{\"a\": 1}")).fault()).isEqualTo("is a JSON file");
        assertThat(refusal(utf8("{\"a\": 1}\n{\"a\": 2}\n")).fault()).isEqualTo("is a JSON Lines file");
        assertThat(refusal(utf8("<?xml version=\"1.0\"?><a/>")).fault()).isEqualTo("is an XML file");
    }

    @Test
    void saysWhatBelongsToAPage() {
        assertThat(fault("a.css", "@charset \"utf-8\";\nbody { width: 100% }\n"))
                .isEqualTo("is a style sheet");
        assertThat(fault("a.js", "var 标题 = '分享到微信';\nfunction show() { return 50; }\n"))
                .isEqualTo("is a script");
        assertThat(fault("a", "[InternetShortcut]\r\nURL=http://example.cn/\r\n"))
                .isEqualTo("is a file of settings");
    }

    private static String fault(String name, String text) {
        return refusal(name, utf8(text), Limits.DEFAULT).fault();
    }

    @Test
    void takesATextForATextThoughItIsCalledAScript() throws UnreadableDocumentException {
        assertThat(FormatDetector.detect("a.js", utf8(PROSE))).isEqualTo(FileFormat.TEXT);
    }

    @Test
    void takesAListInBracketsForAText() throws UnreadableDocumentException {
        assertThat(FormatDetector.detect("a", utf8("[岚江] 新建公园。"))).isEqualTo(FileFormat.TEXT);
    }

    @Test
    void neverThrowsAnythingElse() {
        java.util.Random random = new java.util.Random(7);
        byte[][] heads = {
            {'P', 'K', 3, 4}, {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, utf8("%PDF-1.4\n"), utf8("{\\rtf1 "), {}
        };
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[600];
            random.nextBytes(bytes);
            byte[] head = heads[i % heads.length];
            System.arraycopy(head, 0, bytes, 0, head.length);
            assertThat(ContentReader.read("x", bytes, Limits.DEFAULT)).hasSize(1);
        }
    }

    @Test
    void refusesAFileLargerThanMayBe() {
        Refusal refusal = refusal("a.txt", utf8(PROSE), new Limits(20, 100, 2, 1, 1, 1, 1, 512));
        assertThat(refusal.toString())
                .isEqualTo("is larger than 20 bytes, the limit; raise --max-megabytes to read it");
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertThat(refusal(new byte[0]).reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal(utf8(" \n")).reason()).isEqualTo(Reason.EMPTY);
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> FormatDetector.detect("a.doc", zip()));
    }
}
