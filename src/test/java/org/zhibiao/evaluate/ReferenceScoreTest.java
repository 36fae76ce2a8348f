package org.zhibiao.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.Document;
import org.zhibiao.extract.Extractor;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Span;

/**
 * Every figure is to the last digit that of the reference score, which stands beside the project in
 * {@code shared/gold}. Skipped where it, or Python, is not there.
 */
class ReferenceScoreTest {

    private static final Path REFERENCE = Path.of("../shared/gold/score.py");
    private static final Path CORPUS = Path.of("corpus");
    private static final Path MODELS = Path.of("models");

    private static List<GoldDocument> gold;

    @TempDir
    Path predictions;

    @BeforeAll
    static void readGold() throws GoldException, IOException {
        assumeTrue(Files.isRegularFile(REFERENCE), "the reference score is not there");
        assumeTrue(hasPython(), "there is no python3");
        gold = GoldFolder.read(CORPUS, Readers.WITHOUT_PLACES).documents();
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void agreesOnTheExtractor() throws IOException, InterruptedException {
        agrees(records(Extractor.of(Models.load(MODELS))::extract));
    }

    @Test
    void agreesOnTheBaseline() throws IOException, InterruptedException {
        agrees(records(Baseline.of(Models.load(MODELS))::extract));
    }

    /** Gold with spans moved, records dropped and doubled, and fields changed meets every way to pair and to miss. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesOnDamagedGold(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Map<String, List<CodedRecord>> damaged = new HashMap<>();
        for (GoldDocument document : gold) {
            List<CodedRecord> records = new ArrayList<>();
            for (CodedRecord record : document.records()) {
                for (int copies = random.nextInt(3); copies > 0; copies--) {
                    records.add(damaged(record, document, random));
                }
            }
            damaged.put(document.name(), records);
        }
        agrees(damaged);
    }

    private static CodedRecord damaged(CodedRecord record, GoldDocument document, Random random) {
        List<CodedRecord> alike = document.records().stream()
                .filter(other -> other.layer() == record.layer())
                .toList();
        int length = document.document().text().length();
        int start = Math.max(0, record.span().start() - random.nextInt(3));
        int end = Math.min(length, record.span().end() + random.nextInt(4));
        Span span = new Span(start, end, document.document().text().slice(start, end));
        ObjectNode fields = record.fields().deepCopy();
        fields.remove("optional");
        for (String name :
                List.copyOf(fields.properties().stream().map(Map.Entry::getKey).toList())) {
            if (random.nextInt(6) == 0 && !name.equals("layer")) {
                fields.set(
                        name, alike.get(random.nextInt(alike.size())).fields().path(name));
            }
        }
        fields.put("start", start).put("end", end).put("raw", span.raw());
        return new CodedRecord(record.layer(), span, false, fields);
    }

    private static Map<String, List<CodedRecord>> records(Function<Document, List<Finding>> coder) {
        Map<String, List<CodedRecord>> records = new HashMap<>();
        gold.forEach(document -> records.put(
                document.name(),
                coder.apply(document.document()).stream().map(CodedRecord::of).toList()));
        return records;
    }

    private void agrees(Map<String, List<CodedRecord>> records) throws IOException, InterruptedException {
        for (Map.Entry<String, List<CodedRecord>> document : records.entrySet()) {
            Files.write(
                    predictions.resolve(document.getKey() + ".jsonl"),
                    document.getValue().stream()
                            .map(record -> record.fields().toString())
                            .toList());
        }
        Evaluation ours = Evaluation.ofRecords(gold, document -> records.get(document.name()));
        JsonNode theirs = reference();
        JsonNode report = new Report(ours, ours, List.of()).json().get("extractor");
        assertThat(theirs).hasSize(Part.values().length);
        for (Part part : Part.values()) {
            ObjectNode figures = report.get(part.code()).deepCopy();
            // How many were paired is known to us alone.
            figures.remove("paired");
            assertThat(new ObjectMapper().readTree(figures.toString()))
                    .as(part.code())
                    .isEqualTo(theirs.get(part.code()));
        }
    }

    private JsonNode reference() throws IOException, InterruptedException {
        Path errors = predictions.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        "python3", REFERENCE.toString(), CORPUS.toString(), predictions.toString(), "--json")
                .redirectError(errors.toFile())
                .start();
        // Read to the end: a parser stops at the last brace and would close the pipe before the line's end.
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return new ObjectMapper().readTree(output);
    }
}
