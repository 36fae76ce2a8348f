package org.zhibiao.document.format.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.Unpacking;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.content.ZipPackage;

/** The files in a ZIP archive, each read by itself: what one of them lacks costs the others nothing. */
public final class ZipReader {

    /** What systems leave in archives: 访达's and Explorer's own files, and whatever is hidden. */
    private static final Pattern NO_DOCUMENT = Pattern.compile(
            "(?:.*/)?(?:__MACOSX/.*|\\.[^/]*(?:/.*)?|Thumbs\\.db|desktop\\.ini)", Pattern.CASE_INSENSITIVE);

    /** Reads a file that lies in another. */
    public interface Inner {

        /**
         * Its readings.
         *
         * @param depth how many archives and mails it lies in
         */
        public List<Reading> read(String name, byte[] bytes, int depth, Unpacking unpacking);
    }

    private final Inner inner;

    public ZipReader(Inner inner) {
        this.inner = inner;
    }

    /**
     * Reads all files in an archive.
     *
     * @param name what the archive is called
     * @param depth how many archives and mails the archive itself lies in
     * @throws UnreadableDocumentException when the archive as a whole is damaged or passes a limit
     */
    public List<Reading> read(String name, byte[] bytes, int depth, Unpacking unpacking)
            throws UnreadableDocumentException {
        Limits limits = unpacking.limits();
        if (depth >= limits.nesting()) {
            throw Refusals.tooLarge(
                    "lies in %,d other files, and no more than %,d may lie in one another"
                            .formatted(depth, limits.nesting()),
                    "--max-nesting");
        }
        List<Reading> readings = new ArrayList<>();
        try (ZipPackage zip = ZipPackage.open(bytes)) {
            zip.checkNumber(limits);
            Set<String> names = new HashSet<>();
            for (ZipArchiveEntry entry : zip.entries()) {
                String path = safePath(ZipPackage.name(entry));
                if (!entry.isDirectory()
                        && !path.isEmpty()
                        && !NO_DOCUMENT.matcher(path).matches()) {
                    readings.addAll(read(unique(name + "/" + path, names), zip, entry, depth, unpacking));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw Refusals.damaged(FileFormat.ZIP, e, "download or pack it again");
        }
        if (readings.isEmpty()) {
            throw new UnreadableDocumentException(
                    new Refusal(Refusal.Reason.EMPTY, "is an archive without documents", ""));
        }
        return readings;
    }

    private List<Reading> read(String name, ZipPackage zip, ZipArchiveEntry entry, int depth, Unpacking unpacking) {
        try {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Refusals.locked();
            }
            if (!zip.canRead(entry)) {
                throw Refusals.unsupported("is packed by a method that is not read", "pack it again as ZIP");
            }
            return inner.read(name, zip.unpack(entry, unpacking), depth + 1, unpacking);
        } catch (UnreadableDocumentException e) {
            return List.of(new Reading.Refused(name, e.refusal()));
        } catch (IOException | RuntimeException e) {
            return List.of(new Reading.Refused(
                    name,
                    new Refusal(
                            Refusal.Reason.DAMAGED,
                            "is damaged within its archive (" + Refusals.briefly(e) + ")",
                            "download or pack the archive again")));
        }
    }

    /** A path that leads nowhere but into the archive: no drive, no root, no way up, nothing that a terminal obeys. */
    static String safePath(String name) {
        List<String> parts = new ArrayList<>();
        for (String part :
                name.replace('\\', '/').replaceFirst("^[A-Za-z]:", "").split("/")) {
            String clean = part.replaceAll("\\p{Cntrl}", "").strip();
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
                parts.add(clean);
            }
        }
        return String.join("/", parts);
    }

    /** Two files may have one name in an archive, or come to have one. */
    private static String unique(String name, Set<String> names) {
        String unique = name;
        for (int copy = 2; !names.add(unique); copy++) {
            unique = name + " (" + copy + ")";
        }
        return unique;
    }
}
