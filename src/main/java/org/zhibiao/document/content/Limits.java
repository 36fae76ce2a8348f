package org.zhibiao.document.content;

/**
 * How much a file may ask for. Files come from anywhere; one that is broken or made to harm costs
 * itself and nothing else. Every refusal names the limit that was passed and the option that sets it.
 *
 * @param bytes most bytes of one file, or of one file within an archive once unpacked
 * @param unpackedBytes most bytes of all that one file unpacks to
 * @param ratio most bytes that one packed byte may unpack to
 * @param pages most pages of a PDF or OFD file
 * @param nesting how many archives or mails may lie within one another
 * @param entries most files in an archive
 * @param seconds most seconds that reading one file may take
 * @param memoryMegabytes most memory (Java heap, in units of 2^20 bytes) that reading one file may take
 * @param recognitionSeconds most seconds more that recognising the characters on a file's pictures of pages may take; 0 for
 *     not to recognise any
 */
public record Limits(
        long bytes,
        long unpackedBytes,
        int ratio,
        int pages,
        int nesting,
        int entries,
        int seconds,
        int memoryMegabytes,
        int recognitionSeconds) {

    /**
     * 64 MB a file, 256 MB unpacked, 200 times as much unpacked, 5,000 pages, 3 deep, 20,000 entries, 60 s,
     * 512 MB of memory.
     */
    public static final Limits DEFAULT = new Limits(64L << 20, 256L << 20, 200, 5_000, 3, 20_000, 60, 512);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException when one is below 1, that of recognition below 0
     */
    public Limits {
        if (bytes < 1
                || unpackedBytes < 1
                || ratio < 1
                || pages < 1
                || nesting < 1
                || entries < 1
                || seconds < 1
                || memoryMegabytes < 1
                || recognitionSeconds < 0) {
            throw new IllegalArgumentException("a limit must be 1 or more");
        }
    }

    /** Limits under which no characters are recognised. */
    public Limits(
            long bytes,
            long unpackedBytes,
            int ratio,
            int pages,
            int nesting,
            int entries,
            int seconds,
            int memoryMegabytes) {
        this(bytes, unpackedBytes, ratio, pages, nesting, entries, seconds, memoryMegabytes, 0);
    }
}
