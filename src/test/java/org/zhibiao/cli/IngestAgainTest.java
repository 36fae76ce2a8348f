package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.format.TextAsFormat;
import org.zhibiao.lexicon.ModelFolders;

/** What a second run makes of files that changed, came twice or went, and of what the user says of them. */
class IngestAgainTest extends CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTHER = "到2030年，森林覆盖率达到40%。";

    private List<JsonNode> documents(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("documents", "--format", "jsonl"));
        command.addAll(List.of(options));
        List<JsonNode> documents = new ArrayList<>();
        for (String line : run(command.toArray(String[]::new)).lines()) {
            documents.add(JSON.readTree(line));
        }
        return documents;
    }

    private String in() {
        return folder.resolve("in").toString();
    }

    @Test
    void sameTextOfTwoFilesIsKeptOnceWithBothSources() throws IOException {
        write("in/a.txt", SENTENCE);
        Files.write(folder.resolve("in/b.html"), TextAsFormat.of(FileFormat.HTML, SENTENCE));
        run("ingest", in());
        assertThat(documents()).extracting(node -> node.get("outcome").asText()).containsExactly("added", "duplicate");
        assertThat(documents().getFirst().get("sources"))
                .extracting(JsonNode::asText)
                .containsExactly("in/a.txt", "in/b.html");
        assertThat(run("search", "--layer", "target", "--format", "jsonl").lines())
                .hasSize(1);
    }

    @Test
    void pruneDropsWhatIsGoneAndKeepsWhatAnotherFileGives() throws IOException {
        Path gone = write("in/a.txt", SENTENCE);
        write("in/b.txt", SENTENCE + " ");
        Path alone = write("in/c.txt", OTHER);
        run("ingest", in());
        Files.delete(gone);
        Files.delete(alone);
        assertThat(run("ingest", in()).out()).doesNotContain("removed");
        assertThat(run("search", "森林覆盖率", "--format", "jsonl").lines()).isNotEmpty();
        assertThat(run("ingest", "--prune", in()).out()).containsPattern("removed +2");
        assertThat(run("search", "森林覆盖率", "--format", "jsonl").lines()).isEmpty();
        assertThat(documents())
                .extracting(node -> node.get("document").asText())
                .containsExactly("in/b.txt");
        assertThat(run("search", "城镇化率", "--layer", "target", "--format", "jsonl")
                        .lines())
                .hasSize(1);
    }

    @Test
    void fileThatIsDamagedNowLosesItsFindings() throws IOException {
        byte[] good = TextAsFormat.of(FileFormat.DOCX, SENTENCE);
        Path file = Files.write(folder.resolve("a.docx"), good);
        run("ingest", file.toString());
        assertThat(run("search", "城镇化率", "--format", "jsonl").lines()).isNotEmpty();
        Files.write(file, java.util.Arrays.copyOf(good, good.length / 2));
        assertThat(run("ingest", file.toString()).exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run("search", "城镇化率", "--format", "jsonl").lines()).isEmpty();
        assertThat(documents("--failed"))
                .extracting(node -> node.get("outcome").asText())
                .containsExactly("damaged");
    }

    @Test
    void manifestOutweighsWhatWasFoundAndIsSaid() throws IOException {
        write("in/a.txt", "岚江市2019年工作方案\n" + SENTENCE);
        run("ingest", in());
        Path manifest = write("list.csv", "file,title,region,year,genre\na.txt,另一个标题,许昌市,2021,work_report\n");
        Result result = run("ingest", "--manifest", manifest.toString(), in());
        assertThat(result.out()).containsPattern("changed +1");
        JsonNode document = documents().getFirst();
        assertThat(document.get("title").asText()).isEqualTo("另一个标题");
        assertThat(document.get("titleEvidence").asText()).isEqualTo("manifest");
        assertThat(document.get("regionCode").asText()).isEqualTo("411000");
        assertThat(document.get("year").asText()).isEqualTo("2021");
        assertThat(document.get("genre").asText()).isEqualTo("work_report");
        assertThat(run("ingest", "--manifest", manifest.toString(), in()).out()).containsPattern("unchanged +1");
    }

    @Test
    void mistakeInTheManifestIsNamedWithFileAndLine() throws IOException {
        Path manifest = write("list.csv", "file,year\na.txt,twenty\n");
        Result result = run(
                "ingest",
                "--manifest",
                manifest.toString(),
                write("in/a.txt", SENTENCE).toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("list.csv").contains("2").contains("twenty");
    }

    @Test
    void patternOverFileNamesTellsYearAndPlace() throws IOException {
        write("in/2018河南许昌.txt", SENTENCE);
        run("ingest", "--name-pattern", "{year}{province}{city}.txt", in());
        JsonNode document = documents().getFirst();
        assertThat(document.get("year").asText()).isEqualTo("2018");
        assertThat(document.get("region").asText()).isEqualTo("许昌市");
        assertThat(run("ingest", "--name-pattern", "{yaer}.txt", in()).exitCode())
                .isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void sameFilesGiveTheSameKnowledgeBase() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("in/%02d.txt".formatted(i), i % 3 == 0 ? SENTENCE : SENTENCE + "第" + i + "批，" + OTHER);
        }
        run("ingest", in());
        String documents = run("documents", "--format", "csv").out();
        String findings = run("export", "--format", "csv", "--out", "-").out();
        try (Stream<Path> files = Files.walk(base())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        run("ingest", in());
        assertThat(run("documents", "--format", "csv").out()).isEqualTo(documents);
        assertThat(run("export", "--format", "csv", "--out", "-").out()).isEqualTo(findings);
    }

    @Test
    void storedTextsAreReadAnewWithoutTheirFiles() throws IOException {
        Path file = write("in/a.txt", "到2027年，露营地达到35营位。");
        run("ingest", in());
        assertThat(run("search", "露营地", "--layer", "target", "--format", "jsonl")
                        .lines())
                .isEmpty();
        Files.delete(file);
        Path models = ModelFolders.copyTo(folder.resolve("models"));
        Files.writeString(
                models.resolve("units.csv"), Files.readString(models.resolve("units.csv")) + "营位,count,yes,\n");
        assertThat(run("reextract", "--models", models.toString()).out()).startsWith("1 documents read anew");
        assertThat(run("search", "露营地", "--layer", "target", "--format", "jsonl")
                        .lines())
                .hasSize(1);
        assertThat(run("reextract", "--models", models.toString()).out()).startsWith("0 documents read anew");
        assertThat(run("reextract", "--all", "--models", models.toString()).out())
                .startsWith("1 documents read anew");
    }

    @Test
    void reextractRefusesWhatIsNoKnowledgeBase() {
        assertThat(run("reextract").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(base()).doesNotExist();
    }
}
