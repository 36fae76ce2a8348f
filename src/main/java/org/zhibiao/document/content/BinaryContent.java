package org.zhibiao.document.content;

import java.util.Arrays;
import org.apache.tika.Tika;

/** Tells bytes that are no text in any encoding, and says what they are. */
final class BinaryContent {

    private static final int HEAD_BYTES = 1 << 16;

    private BinaryContent() {}

    /**
     * Whether bytes are no text: text holds next to no control characters, and PDF and office files say
     * what they are in their first bytes. One NUL in a hundred bytes is damage; more of them are not.
     */
    static boolean isBinary(byte[] bytes) {
        if (startsWith(bytes, '%', 'P', 'D', 'F')
                || startsWith(bytes, 'P', 'K', 3, 4)
                || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return true;
        }
        long controls = 0;
        long zeros = 0;
        for (byte b : bytes) {
            if (b == 0) {
                zeros++;
            } else if (b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                controls++;
            }
        }
        return (controls + zeros) * 100 > bytes.length;
    }

    /** A refusal that names the kind of file. */
    static Refusal refusal(byte[] bytes) {
        String type = new Tika().detect(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_BYTES)));
        return new Refusal(
                Refusal.Reason.UNSUPPORTED,
                "is not text but " + kind(type),
                "save it as plain text (UTF-8 or GB18030) first");
    }

    static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String kind(String type) {
        String family = type.substring(0, type.indexOf('/'));
        return switch (family) {
            case "image" -> "a picture (" + type + ")";
            case "audio" -> "a sound recording (" + type + ")";
            case "video" -> "a film (" + type + ")";
            case "font" -> "a font (" + type + ")";
            default ->
                type.equals("application/octet-stream") || family.equals("text") ? "binary data of unknown kind" : type;
        };
    }
}
