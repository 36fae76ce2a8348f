package org.zhibiao.document.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;
import org.zhibiao.document.content.Encoding.Certainty;

/**
 * Bytes to text: a byte order mark decides; else UTF-8 if the bytes are valid UTF-8; else UTF-16 if that
 * gives Chinese; else whichever of the declared charset, GB18030 and Big5 gives the text with most common
 * characters; else what Mozilla's detector says; else GB18030, which every Chinese text before UTF-8 was
 * written in or in a subset of.
 */
public final class TextDecoder {

    private static final String WRITTEN_OUT = "<U+";
    private static final Pattern CODE_POINT = Pattern.compile("<U\\+([0-9A-Fa-f]{4,6})>");
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** What browsers take for Big5: with the Hong Kong characters (WHATWG Encoding Standard). */
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    /** Names of GB 2312, GBK and GB 18030: pages labelled with one hold characters of the next. */
    private static final Set<String> NAMES_OF_GB18030 = Set.of(
            "gb2312",
            "gb_2312",
            "gb_2312-80",
            "gb2312-80",
            "x-gb2312",
            "gbk",
            "x-gbk",
            "gb18030",
            "gb18030-2000",
            "gb18030-2022",
            "cp936",
            "ms936",
            "windows-936",
            "euc-cn",
            "x-euc-cn",
            "chinese",
            "iso-ir-58",
            "hz-gb-2312");

    private static final Set<String> NAMES_OF_BIG5 =
            Set.of("big5", "big-5", "big5-hkscs", "cn-big5", "x-x-big5", "cp950", "ms950", "windows-950", "big5-eten");
    private static final int SAMPLE_BYTES = 1 << 16;
    /** Six letters of ASCII read as UTF-16 are three common characters easily enough; eight in a row are not. */
    private static final int ENOUGH_FOR_UTF_16 = 8;
    /** Chinese of any age and field has more common characters than this; noise has fewer. */
    private static final double CHINESE = 0.8;
    /** A label outweighs a difference as small as names of places make in a short text. */
    private static final double TRUST_IN_LABEL = 0.15;

    /** Three NULs are damage in a page of text, and the rule in a binary file. */
    private static final int BYTES_PER_ZERO = 100;

    private static final int CHINESE_PER_ZERO = 30;

    private TextDecoder() {}

    /**
     * The text of a file with how it was encoded.
     *
     * @param declared the charset that the file names itself, in any of its names; one that is unknown
     *     counts as none
     * @throws UnreadableDocumentException when the bytes are no text
     */
    public static DecodedText decode(byte[] bytes, Optional<String> declared) throws UnreadableDocumentException {
        DecodedText decoded = decoded(bytes, declared);
        return decoded.text().contains(WRITTEN_OUT)
                ? new DecodedText(withWrittenOut(decoded.text()), decoded.encoding())
                : decoded;
    }

    /** R writes a character that its locale has not as {@code <U+00A0>}. */
    private static String withWrittenOut(String text) {
        return CODE_POINT.matcher(text).replaceAll(written -> {
            int point = Integer.parseInt(written.group(1), 16);
            boolean isCharacter = Character.isDefined(point)
                    && !Character.isISOControl(point)
                    && Character.getType(point) != Character.SURROGATE;
            return Matcher.quoteReplacement(isCharacter ? Character.toString(point) : written.group());
        });
    }

    private static DecodedText decoded(byte[] bytes, Optional<String> declared) throws UnreadableDocumentException {
        Optional<DecodedText> unicode = marked(bytes);
        if (unicode.isPresent()) {
            return unicode.get();
        }
        if (hasZeros(bytes)) {
            Optional<DecodedText> read = unmarkedUtf16(bytes);
            read = read.isPresent() ? read : withoutZeros(bytes, declared);
            if (read.isPresent()) {
                return read.get();
            }
        }
        boolean binary = BinaryContent.isBinary(bytes);
        Optional<Charset> label = declared.flatMap(TextDecoder::charset);
        Optional<DecodedText> text = binary ? Optional.empty() : utf8(bytes, label);
        text = text.or(() -> unmarkedUtf16(bytes));
        if (text.isPresent()) {
            return text.get();
        }
        if (binary) {
            throw new UnreadableDocumentException(BinaryContent.refusal(bytes));
        }
        return mixed(bytes).or(() -> slightlyDamagedUtf8(bytes)).orElseGet(() -> likeliest(bytes, label));
    }

