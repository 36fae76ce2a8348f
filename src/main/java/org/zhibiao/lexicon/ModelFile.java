package org.zhibiao.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A table or a file of rules as it was when it was read, so that what is parsed is what its digest stands for.
 *
 * @param place where it is, for messages
 * @param bytes what is in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
record ModelFile(String place, byte[] bytes) {

    /** Where the build puts the tables in the jar, see {@code pom.xml}. */
    private static final String BUNDLED = "/org/zhibiao/models/";

    /**
     * A file of a folder.
     *
     * @throws LexiconException when it cannot be read
     */
    static ModelFile in(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            return new ModelFile(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new LexiconException(
                    file.toString(), "is missing; name the folder that holds the tables with --models", e);
        } catch (IOException e) {
            throw new LexiconException(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * A file of the program's own jar.
     *
     * @throws LexiconException when it is not there
     */
    static ModelFile bundled(String name) {
        String place = "the program's own " + name;
        try (InputStream stream = ModelFile.class.getResourceAsStream(BUNDLED + name)) {
            if (stream == null) {
                throw new LexiconException(
                        place,
                        "is missing from its jar, which is damaged; install the program again, or name a folder of"
                                + " tables with --models",
                        null);
            }
            return new ModelFile(place, stream.readAllBytes());
        } catch (IOException e) {
            throw new LexiconException(place, "cannot be read: " + e.getMessage() + "; install the program again", e);
        }
    }

    /** Reads it as UTF-8; fails where it is none. */
    Reader reader() throws CharacterCodingException {
        return new StringReader(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString());
    }

    /** What is in it, as UTF-8. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
