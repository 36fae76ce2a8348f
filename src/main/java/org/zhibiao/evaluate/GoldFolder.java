package org.zhibiao.evaluate;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhibiao.document.Document;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.record.Span;

/**
 * Documents coded by hand: {@code NAME.txt}, and beside it {@code NAME.jsonl} with a record a line, in
 * UTF-8. Other files are no matter.
 *
 * @param documents the documents, by name
 * @param warnings one line for each record whose {@code raw} is not the text at its offsets; it counts
 *     at its offsets all the same
 */
public record GoldFolder(List<GoldDocument> documents, List<String> warnings) {

    private static final String RECORDS = ".jsonl";

    /** Keeps its own copies. */
    public GoldFolder {
        documents = List.copyOf(documents);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a folder, all of it, so that all faults are told at once.
     *
     * @param reader lays the texts out
     * @throws GoldException when there is no such folder, no pair of files in it, or a fault in one
     * @throws IOException when a file cannot be read
     */
    public static GoldFolder read(Path folder, DocumentReader reader) throws GoldException, IOException {
        if (!Files.isDirectory(folder)) {
            throw new GoldException(List.of(folder + (Files.exists(folder) ? " is no folder" : " does not exist")
                    + "; name one with NAME.txt and NAME.jsonl"));
        }
        Reading reading = new Reading(reader);
        for (Path records : recordFiles(folder)) {
            reading.read(records);
        }
        if (reading.documents.isEmpty() && reading.faults.isEmpty()) {
            throw new GoldException(List.of(folder + " holds no pair of files NAME.txt and NAME.jsonl"));
        }
        if (!reading.faults.isEmpty()) {
            throw new GoldException(reading.faults);
        }
        return new GoldFolder(reading.documents, reading.warnings);
    }

    /**
     * Reads several folders as one.
     *
     * @param reader lays the texts out
     * @throws GoldException as {@link #read} does, and when two documents have one name
     * @throws IOException when a file cannot be read
     */
    public static GoldFolder readAll(List<Path> folders, DocumentReader reader) throws GoldException, IOException {
        List<GoldDocument> documents = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path folder : folders) {
            GoldFolder gold = read(folder, reader);
            for (GoldDocument document : gold.documents()) {
                if (!names.add(document.name())) {
                    throw new GoldException(List.of(folder.resolve(document.name() + RECORDS)
                            + " has the name of a document that was read before; give each its own name"));
                }
            }
            documents.addAll(gold.documents());
            warnings.addAll(gold.warnings());
        }
        return new GoldFolder(documents, warnings);
    }

    private static List<Path> recordFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(RECORDS))
                    .sorted()
                    .toList();
        }
    }

    /** What has been read so far. */
    private static final class Reading {
        private final List<GoldDocument> documents = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private final DocumentReader reader;

        private Reading(DocumentReader reader) {
            this.reader = reader;
        }

        private void read(Path file) throws IOException {
            String fileName = file.getFileName().toString();
            String name = fileName.substring(0, fileName.length() - RECORDS.length());
            Optional<Document> document = document(file.resolveSibling(name + ".txt"), name, file);
            if (document.isPresent()) {
                List<CodedPart> parts = new ArrayList<>();
                List<CodedRecord> records = records(file, document.get().text(), parts);
                documents.add(new GoldDocument(name, document.get(), records, parts));
            }
        }

        private Optional<Document> document(Path file, String name, Path records) throws IOException {
            if (!Files.isRegularFile(file)) {
                faults.add(records + " has no text beside it; put " + file.getFileName() + " there");
                return Optional.empty();
            }
            try {
                return Optional.of(reader.read(name, Files.readAllBytes(file)));
            } catch (UnreadableDocumentException e) {
                faults.add(file + " " + e.getMessage());
                return Optional.empty();
            }
        }

        private List<CodedRecord> records(Path file, SourceText text, List<CodedPart> parts) throws IOException {
            List<CodedRecord> records = new ArrayList<>();
            int number = 0;
            for (String line : lines(file)) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    Optional<CodedPart> part = GoldRecordReader.readPart(line, text);
                    if (part.isPresent()) {
                        parts.add(part.get());
                    } else {
                        CodedRecord record = GoldRecordReader.read(line, text);
                        warn(file + ", line " + number, record.span(), text);
                        records.add(record);
                    }
                } catch (IllegalArgumentException e) {
                    faults.add(file + ", line " + number + ": " + e.getMessage());
                }
            }
            return records;
        }

        private List<String> lines(Path file) throws IOException {
            try {
                return Files.readString(file).lines().toList();
            } catch (MalformedInputException e) {
                faults.add(file + " is not in UTF-8");
                return List.of();
            }
        }

        private void warn(String where, Span span, SourceText text) {
            String there = text.slice(span.start(), span.end());
            if (!there.equals(span.raw())) {
                warnings.add((where + ": raw is '" + span.raw() + "', but at " + span.start() + " to " + span.end()
                                + " the text says '" + there + "'")
                        .replaceAll("\\R", "⏎"));
            }
        }
    }
}