    /**
     * A text into which some NULs have come, as programs leave them at the ends of their records: each is read as a blank.
     * What is Chinese around few of them is no binary file.
     */
    private static Optional<DecodedText> withoutZeros(byte[] bytes, Optional<String> declared)
            throws UnreadableDocumentException {
        byte[] blanked = bytes.clone();
        int zeros = 0;
        for (int i = 0; i < blanked.length; i++) {
            if (blanked[i] == 0) {
                blanked[i] = ' ';
                zeros++;
            }
        }
        if (zeros == 0 || (long) zeros * BYTES_PER_ZERO > bytes.length || BinaryContent.isBinary(blanked)) {
            return Optional.empty();
        }
        DecodedText text = decode(blanked, declared);
        long chinese = text.text()
                .chars()
                .filter(c -> c > 0x7F && CommonCharacters.isCommon(c))
                .count();
        boolean clear = CommonCharacters.share(text.text()) >= CHINESE && chinese >= (long) zeros * CHINESE_PER_ZERO;
        return clear
                ? Optional.of(text.withDamage(
                        zeros == 1 ? "1 NUL byte, read as a blank" : zeros + " NUL bytes, read as blanks"))
                : Optional.empty();
    }

    private static boolean hasZeros(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Pieces of several files in one: lines in UTF-8 and lines in GB18030, each of which gives Chinese. */
    private static Optional<DecodedText> mixed(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int lines = 0;
        int inUtf8 = 0;
        int inGb18030 = 0;
        for (int start = 0; start < bytes.length; lines++) {
            int end = endOfLine(bytes, start);
            byte[] line = Arrays.copyOfRange(bytes, start, end);
            start = end;
            Optional<String> utf8 = strictly(line, StandardCharsets.UTF_8);
            // A line of UTF-8 that is broken is rare characters when it is read as GB18030.
            Optional<String> read = utf8.or(
                    () -> strictly(line, GB18030).filter(chinese -> CommonCharacters.share(chinese) >= CHINESE));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            text.append(read.get());
            if (utf8.isEmpty()) {
                inGb18030++;
            } else if (utf8.get().chars().anyMatch(CommonCharacters::isCommon)) {
                inUtf8++;
            }
        }
        if (inUtf8 == 0 || inGb18030 == 0) {
            return Optional.empty();
        }
        String damage = "%,d of %,d lines are in GB18030, the others in UTF-8; each was read as what it is"
                .formatted(inGb18030, lines);
        return Optional.of(decoded(text.toString(), StandardCharsets.UTF_8, Certainty.ASSUMED)
                .withDamage(damage));
    }

    private static int endOfLine(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return bytes.length;
    }

    /** The charset that a label means in practice. */
    private static Optional<Charset> charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (NAMES_OF_GB18030.contains(name)) {
            return Optional.of(GB18030);
        }
        if (NAMES_OF_BIG5.contains(name)) {
            return Optional.of(BIG5);
        }
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    private static Optional<DecodedText> marked(byte[] bytes) {
        if (BinaryContent.startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(marked(bytes, 3, StandardCharsets.UTF_8));
        }
        if (BinaryContent.startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(marked(bytes, 4, UTF_32LE));
        }
        if (BinaryContent.startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(marked(bytes, 4, UTF_32BE));
        }
        if (BinaryContent.startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (BinaryContent.startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16BE));
        }
        if (BinaryContent.startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return Optional.of(marked(bytes, 4, GB18030));
        }
        return Optional.empty();
    }

    private static DecodedText marked(byte[] bytes, int mark, Charset charset) {
        String text = new String(bytes, mark, bytes.length - mark, charset);
        return decoded(text, charset, Certainty.MARKED);
    }

