package org.zhibiao.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhibiao.document.Document;
import org.zhibiao.document.Region;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.metadata.Gazetteer;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.extract.Extractor;
import org.zhibiao.extract.WordedAim;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.store.DocumentVersion;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.Source;

/**
 * Any number of documents of the shape of real ones: texts are read and extracted once; each document made of one has
 * its sentences and findings under another place and year, with other values and deadlines.
 */
final class ShapedDocuments {

    /** The year that a text is taken to be of when it does not tell. */
    static final int MIDDLE_YEAR = 2014;

    private final DocumentReader reader = Readers.WITH_PLACES;
    private final List<Document> shapes = new ArrayList<>();
    private final List<List<ObjectNode>> findings = new ArrayList<>();
    private final List<List<WordedAim>> aims = new ArrayList<>();
    private final Random random;

    /**
     * Takes the shapes of a folder's {@code .txt} files.
     *
     * @param random decides the values
     * @throws IOException when it cannot be read, or none of them has a finding
     */
    ShapedDocuments(Path texts, Random random) throws IOException, UnreadableDocumentException {
        this(texts, random, read -> true, finding -> false);
    }

    /**
     * Takes the shapes of those of a folder's {@code .txt} files that are wanted.
     *
     * @param random decides the values
     * @param wanted which texts are taken
     * @param kept which findings a document keeps before others when it may not have all
     * @throws IOException when it cannot be read, or none of those that are wanted has a finding
     */
    ShapedDocuments(Path texts, Random random, Predicate<DocumentWithFindings> wanted, Predicate<Finding> kept)
            throws IOException, UnreadableDocumentException {
        this.random = random;
        Extractor extractor = Extractor.of(Models.bundled());
        try (Stream<Path> files = Files.list(texts)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Content content = new Content(Origin.of(FileFormat.TEXT), Files.readString(file), Map.of());
                for (Document document : reader.documents(file.getFileName().toString(), content, Map.of())) {
                    DocumentWithFindings read = DocumentWithFindings.of(document, extractor);
                    if (wanted.test(read)) {
                        shapes.add(document);
                        findings.add(Stream.concat(
                                        read.findings().stream().filter(kept),
                                        read.findings().stream().filter(Predicate.not(kept)))
                                .map(FindingJson::write)
                                .toList());
                        aims.add(read.wordedAims());
                    }
                }
            }
        }
        if (findings.stream().allMatch(List::isEmpty)) {
            throw new IOException("there is no .txt file with findings in " + texts);
        }
    }

    /** The provinces and prefectures of the table of places, by code. */
    static List<Region> provincesAndPrefectures() {
        Gazetteer gazetteer = Models.bundled().regions();
        return Stream.iterate(110_000, code -> code < 660_000, code -> code + 100)
                .flatMap(code -> gazetteer.coded(String.valueOf(code)).stream())
                .toList();
    }

    /**
     * A work report with the text of one that was read.
     *
     * @param number tells it from others
     * @param most how many findings it has at most
     */
    DocumentWithFindings document(int number, Region region, int year, int most) {
        int shape = number % shapes.size();
        int years = year - shapes.get(shape).metadata().yearNumber().orElse(MIDDLE_YEAR);
        String head = "第%d号文本。\n".formatted(number);
        Content content = new Content(
                Origin.of(FileFormat.TEXT), head + shapes.get(shape).text().stored(), Map.of());
        Map<MetadataField, String> placed = Map.of(
                MetadataField.REGION,
                region.code().orElseThrow(),
                MetadataField.YEAR,
                String.valueOf(year),
                MetadataField.TITLE,
                region.name() + "政府工作报告");
        try {
            // A dump of several articles gives several; findings stand in the first here, which is enough of a
            // document.
            Document document = reader.documents("%07d.txt".formatted(number), content, placed)
                    .getFirst();
            return new DocumentWithFindings(
                    document,
                    findings.get(shape).stream()
                            .limit(most)
                            .map(json -> varied(json, document, head.codePointCount(0, head.length()), years))
                            .sorted(Comparator.comparingInt(
                                    finding -> finding.span().start()))
                            .toList(),
                    aims.get(shape));
        } catch (UnreadableDocumentException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Puts a document into a knowledge base, as if it had been read from a file of its own. */
    static void put(DocumentWithFindings document, KnowledgeBaseWriter writer) throws IOException {
        String name = document.document().name();
        writer.put(
                Source.read(name, DocumentVersion.of(name.getBytes(StandardCharsets.UTF_8), "benchmark"), 0),
                List.of(document));
    }

    /** The finding at its place in the longer text, with another value and a deadline as many years away. */
    private Finding varied(ObjectNode shape, Document document, int shift, int years) {
        ObjectNode json = shape.deepCopy()
                .put("doc", document.name())
                .put("start", shape.get("start").asInt() + shift)
                .put("end", shape.get("end").asInt() + shift);
        if (json.path("value").isNumber()) {
            json.put(
                    "value", json.get("value").decimalValue().multiply(BigDecimal.valueOf(random.nextInt(50, 150), 2)));
        }
        for (String date : List.of("deadline", "to")) {
            String written = json.path(date).asText();
            if (written.matches("\\d{4}.*")) {
                json.put(date, Integer.parseInt(written.substring(0, 4)) + years + written.substring(4));
            }
        }
        return FindingJson.read(json);
    }
}
