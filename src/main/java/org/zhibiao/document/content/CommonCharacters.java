package org.zhibiao.document.content;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Tells Chinese from noise. Bytes of Big5 are mostly valid GB18030 and the other way round; read with the
 * wrong one they give rare characters, private ones and holes. Common are here the first level of
 * GB 2312-80 (3,755 characters in rows 16 to 55), the first level of Big5 (5,401 characters from A440 to
 * C67E), and the punctuation of both.
 */
final class CommonCharacters {

    private static final BitSet COMMON = collect();

    private CommonCharacters() {}

    /** The share of common characters among those beyond ASCII: 0 to 1; 1 where there are none. */
    static double share(CharSequence text) {
        long beyondAscii = text.chars().filter(c -> c > 0x7F).count();
        long common = text.chars().filter(c -> c > 0x7F && COMMON.get(c)).count();
        return beyondAscii == 0 ? 1 : (double) common / beyondAscii;
    }

    /** Whether a character is a common one; ASCII is not asked for and not among them. */
    static boolean isCommon(int character) {
        return COMMON.get(character);
    }

    private static BitSet collect() {
        BitSet common = new BitSet(1 << 16);
        addLevel(common, Charset.forName("GB2312"), 0xB0, 0xD7);
        addLevel(common, Charset.forName("Big5"), 0xA4, 0xC6);
        common.set(0x3000, 0x3020);
        common.set(0xFF01, 0xFF5F);
        common.set(0x2010, 0x2027);
        common.set(0x2160, 0x216C);
        common.set(0x2460, 0x249C);
        "\u00A0\u00B0\u00B1\u00B7\u00D7\u2030\u2103\u2192\u2264\u2265\u25A0\u25A1\u25B2\u25CB\u25CE\u25CF\u2605\u2606\uFFE5"
                .chars()
                .forEach(common::set);
        return common;
    }

    /** Decodes every two bytes that begin with one of a range, and takes what comes out as one character. */
    private static void addLevel(BitSet common, Charset charset, int first, int last) {
        for (int lead = first; lead <= last; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                String decoded = new String(new byte[] {(byte) lead, (byte) trail}, charset);
                if (decoded.length() == 1 && Character.isIdeographic(decoded.charAt(0))) {
                    common.set(decoded.charAt(0));
                }
            }
        }
    }
}
