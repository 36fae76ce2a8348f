package org.zhibiao.document.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibiao.document.format.ReadingAssert.lines;
import static org.zhibiao.document.format.ReadingAssert.refusal;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.format.DocFixture;

class DocReaderTest {

    private static byte[] plan() {
        return new DocFixture()
                .paragraph("岚江市水利建设方案")
                .row("指标", "2027年")
                .row("水库（座）", "16")
                .paragraph("到2027年，新建水库16座。")
                .bytes();
    }

    @Test
    void readsParagraphsAndTablesInTheirOrder() {
        assertThat(lines(plan())).containsExactly("岚江市水利建设方案", "指标\t2027年", "水库（座）\t16", "到2027年，新建水库16座。");
    }

    @Test
    void readsWhatAFieldShowsAndNotItsCode() {
        assertThat(lines(new DocFixture()
                        .paragraph("见\u0013HYPERLINK x\u0014附件\u0015。")
                        .bytes()))
                .containsExactly("见附件。");
    }

    @Test
    void givesAdviceForAFileThatIsDamaged() {
        byte[] doc = plan();
        for (int part = 1; part < 8; part++) {
            Refusal refusal = refusal(Arrays.copyOf(doc, doc.length * part / 8));
            assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
            assertThat(refusal.advice()).contains("save it as DOCX");
        }
    }

    @Test
    void saysThatAFileIsLocked() {
        byte[] doc = plan();
        // fEncrypted and fObfuscated, bits 8 and 15 of the flags 10 bytes into the FIB, then the password's check.
        int fib = indexOf(doc, (byte) 0xEC, (byte) 0xA5, (byte) 0xC1, (byte) 0);
        doc[fib + 11] |= (byte) 0x81;
        doc[fib + 14] = 7;
        assertThat(refusal(doc).fault()).isEqualTo("is protected by a password");
    }

    private static int indexOf(byte[] bytes, byte... part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not in it");
    }
}
