package org.zhibiao.document.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibiao.document.format.ReadingAssert.lines;
import static org.zhibiao.document.format.ReadingAssert.refusal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.content.Refusal.Reason;

class RtfReaderTest {

    private static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\froman\\fcharset0 Times;}}"
                    + "{\\info{\\title hidden}}{\\header " + hex("页眉") + "\\par}";

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName("GBK"))) {
            hex.append("\\'%02x".formatted(b & 0xFF));
        }
        return hex.toString();
    }

    private static String unicode(String text) {
        StringBuilder escapes = new StringBuilder("\\uc1 ");
        text.chars().forEach(c -> escapes.append("\\u").append((short) c).append('?'));
        return escapes.toString();
    }

    private static byte[] rtf(String body) {
        return (HEAD + body + "}").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void readsChineseInBytesAndInNumbers() {
        assertThat(lines(rtf("\\f0 " + hex("岚江市新建公园") + "\\par " + unicode("十二个，𠮷祥。") + "\\par")))
                .containsExactly("岚江市新建公园", "十二个，𠮷祥。");
    }

    @Test
    void readsBytesWrittenInAWesternFont() {
        assertThat(lines(rtf("\\f1\\dbch\\af0 " + hex("绿化覆盖率") + " 42%\\par"))).containsExactly("绿化覆盖率 42%");
    }

    @Test
    void readsTheTextOfATableRowByRow() {
        assertThat(lines(rtf("\\trowd\\intbl " + hex("指标") + "\\cell " + hex("数值") + "\\cell\\row " + "\\intbl "
                        + hex("公园") + "\\par " + hex("绿地") + "\\cell 12\\cell\\row\\pard " + hex("完") + "\\par")))
                .containsExactly("指标\t数值", "公园绿地\t12", "完");
    }

    @Test
    void readsWhatAFieldShowsAndNotItsCode() {
        assertThat(lines(rtf("{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt " + hex("附件")
                        + "}}{\\v secret}{\\footnote note}\\par")))
                .containsExactly("附件");
    }

    @Test
    void costsNothingElseWhenBroken() {
        assertThat(refusal(rtf("{".repeat(50_000))).reason()).isIn(Reason.DAMAGED, Reason.EMPTY);
        assertThat(refusal("{\\rtf1\\ansi \\'zz \\u99999999999 x}".getBytes(StandardCharsets.US_ASCII))
                        .reason())
                .isEqualTo(Reason.DAMAGED);
    }
}
