package org.zhibiao.export.annotation;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhibiao.store.DocumentVersion;

/**
 * Names of files for documents, whose own names may hold folders and anything else. They hold letters, digits,
 * {@code -} and {@code _} only, since brat puts them into addresses and INCEpTION refuses much; and differ also on
 * disks that take {@code A} for {@code a}. The same documents in the same order get the same names.
 */
final class FileNames {

    /** A name may have 255 bytes; endings are added to it, and by other programs other endings. */
    private static final int LONGEST = 180;

    private static final int DIGITS = 8;
    private static final Pattern TEXT_FILE = Pattern.compile("\\.txt$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile("[^\\p{IsAlphabetic}\\p{M}\\p{N}_-]+");
    /** Names that Windows takes for devices. */
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    private final Set<String> taken = new HashSet<>();

    /** A name, without ending, for the next document. */
    String next(String document) {
        String name = safe(document);
        String hash =
                HexFormat.of().formatHex(DocumentVersion.sha256().digest(document.getBytes(StandardCharsets.UTF_8)));
        String found = name;
        for (int digits = DIGITS; !taken.add(found.toLowerCase(Locale.ROOT)); digits++) {
            found = name + "-" + hash.substring(0, Math.min(digits, hash.length()));
        }
        return found;
    }

    private static String safe(String document) {
        String composed = Normalizer.normalize(TEXT_FILE.matcher(document).replaceFirst(""), Normalizer.Form.NFC);
        String plain = OTHER.matcher(composed).replaceAll("_").replaceFirst("^[_-]+", "");
        String cut = cut(plain);
        return cut.isEmpty() || DEVICE.matcher(cut).matches() ? "document" + (cut.isEmpty() ? "" : "_" + cut) : cut;
    }

    private static String cut(String name) {
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        for (int point : name.codePoints().toArray()) {
            bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            cut.appendCodePoint(point);
        }
        return cut.toString();
    }
}
