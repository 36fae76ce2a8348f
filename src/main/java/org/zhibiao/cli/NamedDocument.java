package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.zhibiao.document.Document;
import org.zhibiao.document.DocumentReader;
import org.zhibiao.document.format.UnreadableDocumentException;

/** The document in a file that the user names, or on standard input, which is called {@code -}. */
final class NamedDocument {

    private static final String STANDARD_INPUT = "-";

    private NamedDocument() {
    }

    /**
     * Reads it under the name that {@link SourceFile} gives it, as ingesting does: a year may be guessed
     * from the name, and commands shall not differ in it.
     *
     * @throws UnreadableDocumentException when it is no document
     * @throws IOException when it cannot be read
     */
    static Document read(Path file, Environment environment) throws IOException, UnreadableDocumentException {
        byte[] content = file.toString().equals(STANDARD_INPUT) ? FileContent.read(environment.in())
                : FileContent.read(file);
        return DocumentReader.read(SourceFile.of(file, file).name(), content);
    }
}
