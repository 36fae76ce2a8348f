package org.zhibiao.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Tells whether two texts are the same but for white space, which formats and editors change at will. */
final class TextHash {

    /** Bounds the memory that a long text takes beside itself, in chars. */
    private static final int CHUNK = 1 << 14;

    private TextHash() {
    }

    /** SHA-256, in hexadecimal digits, of the text in UTF-8 without any white space. */
    static String of(String text) {
        MessageDigest digest = DocumentVersion.sha256();
        StringBuilder chunk = new StringBuilder(CHUNK);
        text.codePoints().filter(point -> !isBlank(point)).forEach(point -> {
            chunk.appendCodePoint(point);
            if (chunk.length() >= CHUNK) {
                flush(chunk, digest);
            }
        });
        flush(chunk, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void flush(StringBuilder chunk, MessageDigest digest) {
        digest.update(chunk.toString().getBytes(StandardCharsets.UTF_8));
        chunk.setLength(0);
    }

    /** As in the normalised text: no-break and ideographic spaces, controls, zero-width space and BOM too. */
    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)
                || point == '\uFEFF' || point == '\u200B';
    }
}
