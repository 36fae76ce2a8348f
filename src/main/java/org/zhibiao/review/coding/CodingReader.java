package org.zhibiao.review.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;
import org.zhibiao.review.ReviewStatus;

/** Reads what a coder has coded, in whichever form it is. */
public final class CodingReader {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String FORMS =
            "a folder of brat (NAME.txt, NAME.ann), of INCEpTION (UIMA CAS XMI or JSON), or of"
                    + " texts with records (NAME.txt, NAME.jsonl); or a file of records (.jsonl, .csv, .xlsx)";

    private CodingReader() {}

    /**
     * Reads a folder or a file.
     *
     * @return the documents by name
     * @throws CodingException when it is in no form that is known, or has a fault; names file and place
     */
    public static List<CodedDocument> read(Path path) throws IOException {
        return readWithRejected(path).stream()
                .map(one -> new CodedDocument(
                        one.name(),
                        one.text(),
                        one.length(),
                        one.records().stream()
                                .filter(record -> record.review()
                                        .filter(ReviewStatus.REJECTED::equals)
                                        .isEmpty())
                                .toList()))
                .toList();
    }

    /**
     * Reads a folder or a file, also the rows of a table that were rejected.
     *
     * @return the documents by name
     * @throws CodingException when it is in no form that is known, or has a fault; names file and place
     */
    public static List<CodedDocument> readWithRejected(Path path) throws IOException {
        List<CodedDocument> documents = Files.isDirectory(path) ? readFolder(path) : readFile(path);
        if (documents.isEmpty()) {
            throw new CodingException(path + " holds no coding; give " + FORMS);
        }
        return documents;
    }

    private static List<CodedDocument> readFolder(Path folder) throws IOException {
        List<CodedDocument> documents = new ArrayList<>();
        DocumentNames names = DocumentNames.of(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                if (name.endsWith(".ann")) {
                    documents.add(BratReader.read(file, names));
                } else if (name.endsWith(".xmi")) {
                    documents.add(XmiReader.read(file, names));
                } else if (name.endsWith(".json")) {
                    documents.add(CasJsonReader.read(file, names));
                } else if (name.endsWith(".jsonl")
                        && !name.equals(DocumentNames.LIST)
                        && Files.exists(beside(file, ".txt"))) {
                    String text = text(beside(file, ".txt"));
                    documents.add(CodedDocument.of(names.document(beside(file, ".txt")), text, records(file)));
                }
            }
        }
        return documents;
    }

    private static List<CodedDocument> readFile(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl")) {
            return byDocument(JsonLines.read(file));
        }
        if (name.endsWith(".csv") || name.endsWith(".xlsx")) {
            return byDocument(Sheet.read(file), file);
        }
        throw new CodingException(file + " is in no form of coding that is known; give " + FORMS);
    }

    private static List<CodedDocument> byDocument(List<Sheet.Row> rows, Path file) throws CodingException {
        Map<String, List<CodedRecord>> byName = new TreeMap<>();
        for (Sheet.Row row : rows) {
            byName.computeIfAbsent(row.values().getOrDefault("doc", ""), name -> new ArrayList<>())
                    .add(record(row, file));
        }
        return documents(byName);
    }

    private static CodedRecord record(Sheet.Row row, Path file) throws CodingException {
        ObjectNode json = JSON.createObjectNode();
        row.values().forEach(json::put);
        return record(new JsonLines.Line(file + ", row " + row.number(), json));
    }

    private static List<CodedDocument> byDocument(List<JsonLines.Line> lines) throws CodingException {
        Map<String, List<CodedRecord>> byName = new TreeMap<>();
        for (JsonLines.Line line : lines) {
            byName.computeIfAbsent(line.json().path("doc").asText(), name -> new ArrayList<>())
                    .add(record(line));
        }
        return documents(byName);
    }

    private static List<CodedDocument> documents(Map<String, List<CodedRecord>> byName) {
        return byName.entrySet().stream()
                .map(one -> CodedDocument.of(one.getKey(), one.getValue()))
                .toList();
    }

    private static List<CodedRecord> records(Path file) throws IOException {
        List<CodedRecord> records = new ArrayList<>();
        for (JsonLines.Line line : JsonLines.read(file)) {
            if (line.json().has("layer") && !line.json().path("optional").asBoolean()) {
                records.add(record(line));
            }
        }
        return records;
    }

    private static CodedRecord record(JsonLines.Line line) throws CodingException {
        try {
            ObjectNode json = line.json();
            Span span = new Span(
                    json.path("start").asInt(-1),
                    json.path("end").asInt(-1),
                    json.path("raw").asText());
            Layer layer = Coded.of(Layer.class, json.path("layer").asText());
            return CodedRecord.of(layer, span, json, false);
        } catch (IllegalArgumentException e) {
            throw new CodingException(line.place() + ": " + e.getMessage(), e);
        }
    }

    /** The file of the same name with another ending. */
    static Path beside(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }

    /** The text of a file in UTF-8. */
    static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new CodingException(file + " is not in UTF-8; save it in UTF-8", e);
        }
    }

    /** A JSON object. */
    static ObjectNode object(String text, String place) throws CodingException {
        try {
            JsonNode json = JSON.readTree(text);
            if (json instanceof ObjectNode object) {
                return object;
            }
            throw new CodingException(place + " holds no JSON object; export the coding again");
        } catch (JsonProcessingException e) {
            throw new CodingException(place + " is no JSON; export the coding again", e);
        }
    }
}
