package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractCommandTest extends CommandTest {

    @Test
    void printsFindingsAsJsonLines() throws IOException {
        Path file = write("plan.txt", SENTENCE);
        Result result = run("extract", file.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).isEmpty();
        assertThat(result.lines()).hasSize(2);
        JsonNode target = layer(result, "target");
        assertThat(target.get("raw").asText()).isEqualTo("64%");
        assertThat(target.get("indicator").asText()).isEqualTo("常住人口城镇化率");
        assertThat(target.get("value").asInt()).isEqualTo(64);
        assertThat(target.get("deadline").asText()).isEqualTo("2025");
        assertThat(target.get("sentence").asText()).isEqualTo(SENTENCE);
        assertThat(target.get("doc").asText()).endsWith("plan.txt");
        assertThat(target.get("rule").asText()).isNotEmpty();
        assertThat(SENTENCE.substring(
                        target.get("start").asInt(), target.get("end").asInt()))
                .isEqualTo("64%");
        assertThat(layer(result, "deadline").get("to").asText()).isEqualTo("2025");
        assertThat(base()).doesNotExist();
    }

    @Test
    void readsStandardInput() throws IOException {
        Result result = runWithInput(SENTENCE, "extract", "-");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(layer(result, "target").get("doc").asText()).isEqualTo("-");
    }

    @Test
    void badFilesCostNoOthers() throws IOException {
        Path good = write("good.txt", SENTENCE);
        Path missing = folder.resolve("missing.txt");
        Path none = Files.createDirectory(folder.resolve("none"));
        Result result = run("extract", missing.toString(), none.toString(), good.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(result.lines()).hasSize(2);
        assertThat(result.err().lines())
                .hasSize(2)
                .anySatisfy(
                        line -> assertThat(line).isEqualTo("zhibiao: " + missing + " does not exist; check the path"))
                .anySatisfy(
                        line -> assertThat(line).isEqualTo("zhibiao: no file in " + none + "; name another folder"));
    }

    @Test
    void filesOfAFolderAreReadAsIngestMeetsThem() throws IOException {
        Path reports = folder.resolve("reports");
        write("reports/b/plan.txt", "到2030年，森林覆盖率达到40%。");
        write("reports/a.txt", SENTENCE);
        write("reports/README.md", SENTENCE);
        write("reports/.hidden.txt", SENTENCE);
        write("reports/data.json", "{\"a\": 1}");
        Result result = run("extract", reports.toString());
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(documents(result)).containsExactly("reports/a.txt", "reports/b/plan.txt");
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .contains(reports.resolve("data.json") + " is a JSON file");
        run("ingest", reports.toString());
        assertThat(run("export", "--format", "jsonl", "--out", "-").out())
                .contains("\"doc\":\"reports/a.txt\"", "\"doc\":\"reports/b/plan.txt\"");
    }

    private static List<String> documents(Result result) throws IOException {
        List<String> documents = new ArrayList<>();
        for (String line : result.lines()) {
            documents.add(new ObjectMapper().readTree(line).get("doc").asText());
        }
        return documents.stream().distinct().toList();
    }

    @Test
    void emptyFileIsSaidAndIsNoFailure() throws IOException {
        Path empty = write("empty.txt", "");
        Result result = run("extract", empty.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).isEqualToIgnoringNewLines("zhibiao: " + empty + " is empty");
    }

    private static JsonNode layer(Result result, String layer) throws IOException {
        for (String line : result.lines()) {
            JsonNode json = new ObjectMapper().readTree(line);
            if (json.get("layer").asText().equals(layer)) {
                return json;
            }
        }
        throw new AssertionError("no " + layer + " in " + List.of(result.out()));
    }
}
