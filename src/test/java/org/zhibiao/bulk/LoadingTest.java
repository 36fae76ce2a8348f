package org.zhibiao.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.Zhibiao;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.export.Column;
import org.zhibiao.export.FieldChoice;
import org.zhibiao.export.Format;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.TableOptions;
import org.zhibiao.ingest.IngestListener;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.ValueType;

/** Tables of texts, as a cluster writes them, make the knowledge base that ingesting makes. */
class LoadingTest {

    private static BulkReader reader;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeReader() {
        reader = new BulkReader(Models.bundled(), Limits.DEFAULT, Map.of());
    }

    @Test
    void loadedKnowledgeBaseIsThatOfIngest() throws Exception {
        Path texts = texts();
        Path tables = tables(rows(texts), 2);
        try (Zhibiao loaded = Zhibiao.open(folder.resolve("loaded"));
                Zhibiao ingested = Zhibiao.open(folder.resolve("ingested"))) {
            Loading.Result result = loaded.load(tables, IngestListener.NONE);
            ingested.ingest(List.of(texts), IngestListener.NONE);
            assertThat(result.failures()).isEmpty();
            assertThat(result.documents()).isEqualTo(ingested.documents().all().size());
            List<String> findings = exported(loaded).lines().toList();
            assertThat(findings)
                    .hasSize((int) result.findings())
                    .containsExactlyElementsOf(exported(ingested).lines().toList());
        }
    }

    @Test
    void whatIsThereAlreadyStays() throws Exception {
        Path tables = tables(rows(texts()), 2);
        try (Zhibiao kb = Zhibiao.open(folder.resolve("kb"))) {
            kb.load(tables, IngestListener.NONE);
            String before = exported(kb);
            Loading.Result again = kb.load(tables, IngestListener.NONE);
            assertThat(again.unchanged()).isEqualTo(again.sources()).isPositive();
            assertThat(exported(kb)).isEqualTo(before);
        }
    }

    /** The second is another file with the same text: the table says under which name it is shown. */
    @Test
    void textThatSeveralSourcesGiveIsShownUnderTheNameOfTheTable() throws Exception {
        String text = "到2025年，常住人口城镇化率达到64%。\n";
        BulkRow one = row("b/plan.txt", text);
        BulkRow other = row("a/copy.txt", text);
        Path tables = tables(List.of(other, one), 1, Map.of("a/copy.txt", "b/plan.txt"));
        try (Zhibiao kb = Zhibiao.open(folder.resolve("kb"))) {
            kb.load(tables, IngestListener.NONE);
            assertThat(kb.documents().all()).singleElement().satisfies(document -> {
                assertThat(document.name()).isEqualTo("b/plan.txt");
                assertThat(document.sources()).containsExactly("b/plan.txt", "a/copy.txt");
            });
        }
    }

