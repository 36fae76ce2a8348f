package org.zhibiao.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A ZIP file in memory. DOCX, XLSX and OFD are such files too. */
public final class ZipPackage implements AutoCloseable {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final long size;

    private ZipPackage(ZipFile zip, long size) {
        this.zip = zip;
        this.size = size;
        this.entries = Collections.list(zip.getEntries());
    }

    /**
     * Opens a file by its central directory.
     *
     * @throws IOException when it has none
     */
    public static ZipPackage open(byte[] bytes) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(true)
                .get();
        return new ZipPackage(zip, bytes.length);
    }

    /** Files and folders, in the order of the directory. */
    public List<ZipArchiveEntry> entries() {
        return entries;
    }

    /** The part of this name, or null; OFD names its parts from the root or from where they are named. */
    public ZipArchiveEntry entry(String path) {
        return zip.getEntry(path.startsWith("/") ? path.substring(1) : path);
    }

    /** Whether it is neither locked nor packed by a method that is not read. */
    public boolean canRead(ZipArchiveEntry entry) {
        return zip.canReadEntryData(entry);
    }

    /** An entry unpacked, within the limits. */
    public byte[] unpack(ZipArchiveEntry entry, Unpacking unpacking) throws IOException, UnreadableDocumentException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return unpacking.unpack(stream, packed(entry));
        }
    }

    /** Refuses a package that passes the limits on being unpacked, before a library unpacks it its own way. */
    public void check(Unpacking unpacking) throws IOException, UnreadableDocumentException {
        checkNumber(unpacking.limits());
        for (ZipArchiveEntry entry : entries) {
            if (!entry.isDirectory() && canRead(entry)) {
                try (InputStream stream = zip.getInputStream(entry)) {
                    unpacking.count(stream, packed(entry));
                }
            }
        }
    }

    /** Refuses a package of too many entries. */
    public void checkNumber(Limits limits) throws UnreadableDocumentException {
        if (entries.size() > limits.entries()) {
            throw Refusals.tooLarge(
                    "holds %,d files, more than the limit of %,d".formatted(entries.size(), limits.entries()),
                    "--max-entries");
        }
    }

    /** The packed size that is declared, unless it cannot be true. */
    private long packed(ZipArchiveEntry entry) {
        return Math.clamp(entry.getCompressedSize(), 0, size);
    }

    /**
     * The name of an entry: UTF-8 where the archive says so, or where it can be nothing else (macOS says nothing),
     * else GB18030, in which Windows in China writes names.
     */
    public static String name(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD
                || entry.getRawName() == null) {
            return entry.getName();
        }
        ByteBuffer raw = ByteBuffer.wrap(entry.getRawName());
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
        } catch (CharacterCodingException e) {
            return new String(entry.getRawName(), GB18030);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
