package org.zhibiao.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The sets of documents coded by hand whose scores are published. */
enum CodedDocuments {
    /** The sample documents, which were written for the project. */
    CORPUS(Path.of("corpus")),
    /** Real documents, which are not in the project. */
    GOLD(Path.of("../shared/gold"));

    private final Path folder;

    CodedDocuments(Path folder) {
        this.folder = folder;
    }

    /** Its name in marks and tables. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean areThere() {
        return Files.isDirectory(folder);
    }

    /** What {@code zhibiao evaluate} says of them, as JSON. */
    JsonNode evaluated() throws JsonProcessingException {
        return new ObjectMapper().readTree(Program.output("evaluate", List.of(folder.toString(), "--format", "json")));
    }
}
