package org.zhibiao.export.annotation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.zhibiao.document.Known;
import org.zhibiao.export.ExportFolder;

/** The list of a folder's documents, which says what file is which: one JSON object a line. */
public final class DocumentList {

    /** Its name. */
    public static final String FILE = "documents.jsonl";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path file;

    DocumentList(ExportFolder folder) throws IOException {
        this.file = Files.createFile(folder.resolve(FILE));
    }

    void add(String name, AnnotatedDocument annotated) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.put("file", name);
        line.put("document", annotated.document().name());
        line.put("title", annotated.document().metadata().title().value());
        line.put(
                "address",
                annotated.document().metadata().address().map(Known::value).orElse(null));
        line.put("characters", annotated.text().length());
        line.put("findings", annotated.findings().size());
        Files.write(
                file,
                (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
    }
}
