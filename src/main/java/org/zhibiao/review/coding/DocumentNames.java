package org.zhibiao.review.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Which documents the files of a folder hold, as the list says that {@code zhibiao annotations} puts there; else their names. */
final class DocumentNames {

    /** Named like a file of records, which it is none of. */
    static final String LIST = "documents.jsonl";

    private final Map<String, String> byFile = new HashMap<>();

    private DocumentNames() {}

    static DocumentNames of(Path folder) throws IOException {
        DocumentNames names = new DocumentNames();
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (JsonLines.Line line : JsonLines.read(list)) {
                names.byFile.put(
                        line.json().path("file").asText(),
                        line.json().path("document").asText());
            }
        }
        return names;
    }

    /** The name of the document in a file. */
    String document(Path file) {
        String name = String.valueOf(file.getFileName());
        return byFile.getOrDefault(name, name);
    }
}
