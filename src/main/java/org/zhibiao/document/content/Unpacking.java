package org.zhibiao.document.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What one file has unpacked to so far, archives within it included. Counts the bytes that come out,
 * since the sizes that an archive declares may lie. Used by one thread.
 */
public final class Unpacking {

    private static final int BUFFER = 1 << 14;
    /** What so little packs to says nothing: a sheet of blank rows packs as well as a bomb. */
    private static final long NO_BOMB = 1 << 20;

    private final Limits limits;
    private long unpacked;

    public Unpacking(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /**
     * All that a stream holds.
     *
     * @param packed its length in the archive, in bytes
     * @throws UnreadableDocumentException when it passes the limits of one file, of all that is unpacked, or of ratio
     * @throws IOException when the stream is broken
     */
    byte[] unpack(InputStream stream, long packed) throws IOException, UnreadableDocumentException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        copy(stream, packed, whole);
        return whole.toByteArray();
    }

    /** The same of a stream that is only counted. */
    public void count(InputStream stream, long packed) throws IOException, UnreadableDocumentException {
        copy(stream, packed, OutputStream.nullOutputStream());
    }

    private void copy(InputStream stream, long packed, OutputStream to)
            throws IOException, UnreadableDocumentException {
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            length += read;
            unpacked += read;
            check(length, Math.max(packed, 1));
            to.write(buffer, 0, read);
        }
    }

    private void check(long length, long packed) throws UnreadableDocumentException {
        if (length > NO_BOMB && length / packed > limits.ratio()) {
            throw Refusals.tooLarge(
                    "unpacks to more than %,d times its size, the limit".formatted(limits.ratio()), "--max-ratio");
        }
        if (length > limits.bytes()) {
            throw Refusals.tooLarge(
                    "unpacks to more than " + Refusals.megabytes(limits.bytes()) + ", the limit of one file",
                    "--max-megabytes");
        }
        if (unpacked > limits.unpackedBytes()) {
            throw Refusals.tooLarge(
                    "lies in a file that unpacks to more than " + Refusals.megabytes(limits.unpackedBytes())
                            + ", the limit",
                    "--max-unpacked-megabytes");
        }
    }
}
