package org.zhibiao.document.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DecodedText;
import org.zhibiao.document.content.Encoding;
import org.zhibiao.document.content.Encoding.Certainty;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.content.TextDecoder;
import org.zhibiao.document.content.UnreadableDocumentException;

class TextReaderTest {

    private static final String SIMPLIFIED = """
            岚江市人民政府关于加快农村公路建设的实施方案
            到2027年，新建和改造农村公路３６０公里以上，具备条件的建制村全部通硬化路。
            责任单位：市交通运输局、市财政局。
            """;
    private static final String TRADITIONAL = """
            嵐江縣政府關於加快農村公路建設的實施方案
            到2027年，新建和改造農村公路360公里以上，具備條件的村莊全部通達硬化路面。
            各有關部門應當按照職責分工負責，加強協調配合。
            """;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, VALID",
        "GB18030, GB18030, DETECTED",
        "GBK, GB18030, DETECTED",
        "GB2312, GB18030, DETECTED",
        "UTF-16LE, UTF-16LE, DETECTED",
        "UTF-16BE, UTF-16BE, DETECTED"
    })
    void saysWhichEncodingItFoundAndHowSurely(String written, String charset, Certainty certainty)
            throws UnreadableDocumentException {
        Content content = read(SIMPLIFIED.getBytes(Charset.forName(written)));
        assertThat(content.text()).isEqualTo(SIMPLIFIED);
        assertThat(content.origin().format()).isEqualTo(FileFormat.TEXT);
        assertThat(content.origin().encoding()).contains(new Encoding(charset, certainty));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8, VALID", "Big5, Big5, DETECTED", "GBK, GB18030, DETECTED"})
    void tellsBig5FromGb18030(String written, String charset, Certainty certainty) throws UnreadableDocumentException {
        Content content = read(TRADITIONAL.getBytes(Charset.forName(written)));
        assertThat(content.text()).isEqualTo(TRADITIONAL);
        assertThat(content.origin().encoding()).contains(new Encoding(charset, certainty));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
    void aByteOrderMarkDecides(String charset) throws UnreadableDocumentException {
        Content content = read(("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(charset)));
        assertThat(content.text()).isEqualTo(SIMPLIFIED);
        assertThat(content.origin().encoding()).contains(new Encoding(charset, Certainty.MARKED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUnmarkedUtf16OfChineseAlone(String charset) throws UnreadableDocumentException {
        String text = "全面推进乡村振兴，加快农业农村现代化。";
        Content content = read(text.getBytes(Charset.forName(charset)));
        assertThat(content.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bush hid the facts", "this app can break", "name,value\nGDP,100\n"})
    void doesNotTakeAsciiForUtf16(String text) throws UnreadableDocumentException {
        Content content = read(text.getBytes(StandardCharsets.US_ASCII));
        assertThat(content.text()).isEqualTo(text);
        assertThat(content.origin().encoding()).contains(new Encoding("UTF-8", Certainty.VALID));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030", "Big5"})
    void readsADamagedFileAndAdmitsToAssume(String charset) throws UnreadableDocumentException {
        String text = charset.equals("Big5") ? TRADITIONAL : SIMPLIFIED;
        byte[] bytes = text.repeat(3).getBytes(Charset.forName(charset));
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 3);
        cut[cut.length - 1] = (byte) 0xFF;
        Content content = read(cut);
        assertThat(content.text()).startsWith(text).contains("\uFFFD");
        assertThat(content.origin().encoding()).contains(new Encoding(charset, Certainty.ASSUMED));
    }

    @ParameterizedTest
    @CsvSource({"gb2312, GB18030", "GBK, GB18030", "x-gbk, GB18030", "cp936, GB18030"})
    void takesEveryLabelOfTheGbFamilyForGb18030(String label, String charset) throws UnreadableDocumentException {
        String text = "责任人：朱镕堃、㐂𠮷。";
        DecodedText decoded = TextDecoder.decode(text.getBytes(Charset.forName("GB18030")), Optional.of(label));
        assertThat(decoded).isEqualTo(new DecodedText(text, new Encoding(charset, Certainty.DECLARED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "big5", "windows-1252", "utf-8", "no such charset", "x-unknown"})
    void doesNotBelieveALabelThatGivesNoise(String label) throws UnreadableDocumentException {
        DecodedText decoded = TextDecoder.decode(SIMPLIFIED.getBytes(Charset.forName("GBK")), Optional.of(label));
        assertThat(decoded).isEqualTo(new DecodedText(SIMPLIFIED, new Encoding("GB18030", Certainty.DETECTED)));
    }

    @Test
    void aLabelDecidesWhereTheBytesAreValidUtf8ByChance() throws UnreadableDocumentException {
        byte[] bytes = "小学校".getBytes(Charset.forName("GBK"));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
        assertThat(TextDecoder.decode(bytes, Optional.of("gb2312")).text()).isEqualTo("小学校");
    }

    @Test
    void readsAWesternTextThatIsNoChinese() throws UnreadableDocumentException {
        String text = "Le développement économique régional a été renforcé après l'été; où êtes-vous?\n".repeat(4);
        assertThat(read(text.getBytes(Charset.forName("windows-1252"))).text()).isEqualTo(text);
    }

    @Test
    void saysWhatABinaryFileIs() {
        byte[] picture = new byte[200];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, 0, picture, 0, 8);
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> read(picture))
                .withMessageContaining("picture (image/png)")
                .satisfies(refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.UNSUPPORTED));
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> read(noise))
                .withMessageContaining("binary data");
    }

    @Test
    void aStrayNulIsDamageAndNotBinary() throws UnreadableDocumentException {
        byte[] bytes = SIMPLIFIED.repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = 0;
        assertThat(read(bytes).text()).startsWith(SIMPLIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\u3000"})
    void refusesATextWithNothingInIt(String text) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.EMPTY));
    }

    private static Content read(byte[] bytes) throws UnreadableDocumentException {
        return new TextReader().read(bytes, Limits.DEFAULT);
    }
}
