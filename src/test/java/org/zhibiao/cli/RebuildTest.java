package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.store.KnowledgeBaseWriter;

/** A knowledge base of an earlier version of the schema is refused, and made anew by reextract from its own texts. */
class RebuildTest extends CommandTest {

    private String documents;
    private String findings;

    @BeforeEach
    void fillAndMakeEarlier() throws IOException {
        write("in/方案.txt", "云川市城镇化方案\n" + SENTENCE + "\n");
        write("in/抄件.txt", "云川市城镇化方案\n" + SENTENCE + "\n");
        write("in/空.txt", "");
        write("in/通知.txt", "云川市通知\n新建公园12个，由市园林局牵头。\n");
        assertThat(run("ingest", folder.resolve("in").toString()).exitCode()).isEqualTo(ExitCode.OK);
        documents = run("documents", "--format", "csv").out();
        findings = run("search", "--format", "jsonl", "--limit", "0").out();
        makeEarlier("3");
    }

    /** Gives the index the mark of another version, and a field that this version has with another type. */
    private void makeEarlier(String version) throws IOException {
        try (Directory directory = FSDirectory.open(base());
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Document other = new Document();
            other.add(new IntField("formerField", 1, Store.NO));
            writer.addDocument(other);
            writer.setLiveCommitData(Map.of("org.zhibiao.schema", version).entrySet());
        }
    }

    @Test
    void earlierVersionIsRefusedWithWhatToDo() {
        Result result = run("search", "城镇化率");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("has version 3 of the schema", "zhibiao reextract makes it anew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "99"})
    void anotherVersionIsToldInOneLineAndNotTouched(String version) throws IOException {
        makeEarlier(version);
        Map<String, String> before = files();
        String file = folder.resolve("in/方案.txt").toString();
        List<List<String>> commands = List.of(
                List.of("search", "城镇化率"),
                List.of("search", "--format", "csv"),
                List.of("show", "方案.txt"),
                List.of("stats"),
                List.of("documents"),
                List.of("track"),
                List.of("export", "--out", folder.resolve("data.csv").toString()),
                List.of("ingest", file));
        for (List<String> command : commands) {
            Result result = run(
                    Stream.concat(command.stream(), Stream.of("--lang", "zh")).toArray(String[]::new));
            assertThat(result.exitCode()).as("%s: %s", command, result.err()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(result.out()).as("%s", command).isEmpty();
            assertThat(result.err().lines())
                    .as("%s", command)
                    .singleElement()
                    .asString()
                    .contains("的结构版本为 " + version);
        }
        assertThat(files()).isEqualTo(before);
        assertThat(folder.resolve("data.csv")).doesNotExist();
    }

    /** All files of the knowledge base with what is in them. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(base())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    @Test
    void reextractMakesItAnewFromItsTexts() {
        Result result = run("reextract");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).startsWith("2 documents read anew");
        assertThat(run("search", "--format", "jsonl", "--limit", "0").out()).isEqualTo(findings);
        assertThat(run("documents", "--format", "csv").out()).isEqualTo(documents);
        assertThat(run("reextract").out()).as("again").startsWith("0 documents read anew");
    }

    @Test
    void rebuildingThatIsNotCompletedChangesNothing() throws IOException {
        KnowledgeBaseWriter.rebuild(base()).close();
        assertThat(run("search", "城镇化率").err()).contains("has version 3");
        reextractMakesItAnewFromItsTexts();
    }

    @Test
    void laterVersionIsNotTouched() throws IOException {
        makeEarlier("99");
        Result result = run("reextract");
        assertThat(result.exitCode()).isNotEqualTo(ExitCode.OK);
        assertThat(result.err()).contains("version 99", "use the program that made it");
    }
}
