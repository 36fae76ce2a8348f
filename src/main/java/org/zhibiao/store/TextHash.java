package org.zhibiao.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Tells whether two texts are the same but for white space, which formats and editors change at will. */
public final class TextHash {

    /** Bounds the memory that a long text takes beside itself, in chars. */
    private static final int CHUNK = 1 << 14;

    private static final char FIRST_IDEOGRAPH = '\u4E00';
    private static final char LAST_IDEOGRAPH = '\u9FFF';

    private TextHash() {}

    /** SHA-256, in hexadecimal digits, of the text in UTF-8 without any white space. */
    public static String of(String text) {
        MessageDigest digest = DocumentVersion.sha256();
        StringBuilder chunk = new StringBuilder(CHUNK);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                chunk.append(c);
                if (chunk.length() >= CHUNK && !Character.isHighSurrogate(c)) {
                    flush(chunk, digest);
                }
            }
        }
        flush(chunk, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void flush(StringBuilder chunk, MessageDigest digest) {
        digest.update(chunk.toString().getBytes(StandardCharsets.UTF_8));
        chunk.setLength(0);
    }

    /** As in the normalised text: no-break and ideographic spaces, controls, zero-width space and BOM too. All are single chars. */
    private static boolean isBlank(char c) {
        if (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH) {
            return false;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\uFEFF'
                || c == '\u200B';
    }
}
