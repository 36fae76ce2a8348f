package org.zhibiao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.Seed;
import org.zhibiao.document.Document;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Duration;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;
import org.zhibiao.store.query.Expression;

class KnowledgeBaseTest {

    @TempDir
    private Path folder;

    @Test
    void givesBackDocumentAndFindingsAsTheyWerePut() throws IOException {
        Samples.fill(folder);
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            Document document = Samples.document(Samples.NAME, Samples.TEXT);
            DocumentSummary summary = base.document(Samples.NAME).orElseThrow();
            assertThat(summary.metadata()).isEqualTo(document.metadata());
            assertThat(summary.version()).isEqualTo(Samples.version(Samples.TEXT));
            assertThat(summary.length()).isEqualTo(document.text().length());
            assertThat(summary.findings())
                    .isEqualTo(Map.of(Layer.TARGET, 2, Layer.MEASURE, 1, Layer.BODY, 1, Layer.DEADLINE, 1));
            assertThat(base.text(Samples.NAME)).contains(Samples.TEXT);
            assertThat(base.findings(Samples.NAME)).isEqualTo(Samples.findings(Samples.NAME));
        }
    }

    @Test
    void keepsDecimalsAsWritten() throws IOException {
        Finding exact = Samples.target("a", "66.67%", "", "占比", Optional.empty(), "66.67", "%", 2025);
        Finding large = Samples.target("a", "1亿亿元", "", "产值", Optional.empty(), "12345678901234567890", "元", 2025);
        put("a", Samples.TEXT, List.of(exact, large));
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            assertThat(base.findings("a")).containsExactlyInAnyOrder(exact, large);
        }
    }

    @Test
    void findsAnyStretchOfALongerWord() throws IOException {
        Samples.fill(folder);
        for (String words :
                List.of("城镇化率", "常住人口城镇化率", "率", "镇化", "64", "64%", "老旧小区 改造", "\"城镇化率达到64%\"", "到2025年，常住")) {
            assertThat(search("layer:target " + words)).as(words).isNotEmpty();
        }
    }

    @Test
    void doesNotFindCharactersThatStandApart() throws IOException {
        Samples.fill(folder);
        for (String words : List.of("率城", "城率", "人化", "64 农村", "城镇化率 -达到", "%", "５年内")) {
            assertThat(search(words)).as(words).isEmpty();
        }
        assertThat(search("农村 OR 城镇化率")).isNotEmpty();
        assertThat(search("６４")).as("full-width digits").isNotEmpty();
    }

    @Test
    void ranksTheFindingItselfAboveItsNeighbours() throws IOException {
        Samples.fill(folder);
        assertThat(search("老旧小区").getFirst().span().raw()).isEqualTo("1200个");
        assertThat(search("城镇化率").getFirst().span().raw()).isEqualTo("64%");
    }

    @Test
    void findsByEachProperty() throws IOException {
        Samples.fill(folder);
        assertThat(raws("layer:body")).containsExactly("市发展改革委");
        assertThat(raws("indicatorId:urbanis*")).containsExactly("64%");
        assertThat(raws("indicator:城镇化")).containsExactly("64%");
        assertThat(raws("status:target")).containsExactly("64%", "1200个");
        assertThat(raws("status:actual")).isEmpty();
        assertThat(raws("region:岚江")).hasSize(5);
        assertThat(raws("region:云川")).isEmpty();
        assertThat(raws("deadline:2025")).containsExactly("到2025年", "64%", "1200个");
        for (String document : List.of(Samples.NAME, "岚江市方案.txt", "*方案*", "plans/*")) {
            assertThat(raws("document:" + document)).as(document).hasSize(5);
        }
        assertThat(raws("document:岚江市")).isEmpty();
    }

    @Test
    void findsDeadlinesInARangeOfDates() throws IOException {
        put("a", "到2025年\n", List.of(Samples.deadline("a", "到2025年", CalendarDate.parse("2025"))));
        put("b", "6月底\n", List.of(Samples.deadline("b", "6月底", CalendarDate.parse("2025-06"))));
        put("c", "6月15日\n", List.of(Samples.deadline("c", "6月15日", CalendarDate.parse("2025-06-15"))));
        put("d", "30日内\n", List.of(Samples.deadline("d", "30日内", Duration.parse("P30D"))));
        Map<String, List<String>> found = Map.of(
                "2025", List.of("到2025年", "6月底", "6月15日"),
                "2025-06", List.of("6月底", "6月15日"),
                "2025-06-15", List.of("6月15日"),
                "2025-12", List.of(),
                "..2025-06", List.of("6月底", "6月15日"),
                "2025-07..", List.of("到2025年"),
                "2026..2030", List.of(),
                "2020..2025", List.of("到2025年", "6月底", "6月15日"));
        for (var entry : found.entrySet()) {
            assertThat(raws("deadline:" + entry.getKey()))
                    .as(entry.getKey())
                    .containsExactlyElementsOf(entry.getValue());
        }
    }

    @Test
    void countsAllAndGivesAsManyAsAskedFor() throws IOException {
        Samples.fill(folder, "b.txt", "a.txt");
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            Hits hits = base.search(new Expression.All(), Order.BEST_FIRST, 3);
            assertThat(hits.total()).isEqualTo(10);
            assertThat(hits.hits()).extracting(hit -> hit.document().name()).containsExactly("a.txt", "a.txt", "a.txt");
            List<Finding> visited = new ArrayList<>();
            base.forEach(Queried.by("layer:body"), hit -> visited.add(hit.finding()));
            assertThat(visited)
                    .extracting(finding -> finding.provenance().document())
                    .containsExactly("a.txt", "b.txt");
        }
    }

    @Test
    void takesTextsLongerThanLucenesTerms() throws IOException {
        String line = "增长".repeat(20_000);
        String name = "长".repeat(20_000) + ".txt";
        Finding target = Samples.target(name, line, line, line, Optional.of(line), "1", line, 2025);
        put(name, line, List.of(target));
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            assertThat(base.text(name)).contains(line);
            assertThat(base.findings(name)).containsExactly(target);
            assertThat(base.search(Queried.by("增长增长"), Order.BEST_FIRST, 1).total())
                    .isEqualTo(1);
        }
    }

    /**
     * Contract: after any sequence of puts, each document has the text and the findings of its last put,
     * and nothing else is there. A writer is closed and opened again now and then.
     */
    @Test
    void replacesDocumentsWhole() throws IOException {
        long seed = Seed.value();
        Random random = new Random(seed);
        Map<String, String> texts = new HashMap<>();
        Map<String, List<Finding>> findings = new HashMap<>();
        for (int run = 0; run < 5; run++) {
            try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
                for (int put = random.nextInt(20); put >= 0; put--) {
                    String name = "doc" + random.nextInt(8);
                    String text = Samples.TEXT + random.nextInt();
                    List<Finding> all = Samples.findings(name);
                    List<Finding> some = all.subList(0, random.nextInt(all.size() + 1));
                    Samples.put(writer, name, text, some);
                    texts.put(name, text);
                    findings.put(name, some);
                }
            }
        }
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            assertThat(base.documents())
                    .as("seed %d", seed)
                    .extracting(DocumentSummary::name)
                    .containsExactlyElementsOf(texts.keySet().stream().sorted().toList());
            for (String name : texts.keySet()) {
                assertThat(base.text(name)).as("seed %d, %s", seed, name).contains(texts.get(name));
                assertThat(base.findings(name)).as("seed %d, %s", seed, name).isEqualTo(findings.get(name));
            }
            List<Finding> visited = new ArrayList<>();
            base.forEach(new Expression.All(), hit -> visited.add(hit.finding()));
            assertThat(visited)
                    .as("seed %d", seed)
                    .isEqualTo(findings.keySet().stream()
                            .sorted()
                            .flatMap(name -> findings.get(name).stream())
                            .toList());
            assertThat(base.search(new Expression.All(), Order.BEST_FIRST, 1).total())
                    .as("seed %d", seed)
                    .isEqualTo(findings.values().stream().mapToInt(List::size).sum());
        }
    }

    @Test
    void readersSeeTheLastCommitWhileAnotherProcessWrites() throws IOException {
        Samples.fill(folder);
        try (LockHolder other = LockHolder.start(folder)) {
            assertThat(other.isAlive()).isTrue();
            assertThat(search("")).hasSize(5);
            assertThatThrownBy(() -> KnowledgeBaseWriter.open(folder))
                    .isInstanceOfSatisfying(
                            KnowledgeBaseException.class,
                            e -> assertThat(e.reason()).isEqualTo(KnowledgeBaseException.Reason.LOCKED))
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("another process");
        }
        Samples.fill(folder, "free-again.txt");
    }

    private void put(String name, String text, List<Finding> findings) throws IOException {
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            Samples.put(writer, name, text, findings);
        }
    }

    private List<Finding> search(String query) throws IOException {
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            return base.search(Queried.by(query), Order.BEST_FIRST, 100).hits().stream()
                    .map(Hit::finding)
                    .toList();
        }
    }

    private List<String> raws(String query) throws IOException {
        return search(query).stream().map(finding -> finding.span().raw()).toList();
    }
}