    /** A few bytes of GB18030 may be valid UTF-8 by chance (小学校); a label then decides for the Chinese ones. */
    private static Optional<DecodedText> utf8(byte[] bytes, Optional<Charset> label) {
        return strictly(bytes, StandardCharsets.UTF_8)
                .filter(text -> label.isEmpty()
                        || CommonCharacters.share(text) > 0
                        || strictly(bytes, label.get())
                                        .map(CommonCharacters::share)
                                        .orElse(0.0)
                                < CHINESE)
                .map(text -> decoded(text, StandardCharsets.UTF_8, Certainty.VALID));
    }

    /** ASCII and Chinese alone, but for a few: no other encoding gives that when read as UTF-16. */
    private static Optional<DecodedText> unmarkedUtf16(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String sample = new String(bytes, 0, Math.min(bytes.length, SAMPLE_BYTES) & ~1, charset);
            long usual = sample.chars().filter(TextDecoder::isUsual).count();
            if (sample.length() >= ENOUGH_FOR_UTF_16 && usual >= sample.length() * 0.95) {
                boolean whole = bytes.length % 2 == 0;
                return Optional.of(
                        decoded(new String(bytes, charset), charset, whole ? Certainty.DETECTED : Certainty.ASSUMED));
            }
        }
        return Optional.empty();
    }

    private static boolean isUsual(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c >= ' ' && c < 0x7F || CommonCharacters.isCommon(c);
    }

    /** UTF-8 with a few broken bytes, as a file cut at its end has, stays UTF-8: no other encoding looks like it. */
    private static Optional<DecodedText> slightlyDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long wide = text.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
        return broken * 20 < wide
                ? Optional.of(decoded(text, StandardCharsets.UTF_8, Certainty.ASSUMED))
                : Optional.empty();
    }

    private static DecodedText likeliest(byte[] bytes, Optional<Charset> label) {
        byte[] sample = sample(bytes);
        List<Charset> candidates = new ArrayList<>();
        label.filter(charset -> !charset.name().startsWith("UTF-")).ifPresent(candidates::add);
        candidates.addAll(List.of(GB18030, BIG5));
        Charset best = candidates.getFirst();
        for (Charset charset : candidates) {
            best = likelihood(sample, charset, label) > likelihood(sample, best, label) ? charset : best;
        }
        if (label.filter(best::equals).isPresent()) {
            return decoded(bytes, best, Certainty.DECLARED);
        }
        if (likelihood(sample, best, label) >= CHINESE) {
            return decoded(bytes, best, Certainty.DETECTED);
        }
        Charset assumed = best;
        return foreign(bytes).orElseGet(() -> decoded(bytes, assumed, Certainty.ASSUMED));
    }

    private static double likelihood(byte[] sample, Charset charset, Optional<Charset> label) {
        double share = CommonCharacters.share(new String(sample, charset));
        return label.filter(charset::equals).isPresent() ? share + TRUST_IN_LABEL : share;
    }

    /** What the detector says where no Chinese charset gives Chinese. */
    private static Optional<DecodedText> foreign(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE_BYTES));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .flatMap(TextDecoder::charset)
                .flatMap(charset -> strictly(bytes, charset).map(text -> decoded(text, charset, Certainty.DETECTED)));
    }

    /** A stretch from the first byte beyond ASCII: a page may begin with a long script. */
    private static byte[] sample(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && bytes[start] >= 0) {
            start++;
        }
        int length = Math.min(bytes.length - start, SAMPLE_BYTES);
        byte[] sample = new byte[length];
        System.arraycopy(bytes, start, sample, 0, length);
        return sample;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Of the certainty given, or {@link Certainty#ASSUMED} when some bytes do not fit. */
    private static DecodedText decoded(byte[] bytes, Charset charset, Certainty certainty) {
        return strictly(bytes, charset)
                .map(text -> decoded(text, charset, certainty))
                .orElseGet(() -> decoded(new String(bytes, charset), charset, Certainty.ASSUMED));
    }

    private static DecodedText decoded(String text, Charset charset, Certainty certainty) {
        String name = charset.equals(BIG5) ? "Big5" : charset.name();
        return new DecodedText(text, new Encoding(name, certainty));
    }
}
