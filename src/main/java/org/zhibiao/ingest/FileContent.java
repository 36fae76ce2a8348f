package org.zhibiao.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.content.UnreadableDocumentException;

/**
 * A file's bytes as they were at one time.
 *
 * @param bytes the bytes
 * @param modified when the file was last changed before it was read
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
public record FileContent(byte[] bytes, FileTime modified) {

    private static final int TRIES = 3;

    /**
     * The bytes of a file, read again if it changed meanwhile.
     *
     * @throws UnreadableDocumentException when it is too large
     * @throws IOException when it cannot be read, or keeps changing
     */
    public static FileContent read(Path file, Limits limits) throws IOException, UnreadableDocumentException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder; name the files in it, or ingest it");
        }
        for (int i = 0; i < TRIES; i++) {
            FileTime before = Files.getLastModifiedTime(file);
            if (Files.size(file) > limits.bytes()) {
                throw tooLarge(limits);
            }
            FileContent content;
            try (InputStream stream = Files.newInputStream(file)) {
                content = new FileContent(read(stream, limits), before);
            }
            if (isStream(file) || content.isCurrent(file)) {
                return content;
            }
        }
        throw new FileSystemException(
                file.toString(), null, "it changes while it is read; ingest it again when it is whole");
    }

    /** Whether a path is a pipe or the like, such as a shell makes of {@code <(command)}: it can be read once. */
    static boolean isStream(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    /** Whether the file is still what was read. */
    boolean isCurrent(Path file) throws IOException {
        return !isStream(file)
                && Files.size(file) == bytes.length
                && Files.getLastModifiedTime(file).equals(modified);
    }

    /** The bytes of a stream, which may be longer than a file's size said. */
    public static byte[] read(InputStream stream, Limits limits) throws IOException, UnreadableDocumentException {
        int most = (int) Math.min(limits.bytes(), Integer.MAX_VALUE - 16);
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(limits);
        }
        return bytes;
    }

    private static UnreadableDocumentException tooLarge(Limits limits) {
        return new UnreadableDocumentException(new Refusal(
                Reason.TOO_LARGE,
                "is larger than the limit of " + (limits.bytes() >> 20) + " MB (--max-megabytes)",
                "split it into documents, or raise the limit"));
    }
}
