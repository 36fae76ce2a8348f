package org.zhibiao.document.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text: a byte order mark decides; else UTF-8 if the bytes are valid UTF-8; else what the
 * detector says; else GB18030, which every Chinese text before UTF-8 was written in or in a subset of.
 */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int DETECTOR_BYTES = 1 << 16;

    private TextDecoder() {
    }

    /**
     * The text of a file.
     *
     * @throws UnreadableDocumentException when the bytes are no text
     */
    static String decode(byte[] bytes) throws UnreadableDocumentException {
        Optional<String> marked = decodeMarked(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (isBinary(bytes)) {
            throw new UnreadableDocumentException(new Refusal(Refusal.Reason.UNSUPPORTED, "is not a text file",
                    "save it as plain text (UTF-8 or GB18030) first"));
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> slightlyDamagedUtf8(bytes))
                .or(() -> detected(bytes).flatMap(charset -> strictly(bytes, charset)))
                .or(() -> strictly(bytes, GB18030))
                .orElseGet(() -> new String(bytes, GB18030));
    }

    private static Optional<String> decodeMarked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
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

    /** Text holds no NUL; PDF and office files say what they are in their first bytes. */
    private static boolean isBinary(byte[] bytes) {
        if (startsWith(bytes, '%', 'P', 'D', 'F') || startsWith(bytes, 'P', 'K', 3, 4)
                || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return true;
        }
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                controls++;
            }
        }
        return controls * 100L > bytes.length;
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, DETECTOR_BYTES));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name == null || name.startsWith("GB") || name.startsWith("HZ") || !Charset.isSupported(name)) {
            return Optional.empty();
        }
        return name.startsWith("BIG5") || name.startsWith("UTF-16") ? Optional.of(Charset.forName(name))
                : Optional.empty();
    }

    /** UTF-8 with a few broken bytes, as a file cut at its end has, stays UTF-8: no other encoding looks like it. */
    private static Optional<String> slightlyDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long wide = text.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
        return broken * 100 < wide ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
