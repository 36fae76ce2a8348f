package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibiao.store.Samples;

class AnnotationsCommandTest extends CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void fill() throws IOException {
        Samples.fill(base(), "plans/b#1.txt", "a.txt");
    }

    @Test
    void writesAFolderForBrat() throws IOException {
        Path out = folder.resolve("brat");
        Result result = run("annotations", "--format", "brat", "--out", out.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("10 findings in 2 documents written to " + out);
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        "annotation.conf", "documents.jsonl", "a.txt", "a.ann", "plans_b_1.txt", "plans_b_1.ann");
        assertThat(Files.readAllLines(out.resolve("a.ann"))).contains("T2\tTarget 40 43\t64%", "A2\tStatus T2 target");
    }

    @Test
    void listSaysWhichFileIsWhichDocument() throws IOException {
        Path out = folder.resolve("xmi");
        run("annotations", "--format", "uima-xmi", "--out", out.toString());
        assertThat(out.toFile().list()).contains("TypeSystem.xml", "a.xmi", "plans_b_1.xmi");
        List<String> lines = Files.readAllLines(out.resolve("documents.jsonl"));
        assertThat(lines).hasSize(2);
        JsonNode last = JSON.readTree(lines.getLast());
        assertThat(last.get("file").asText()).isEqualTo("plans_b_1.xmi");
        assertThat(last.get("document").asText()).isEqualTo("plans/b#1.txt");
        assertThat(last.get("findings").asInt()).isEqualTo(5);
    }

    @Test
    void writesWebAnnotationsToAFileOrToStandardOutput() throws IOException {
        Path file = folder.resolve("a.jsonld");
        run("annotations", "--format", "web-annotation", "--out", file.toString());
        Result result = run("annotations", "--format", "web-annotation", "--out", "-");
        assertThat(result.out()).isEqualTo(Files.readString(file));
        assertThat(JSON.readTree(result.out()).get("total").asInt()).isEqualTo(10);
    }

    @Test
    void writesOnlyWhatIsAskedFor() throws IOException {
        Result result = run("annotations", "--format", "web-annotation", "--out", "-", "--doc", "a.txt", "value:>100");
        JsonNode items = JSON.readTree(result.out()).at("/first/items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/target/selector/0/exact").asText()).isEqualTo("1200个");
        Path out = folder.resolve("brat");
        run("annotations", "--format", "brat", "--out", out.toString(), "--doc", "a.txt");
        assertThat(out.toFile().list()).doesNotContain("plans_b_1.txt");
    }

    @Test
    void replacesOnlyAFolderOfAnnotationsAndOnlyWhenForced() throws IOException {
        Path out = folder.resolve("brat");
        run("annotations", "--format", "brat", "--out", out.toString());
        Result refused = run("annotations", "--format", "uima-xmi", "--out", out.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.err().lines()).singleElement().asString().contains(out.toString(), "--force");
        assertThat(run("annotations", "--format", "uima-xmi", "--out", out.toString(), "--force")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(out.toFile().list()).contains("a.xmi").doesNotContain("a.ann");
    }

    @Test
    void neverReplacesAFolderOfSomethingElse() throws IOException {
        write("home/thesis.txt", "work");
        Path out = folder.resolve("home");
        Result result = run("annotations", "--format", "brat", "--out", out.toString(), "--force");
        assertThat(result.exitCode()).isNotEqualTo(ExitCode.OK);
        assertThat(result.err().lines()).singleElement().asString().contains(out.toString(), "documents.jsonl");
        assertThat(out.resolve("thesis.txt")).hasContent("work");
    }

    @Test
    void folderCannotGoToStandardOutput() {
        Result result = run("annotations", "--format", "brat", "--out", "-");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err().lines()).singleElement().asString().contains("brat is a folder");
    }

    @Test
    void unknownFormIsAnsweredWithThoseThereAre() {
        Result result = run("annotations", "--format", "conll", "--out", "x");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("'conll'", "known are web-annotation, brat, uima-xmi");
    }

    @Test
    void nothingFoundIsAnEmptyFolderOfAnnotations() {
        Path out = folder.resolve("brat");
        Result result = run("annotations", "--format", "brat", "--out", out.toString(), "森林覆盖率");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).contains("0 findings in 0 documents");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("annotation.conf", "documents.jsonl");
    }

    @Test
    void leavesNothingBesideWhatItWrites() {
        String[] before = folder.toFile().list();
        run(
                "annotations",
                "--format",
                "brat",
                "--out",
                folder.resolve("no/such").toString());
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(before);
    }
}
