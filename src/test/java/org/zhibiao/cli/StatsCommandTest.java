package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.Samples;

class StatsCommandTest extends CommandTest {

    @Test
    void countsByLayerGenreRegionAndYear() throws IOException {
        Samples.fill(base(), "a.txt", "b.txt");
        Result result = run("stats");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.lines())
                .anySatisfy(line -> assertThat(line).matches("all +2 +\\d+ +4 +2 +2 +2"))
                .anySatisfy(line -> assertThat(line).matches("岚江市 +2 +\\d+ +4 +2 +2 +2"))
                .anySatisfy(line -> assertThat(line).matches("implementation plan +2 +\\d+ +4 +2 +2 +2"))
                .anySatisfy(line -> assertThat(line).startsWith("year "));
    }

    @Test
    void listsDocuments() throws IOException {
        Samples.fill(base(), "b.txt", "a.txt");
        assertThat(run("stats", "--documents").lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).startsWith("a.txt ").endsWith(" 5"));
    }

    @Test
    void emptyKnowledgeBaseHasNothing() throws IOException {
        KnowledgeBaseWriter.open(base()).close();
        Result result = run("stats");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).contains("no documents");
    }

    @Test
    void documentsCountTheirFindingsUnderEnglishPlurals() throws IOException {
        write("reports/a.txt", SENTENCE);
        run("ingest", folder.resolve("reports").toString());
        assertThat(run("documents", "--format", "csv").lines().getFirst())
                .contains(",targets,measures,bodies,deadlines,")
                .doesNotContain("bodys");
    }

    @Test
    void documentsSayWhatWasWrongWithTheBytesOfAText() throws IOException {
        write("reports/a.txt", SENTENCE.repeat(20) + "\u0000\n" + SENTENCE + "\u0000\u0000\n");
        Result ingested = run("ingest", folder.resolve("reports").toString());
        assertThat(ingested.exitCode()).as(ingested.err()).isEqualTo(ExitCode.OK);
        assertThat(run("documents", "--format", "jsonl").out())
                .contains("\"damage\":\"3 NUL bytes, read as blanks\"", "\"outcome\":\"added\"");
    }
}
