package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.ContentReader;
import org.zhibiao.document.metadata.DocumentKnowledge;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.ingest.FileContent;
import org.zhibiao.ingest.SourceFile;

/** The documents in a file that the user names, or on standard input, which is called {@code -}. */
final class NamedDocument {

    private static final String STANDARD_INPUT = "-";

    private NamedDocument() {}

    /**
     * Reads them under the name that {@link SourceFile} gives, as ingesting does: a year may be guessed
     * from the name, and commands shall not differ in it. What in an archive cannot be read is told on
     * standard error.
     *
     * @return at least one document
     * @throws UnreadableDocumentException when there is none
     * @throws IOException when it cannot be read
     */
    static List<Document> read(Path file, Environment environment, DocumentKnowledge knowledge)
            throws IOException, UnreadableDocumentException {
        byte[] content = file.toString().equals(STANDARD_INPUT)
                ? FileContent.read(environment.in(), Limits.DEFAULT)
                : FileContent.read(file, Limits.DEFAULT).bytes();
        DocumentReader reader = new DocumentReader(knowledge);
        List<Document> documents = new ArrayList<>();
        List<Reading.Refused> refused = new ArrayList<>();
        for (Reading reading : ContentReader.read(SourceFile.of(file, file).name(), content, Limits.DEFAULT)) {
            switch (reading) {
                case Reading.Read read -> documents.addAll(reader.documents(read.name(), read.content(), Map.of()));
                case Reading.Refused no -> refused.add(no);
            }
        }
        if (documents.isEmpty()) {
            throw new UnreadableDocumentException(refused.getFirst().refusal());
        }
        refused.forEach(no -> environment.complain(no.name() + " " + no.refusal()));
        return documents;
    }
}
