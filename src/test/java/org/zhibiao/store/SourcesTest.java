package org.zhibiao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.document.Document;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Known;
import org.zhibiao.document.content.Encoding;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.lexicon.Readers;

class SourcesTest {

    private static final String OTHER = "云川市森林覆盖率工作方案\n\n到2030年，森林覆盖率达到41%。\n";

    @TempDir
    private Path folder;

    @Test
    void dumpGivesItsDocuments() throws IOException {
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            Source stored = writer.put(
                    Samples.source("dump.txt", "bytes"),
                    List.of(given("dump.txt#1", Samples.TEXT), given("dump.txt#2", OTHER)));
            assertThat(stored.outcome()).isEqualTo(Outcome.ADDED);
            assertThat(stored.documents()).containsExactly("dump.txt#1", "dump.txt#2");
        }
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            assertThat(base.source("dump.txt").orElseThrow().documents()).containsExactly("dump.txt#1", "dump.txt#2");
            assertThat(base.document("dump.txt#2").orElseThrow().sources()).containsExactly("dump.txt");
        }
    }

    @Test
    void dumpWithFewerDocumentsLosesTheOthers() throws IOException {
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            writer.put(Samples.source("d", "1"), List.of(given("d#1", Samples.TEXT), given("d#2", OTHER)));
            assertThat(writer.put(Samples.source("d", "2"), List.of(given("d", OTHER)))
                            .outcome())
                    .isEqualTo(Outcome.CHANGED);
        }
        assertThat(names()).containsExactly("d");
    }

    @Test
    void damagedFileLosesItsDocumentsAndIsListed() throws IOException {
        Refusal refusal = new Refusal(Refusal.Reason.DAMAGED, "breaks off", "save it again");
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            Samples.put(writer, "a.docx", Samples.TEXT, Samples.findings("a.docx"));
            writer.put(Source.refused("a.docx", Samples.version("half"), 4, refusal), List.of());
            assertThat(writer.touch("a.docx").outcome()).as("still damaged").isEqualTo(Outcome.DAMAGED);
        }
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            assertThat(base.documents()).isEmpty();
            assertThat(base.search(Queried.by(""), Order.BEST_FIRST, 1).total()).isZero();
            assertThat(base.sources())
                    .singleElement()
                    .isEqualTo(new Source(
                            "a.docx",
                            Samples.version("half"),
                            4,
                            Outcome.DAMAGED,
                            "breaks off",
                            "save it again",
                            List.of()));
        }
    }

    @Test
    void sameTextIsKeptOnceWithBothSources() throws IOException {
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            put(writer, "b.txt", Samples.TEXT);
            Source second =
                    put(writer, "a.txt", Samples.TEXT.replace("，", "， \u3000").replace("\n", "\r\n"));
            assertThat(second.outcome()).isEqualTo(Outcome.DUPLICATE);
            assertThat(second.documents()).containsExactly("b.txt");
            assertThat(put(writer, "b.txt", Samples.TEXT).outcome())
                    .as("put again")
                    .isEqualTo(Outcome.CHANGED);
        }
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            assertThat(base.documents()).singleElement().satisfies(document -> {
                assertThat(document.name()).isEqualTo("b.txt");
                assertThat(document.sources()).containsExactly("b.txt", "a.txt");
            });
        }
    }

    @Test
    void remainingSourceTakesTheDocumentOver() throws IOException {
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            put(writer, "b", Samples.TEXT);
            put(writer, "a", Samples.TEXT);
            writer.put(Samples.source("c", "dump"), List.of(given("c#1", OTHER), given("c#2", Samples.TEXT)));
            put(writer, "b", "别的文字。\n");
            assertThat(writer.source("a").orElseThrow().outcome()).isEqualTo(Outcome.ADDED);
            assertThat(writer.source("a").orElseThrow().version().contentHash())
                    .as("is read again")
                    .isEmpty();
            assertThat(writer.remove("a")).isTrue();
            assertThat(writer.remove("a")).isFalse();
        }
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            assertThat(base.documents()).extracting(DocumentSummary::name).containsExactly("b", "c#1", "c#2");
            assertThat(base.findings("c#2")).isEqualTo(Samples.findings("c#2"));
            assertThat(base.search(Queried.by("document:c#2"), Order.BEST_FIRST, 9)
                            .total())
                    .isEqualTo(5);
            assertThat(base.text("c#2")).contains(Samples.TEXT);
        }
    }

    @Test
    void unchangedFileIsNotedOnce() throws IOException {
        Samples.fill(folder);
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            assertThat(writer.before(Samples.NAME).map(Source::version)).contains(Samples.version(Samples.TEXT));
            assertThat(writer.touch(Samples.NAME).outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(writer.before(Samples.NAME).map(Source::outcome)).contains(Outcome.ADDED);
            assertThatIllegalArgumentException().isThrownBy(() -> writer.touch("unknown"));
        }
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            assertThat(base.source(Samples.NAME).map(Source::outcome)).contains(Outcome.UNCHANGED);
            assertThat(base.findings(Samples.NAME)).hasSize(5);
        }
    }

    @Test
    void storedDocumentIsLaidOutAgain() throws IOException, UnreadableDocumentException {
        Origin origin = new Origin(
                FileFormat.HTML,
                Optional.of(new Encoding("GB18030", Encoding.Certainty.DECLARED)),
                OptionalInt.of(3),
                List.of("附件1.docx"));
        var declared = Map.of(
                MetadataField.TITLE,
                new Known<>("岚江市方案", Evidence.PAGE),
                MetadataField.YEAR,
                new Known<>("2023", Evidence.MANIFEST));
        DocumentReader reader = Readers.WITHOUT_PLACES;
        Document document = reader.layOut("page.html", origin, Samples.TEXT, declared);
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            writer.put(Samples.source("page.html", "bytes"), List.of(without(document)));
        }
        Document again;
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            StoredDocument stored = base.stored("page.html").orElseThrow();
            assertThat(stored).isEqualTo(new StoredDocument("page.html", origin, Samples.TEXT, declared));
            assertThat(base.document("page.html").orElseThrow().parts()).isEqualTo(document.parts());
            assertThat(base.document("page.html").orElseThrow().origin()).isEqualTo(origin);
            again = reader.layOut(stored.name(), stored.origin(), stored.text(), stored.declared());
        }
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            writer.replaceFindings(
                    new DocumentWithFindings(again, Samples.findings("page.html"), List.of()), "new rules");
            assertThat(writer.source("page.html").orElseThrow().version())
                    .isEqualTo(new DocumentVersion(Samples.version("bytes").contentHash(), "new rules"));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> writer.replaceFindings(without(Samples.document("page.html", OTHER)), "new rules"));
        }
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            assertThat(base.findings("page.html")).isEqualTo(Samples.findings("page.html"));
            assertThat(base.document("page.html").orElseThrow().version().extraction())
                    .isEqualTo("new rules");
        }
    }

    @Test
    void dumpIsReadByNewRulesWhenAllItsDocumentsAre() throws IOException {
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            writer.put(Samples.source("d", "1"), List.of(given("d#1", Samples.TEXT), given("d#2", OTHER)));
            writer.replaceFindings(without(Samples.document("d#1", Samples.TEXT)), "new");
            assertThat(writer.source("d").orElseThrow().version().extraction()).isEqualTo("by hand");
            writer.replaceFindings(without(Samples.document("d#2", OTHER)), "new");
            assertThat(writer.source("d").orElseThrow().version().extraction()).isEqualTo("new");
        }
    }

    @Test
    void nameThatAnotherDocumentHasIsMadeFree() throws IOException {
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            put(writer, "d#1", OTHER);
            Source dump = writer.put(Samples.source("d", "1"), List.of(given("d#1", Samples.TEXT)));
            assertThat(dump.documents()).containsExactly("d#1#2");
        }
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            assertThat(base.text("d#1")).contains(OTHER);
            assertThat(base.findings("d#1#2")).isEqualTo(Samples.findings("d#1#2"));
        }
    }

    @Test
    void contradictionsAreRefusedAndCostNothing() throws IOException {
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            put(writer, "a", Samples.TEXT);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.put(Samples.source("a", "read, but nothing in it"), List.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            writer.put(Samples.source("a", "x"), List.of(given("n", Samples.TEXT), given("n", OTHER))));
            put(writer, "b", OTHER);
        }
        assertThat(names()).containsExactly("a", "b");
    }

    private static Source put(KnowledgeBaseWriter writer, String name, String text) throws IOException {
        return writer.put(Samples.source(name, text), List.of(given(name, text)));
    }

    private static DocumentWithFindings given(String name, String text) {
        return new DocumentWithFindings(
                Samples.document(name, text), text.equals(OTHER) ? List.of() : Samples.findings(name), List.of());
    }

    private List<String> names() throws IOException {
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            return base.documents().stream().map(DocumentSummary::name).toList();
        }
    }

    private static DocumentWithFindings without(Document document) {
        return new DocumentWithFindings(document, List.of(), List.of());
    }
}
