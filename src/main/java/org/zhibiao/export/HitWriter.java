package org.zhibiao.export;

import java.io.IOException;
import java.io.OutputStream;
import org.zhibiao.store.Hit;

/** Writes findings one by one to a stream, in UTF-8. The stream stays open: whoever opened it closes it. */
public sealed interface HitWriter permits CsvHitWriter, JsonLinesHitWriter {

    /**
     * A writer of a form.
     *
     * @param mark whether CSV begins with a byte order mark, without which Excel takes UTF-8 for
     *     something else; JSON has none (RFC 8259)
     * @throws IOException when the stream does not take the beginning
     */
    static HitWriter of(Format format, OutputStream stream, boolean mark) throws IOException {
        return switch (format) {
            case CSV -> new CsvHitWriter(stream, mark);
            case JSONL -> new JsonLinesHitWriter(stream);
        };
    }

    /**
     * Writes one finding.
     *
     * @throws IOException when the stream does not take it
     */
    void write(Hit hit) throws IOException;

    /** Passes on to the stream what is still held back; to be called after the last finding. */
    void flush() throws IOException;
}
