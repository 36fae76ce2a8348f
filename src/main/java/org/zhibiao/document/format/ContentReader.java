package org.zhibiao.document.format;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Optional;

/** The front door: a file's bytes in, the texts in it out. */
public final class ContentReader {

    private ContentReader() {
    }

    /**
     * Reads a file, or all files in an archive. What cannot be read is told in its place and costs
     * nothing else.
     *
     * @param name what the file is called
     * @param bytes its content, in any format
     * @return at least one reading
     */
    public static List<Reading> read(String name, byte[] bytes, Limits limits) {
        try {
            return List.of(new Reading.Read(name, text(bytes)));
        } catch (UnreadableDocumentException e) {
            return List.of(new Reading.Refused(name, e.refusal()));
        }
    }

    private static Content text(byte[] bytes) throws UnreadableDocumentException {
        Origin origin = new Origin(FileFormat.TEXT, Optional.empty(), OptionalInt.empty(), List.of());
        return new Content(origin, TextDecoder.decode(bytes), Map.of());
    }
}
