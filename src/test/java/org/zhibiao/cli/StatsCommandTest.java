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
}
