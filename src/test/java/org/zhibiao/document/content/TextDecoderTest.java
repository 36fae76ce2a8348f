package org.zhibiao.document.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.lexicon.Readers;

class TextDecoderTest {

    private static final String SIMPLIFIED = """
            临江县人民政府关于加快农村公路建设的实施方案
            到2027年，新建和改造农村公路３６０公里以上，具备条件的建制村全部通硬化路。
            责任单位：县交通运输局、县财政局。
            """;
    private static final String TRADITIONAL = """
            臨江縣政府關於加快農村公路建設的實施方案
            到2027年,新建和改造農村公路360公里以上,具備條件的村莊全部通達硬化路面,沿線居民出行時間明顯縮短。
            各有關部門應當按照職責分工負責,加強協調配合,確保各項任務順利完成。
            """;
    /** 镕 and 堃 are in GBK but not in GB2312; 㐂 and 𠮷 take four bytes. */
    private static final String RARE = SIMPLIFIED + "联系人：朱镕堃、㐂𠮷。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312"})
    void readsSimplifiedText(String charset) throws UnreadableDocumentException {
        assertThat(decoded(SIMPLIFIED.getBytes(Charset.forName(charset)))).isEqualTo(SIMPLIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsRareCharacters(String charset) throws UnreadableDocumentException {
        assertThat(decoded(RARE.getBytes(Charset.forName(charset)))).isEqualTo(RARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Big5", "GB18030"})
    void readsTraditionalText(String charset) throws UnreadableDocumentException {
        assertThat(decoded(TRADITIONAL.getBytes(Charset.forName(charset)))).isEqualTo(TRADITIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void takesAByteOrderMarkAtItsWordAndDropsIt(String charset) throws UnreadableDocumentException {
        assertThat(decoded(("\uFEFF" + RARE).getBytes(Charset.forName(charset))))
                .isEqualTo(RARE);
    }

    @Test
    void readsGb18030ThatIsDamaged() throws UnreadableDocumentException {
        byte[] bytes = SIMPLIFIED.repeat(3).getBytes(Charset.forName("GB18030"));
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 2);
        assertThat(decoded(cut)).startsWith(SIMPLIFIED);
    }

    @Test
    void readsAShortText() throws UnreadableDocumentException {
        assertThat(decoded("增长3%。".getBytes(Charset.forName("GB18030")))).isEqualTo("增长3%。");
    }

    @Test
    void readsPlainAscii() throws UnreadableDocumentException {
        assertThat(decoded("GDP +6%\r\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo("GDP +6%\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7\n", "PK\u0003\u0004", "\u0000\u0001", "ab\u0000cd", "\u0001\u0002\u0003\u0004text"})
    void refusesWhatIsNoText(String head) {
        byte[] bytes = (head + "x").getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> decoded(bytes))
                .withMessageContaining("save it as plain text")
                .satisfies(refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.UNSUPPORTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsAFewNulsAmongMuchTextAsBlanksAndSaysSo(String charset) throws UnreadableDocumentException {
        String damaged = ("\u0000" + SIMPLIFIED.repeat(3)).repeat(3);
        DecodedText read = TextDecoder.decode(damaged.getBytes(Charset.forName(charset)), Optional.empty());
        assertThat(read.text()).isEqualTo(damaged.replace('\u0000', ' '));
        assertThat(read.encoding().damage()).isEqualTo("3 NUL bytes, read as blanks");
        assertThat(read.encoding().charset()).isEqualTo(charset);
    }

    @Test
    void refusesManyNulsAndControlsAmongText() {
        byte[] many = SIMPLIFIED.replaceAll("(.{5})", "$1\u0000").getBytes(StandardCharsets.UTF_8);
        byte[] controls = (SIMPLIFIED + "\u0000" + "\u0001".repeat(20)).getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : List.of(many, controls)) {
            assertThatExceptionOfType(UnreadableDocumentException.class).isThrownBy(() -> decoded(bytes));
        }
    }

    @Test
    void readsUtf16WithoutAMarkAsBefore() throws UnreadableDocumentException {
        assertThat(decoded(SIMPLIFIED.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(SIMPLIFIED);
    }

    @Test
    void readsPiecesInTwoEncodingsEachAsItIsAndSaysSo() throws UnreadableDocumentException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIMPLIFIED.getBytes(StandardCharsets.UTF_8));
        file.writeBytes(SIMPLIFIED.getBytes(Charset.forName("GB18030")));
        DecodedText read = TextDecoder.decode(file.toByteArray(), Optional.empty());
        assertThat(read.text()).isEqualTo(SIMPLIFIED + SIMPLIFIED);
        assertThat(read.encoding().damage()).startsWith("3 of 6 lines are in GB18030");
    }

    @Test
    void aTextInOneEncodingHasNoDamage() throws UnreadableDocumentException {
        byte[] cut = SIMPLIFIED.repeat(20).getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : List.of(
                SIMPLIFIED.getBytes(StandardCharsets.UTF_8),
                RARE.getBytes(Charset.forName("GB18030")),
                Arrays.copyOf(cut, cut.length - 2))) {
            assertThat(TextDecoder.decode(bytes, Optional.empty()).encoding().damage())
                    .isEmpty();
        }
    }

    @Test
    void refusesAnOldOfficeFile() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        file.writeBytes(SIMPLIFIED.getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(UnreadableDocumentException.class).isThrownBy(() -> decoded(file.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\u3000\t", "\uFEFF", "\uFEFF \n"})
    void refusesATextWithNothingInIt(String text) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> Readers.WITHOUT_PLACES.read("empty.txt", text.getBytes(StandardCharsets.UTF_8)))
                .withMessage("is empty")
                .satisfies(refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.EMPTY));
    }

    private static String decoded(byte[] bytes) throws UnreadableDocumentException {
        return TextDecoder.decode(bytes, Optional.empty()).text();
    }
}
