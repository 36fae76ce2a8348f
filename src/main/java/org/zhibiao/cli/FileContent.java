package org.zhibiao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhibiao.document.format.UnreadableDocumentException;
import org.zhibiao.document.format.Refusal;
import org.zhibiao.document.format.Refusal.Reason;

/** Reads files whole, up to a size at which something other than a document must be meant. */
final class FileContent {

    private static final int LIMIT_MEGABYTES = 64;
    /** Most bytes of a file. */
    static final int LIMIT = LIMIT_MEGABYTES << 20;

    private FileContent() {
    }

    /**
     * The bytes of a file.
     *
     * @throws UnreadableDocumentException when it is too large
     * @throws IOException when it cannot be read
     */
    static byte[] read(Path file) throws IOException, UnreadableDocumentException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder; name the files in it, or ingest it");
        }
        if (Files.size(file) > LIMIT) {
            throw tooLarge();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        }
    }

    /** The bytes of a stream, which may be longer than a file's size said. */
    static byte[] read(InputStream stream) throws IOException, UnreadableDocumentException {
        byte[] bytes = stream.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw tooLarge();
        }
        return bytes;
    }

    private static UnreadableDocumentException tooLarge() {
        return new UnreadableDocumentException(new Refusal(Reason.TOO_LARGE,
                "is larger than the limit of " + LIMIT_MEGABYTES + " MB", "split it into documents"));
    }
}
