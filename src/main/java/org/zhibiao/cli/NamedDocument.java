package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.zhibiao.PolicyReader;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.ingest.Met;

/** The documents in a file that the user names, or on standard input, which is called {@code -}. */
final class NamedDocument {

    private static final String STANDARD_INPUT = "-";

    private NamedDocument() {}

    /**
     * Reads them under the names that ingesting gives. What in an archive cannot be read is told on standard error.
     *
     * @return at least one document
     * @throws UnreadableDocumentException when there is none
     * @throws IOException when it cannot be read
     */
    static List<Document> read(Path file, Environment environment, PolicyReader reader)
            throws IOException, UnreadableDocumentException {
        return told(
                file.toString().equals(STANDARD_INPUT)
                        ? reader.contents(STANDARD_INPUT, environment.in())
                        : reader.contents(file),
                environment);
    }

    /**
     * Reads those of a file that was met in a folder.
     *
     * @throws UnreadableDocumentException when there is none
     * @throws IOException when it cannot be read
     */
    static List<Document> read(Met.Taken file, Environment environment, PolicyReader reader)
            throws IOException, UnreadableDocumentException {
        return told(reader.contents(file), environment);
    }

    private static List<Document> told(PolicyReader.Contents contents, Environment environment) {
        contents.refused()
                .forEach(no -> environment.complain(no.name() + " "
                        + environment.messages().translated(no.refusal().toString())));
        return contents.documents();
    }
}