    @Test
    void fileThatIsCutShortIsToldAndTheOthersAreLoaded() throws Exception {
        Path tables = tables(rows(texts()), 3);
        Path cut = tables.resolve("texts/part-1.parquet");
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        try (Zhibiao kb = Zhibiao.open(folder.resolve("kb"))) {
            Loading.Result result = kb.load(tables, IngestListener.NONE);
            assertThat(result.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.file()).isEqualTo(cut.toString());
                assertThat(failure.reason()).startsWith("cannot be read to its end");
            });
            assertThat(kb.documents().all()).hasSize(result.documents()).isNotEmpty();
        }
    }

    @Test
    void tableOfOtherColumnsIsTold() throws Exception {
        Path tables = tables(rows(texts()), 1);
        Column other = new Column(
                "text", ValueType.TEXT, "a text", "文本", Optional.empty(), List.of(), Optional.empty(), "", true);
        write(
                tables.resolve("texts/part-9.parquet"),
                List.of(other),
                List.of(JsonNodeFactory.instance.objectNode().put("text", "文本")));
        try (Zhibiao kb = Zhibiao.open(folder.resolve("kb"))) {
            assertThat(kb.load(tables, IngestListener.NONE).failures())
                    .singleElement()
                    .asString()
                    .contains("part-9.parquet has other columns: text");
        }
    }

    @Test
    void jobThatHasNotEndedIsTold() throws Exception {
        Path tables = tables(rows(texts()), 1);
        Files.delete(tables.resolve("texts/_SUCCESS"));
        try (Zhibiao kb = Zhibiao.open(folder.resolve("kb"))) {
            Loading.Result result = kb.load(tables, IngestListener.NONE);
            assertThat(result.failures()).singleElement().asString().contains("has not ended");
            assertThat(result.documents()).isPositive();
        }
    }

    @Test
    void folderWithoutTablesIsRefusedAndMakesNoKnowledgeBase() {
        try (Zhibiao kb = Zhibiao.open(folder.resolve("kb"))) {
            assertThatThrownBy(() -> kb.load(folder, IngestListener.NONE)).isInstanceOf(NotDirectoryException.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        assertThat(folder.resolve("kb")).doesNotExist();
    }

    @Test
    void rowOfATableIsADocumentWithWhatItsColumnsTell() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("标题", "某市2021年政府工作报告");
        cells.put("年份", "2021");
        cells.put("正文", "2021年，地区生产总值增长6%以上，城镇新增就业5万人。");
        BulkRow row = reader.row("reports.parquet", FileFormat.PARQUET, 7, cells);
        assertThat(row.name()).isEqualTo("reports.parquet#7");
        assertThat(row.text()).isNotNull();
        assertThat(row.text().findings()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(row.listed()).contains("\"yearEvidence\":\"column\"");
    }

    /** A table of many rows would be judged by its longest; a row alone is a document because whoever gives it says so. */
    @Test
    void shortTextUnderANameThatMayMeanOtherThingsIsADocumentToo() {
        BulkRow row = reader.row("t.jsonl", FileFormat.JSON, 2, Map.of("text", "到2025年，城镇化率达到64%。"));
        assertThat(row.text()).isNotNull();
        assertThat(row.text().findings()).isNotEmpty();
    }

    @Test
    void rowWithoutATextAndFileThatIsTooLargeAreTold() {
        assertThat(reader.row("t.jsonl", FileFormat.JSON, 1, Map.of("a", "1")))
                .satisfies(row -> assertThat(row.text()).isNull())
                .satisfies(row -> assertThat(row.fault()).isEqualTo("has no column that holds a text"));
        BulkReader strict =
                new BulkReader(Models.bundled(), new Limits(1 << 20, 1 << 20, 200, 10, 1, 10, 5, 64), Map.of());
        assertThat(strict.file("large.txt", new byte[2 << 20], Map.of()))
                .singleElement()
                .satisfies(row -> assertThat(row.fault()).contains("limit of 1 MB"));
    }

    private Path texts() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        try (Stream<Path> corpus = Files.list(Path.of("corpus"))) {
            for (Path file : corpus.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .limit(5)
                    .toList()) {
                Files.copy(file, texts.resolve(file.getFileName()));
            }
        }
        Files.writeString(texts.resolve("empty.txt"), " \n");
        return texts;
    }

    private static List<BulkRow> rows(Path texts) throws IOException {
        List<BulkRow> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(texts)) {
            for (Path file : files.sorted().toList()) {
                rows.addAll(reader.file("texts/" + file.getFileName(), Files.readAllBytes(file), Map.of()));
            }
        }
        return rows;
    }

    private static BulkRow row(String name, String text) {
        return reader.file(name, text.getBytes(StandardCharsets.UTF_8), Map.of())
                .getFirst();
    }

    private Path tables(List<BulkRow> rows, int parts) throws IOException {
        return tables(rows, parts, Map.of());
    }

    private Path tables(List<BulkRow> rows, int parts, Map<String, String> shown) throws IOException {
        Path tables = folder.resolve("tables");
        Path texts = Files.createDirectories(tables.resolve(TextsColumn.FOLDER));
        List<Column> columns =
                Arrays.stream(TextsColumn.values()).map(LoadingTest::column).toList();
        for (int part = 0; part < parts; part++) {
            List<ObjectNode> own = new ArrayList<>();
            for (int i = part; i < rows.size(); i += parts) {
                own.add(json(rows.get(i), shown));
            }
            write(texts.resolve("part-" + part + ".parquet"), columns, own);
        }
        Files.writeString(texts.resolve("_SUCCESS"), "");
        return tables;
    }

    private static Column column(TextsColumn column) {
        return new Column(
                column.label(),
                column.isNumber() ? ValueType.INTEGER : ValueType.TEXT,
                column.label(),
                column.label(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                false);
    }

    private static ObjectNode json(BulkRow row, Map<String, String> shown) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("source", row.source()).put("place", row.place()).put("name", row.name());
        json.put("document", shown.getOrDefault(row.name(), row.name()));
        json.put("sha256", row.sha256()).put("bytes", row.bytes()).put("extraction", row.extraction());
        json.put("outcome", row.outcome().name()).put("fault", row.fault()).put("advice", row.advice());
        BulkRow.Text text = row.text();
        if (text != null) {
            json.put("origin", text.origin()).put("declared", text.declared());
            json.put("worded_aims", text.wordedAims()).put("unread_cells", text.unreadCells());
            json.put("findings", String.join("\n", text.findings())).put("text", text.text());
        }
        return json;
    }

    private static void write(Path file, List<Column> columns, List<ObjectNode> rows) throws IOException {
        new RecordTable<ObjectNode>(columns, row -> row)
                .write(
                        Format.PARQUET,
                        file,
                        false,
                        new TableOptions(false, false, new TreeMap<>()),
                        RecordTable.all(rows));
    }

    private String exported(Zhibiao kb) throws IOException {
        Path file = folder.resolve("export-" + System.nanoTime() + ".jsonl");
        kb.export("", file, FieldChoice.ALL);
        return Files.readString(file);
    }
}
