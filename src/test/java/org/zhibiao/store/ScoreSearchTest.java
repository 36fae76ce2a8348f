package org.zhibiao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Origin;
import org.zhibiao.extract.Extractor;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.Finding;

/** The findings of a sample document come back with their scores, and are found and put in order by them. */
class ScoreSearchTest {

    private static final int ALL = 10_000;

    @TempDir
    Path folder;

    private List<Finding> extracted;
    private String name;

    @BeforeEach
    void keepADocument() throws Exception {
        Path file;
        try (var files = Files.list(Path.of("corpus"))) {
            file = files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Content content = new Content(Origin.of(FileFormat.TEXT), Files.readString(file), Map.of());
        Document document = Readers.WITH_PLACES
                .documents(file.getFileName().toString(), content, Map.of())
                .getFirst();
        DocumentWithFindings given = DocumentWithFindings.of(document, Extractor.of(Models.bundled()));
        extracted = given.findings();
        name = document.name();
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            writer.put(Samples.source(name, document.text().stored()), List.of(given));
        }
    }

    @Test
    void whatIsKeptHasTheScoreThatItWasGiven() throws IOException {
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            assertThat(base.findings(name)).containsExactlyInAnyOrderElementsOf(extracted);
        }
        assertThat(extracted)
                .allSatisfy(finding ->
                        assertThat(score(finding)).isBetween(new BigDecimal("0.001"), new BigDecimal("0.999")));
    }

    @ParameterizedTest
    @CsvSource({"score:<0.95, 0, 0.94999", "score:>=95%, 0.95, 1", "把握:0.9..0.97, 0.9, 0.97"})
    void findsByARangeOfScores(String query, BigDecimal low, BigDecimal high) throws IOException {
        List<Finding> wanted = extracted.stream()
                .filter(finding ->
                        score(finding).compareTo(low) >= 0 && score(finding).compareTo(high) <= 0)
                .toList();
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            Hits hits = base.search(Queried.by(query), Order.BEST_FIRST, ALL);
            assertThat(hits.hits()).extracting(Hit::finding).containsExactlyInAnyOrderElementsOf(wanted);
        }
        assertThat(wanted).isNotEmpty().hasSizeLessThan(extracted.size());
    }

    @Test
    void putsTheLeastSureFirst() throws IOException {
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            Hits hits = base.search(Queried.by("score:<0.99"), Order.parse("score"), ALL);
            assertThat(hits.hits())
                    .extracting(hit -> score(hit.finding()))
                    .isSorted()
                    .hasSizeGreaterThan(10);
        }
    }

    private static BigDecimal score(Finding finding) {
        return finding.provenance().score().orElseThrow();
    }
}
