package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        assertThat(result.exitCode()).isNotEqualTo(ExitCode.OK);
        assertThat(result.err()).contains("has version 3 of the schema", "zhibiao reextract makes it anew");
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
