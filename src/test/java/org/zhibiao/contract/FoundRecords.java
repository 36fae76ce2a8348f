package org.zhibiao.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Findings as {@code zhibiao extract} prints them, and the files that it is asked of. */
final class FoundRecords {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What documents come as; coded records, lists and scripts lie beside them. */
    private static final Set<String> DOCUMENTS = Set.of(
            "txt", "html", "htm", "pdf", "doc", "docx", "xls", "xlsx", "ofd", "rtf", "eml", "mht", "mhtml", "zip");

    private FoundRecords() {}

    /**
     * Reads JSON Lines.
     *
     * @return the records by the name of their document, in the order of the lines
     * @throws IOException when a line is no record
     */
    static SortedMap<String, List<ObjectNode>> read(String lines) throws IOException {
        SortedMap<String, List<ObjectNode>> records = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            ObjectNode found = read(line, records.size());
            records.computeIfAbsent(found.path("doc").asText(), name -> new ArrayList<>())
                    .add(found);
        }
        return records;
    }

    private static ObjectNode read(String line, int documents) throws IOException {
        try {
            JsonNode json = JSON.readTree(line);
            if (json instanceof ObjectNode found && found.hasNonNull("doc")) {
                return found;
            }
        } catch (JsonProcessingException e) {
            throw new IOException("no record, after those of " + documents + " documents: " + line, e);
        }
        throw new IOException("no record with a doc, after those of " + documents + " documents: " + line);
    }

    /**
     * The documents in a folder and the folders in it, by name; hidden files aside.
     *
     * @return paths that begin with the folder's
     */
    static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            DOCUMENTS.contains(extension(file.getFileName().toString())))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
