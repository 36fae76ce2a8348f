package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluateCommandTest extends CommandTest {

    private Path gold;

    /** The sentence's deadline, and a target that is not there. */
    @BeforeEach
    void writeGold() throws IOException {
        gold = write("gold/plan.txt", SENTENCE).getParent();
        write("gold/plan.jsonl", """
                {"layer":"deadline","start":0,"end":6,"raw":"到2025年","to":"2025","kind":"by"}
                {"layer":"measure","start":7,"end":9,"raw":"常住","count":3,"noun":"任务","of":null}
                """);
    }

    @Test
    void printsFiguresOfExtractorAndBaseline() {
        Result result = run("evaluate", gold.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).isEmpty();
        assertThat(result.lines())
                .anySatisfy(line -> assertThat(line).matches("deadline +extractor +1( +1\\.0000){6}"))
                .anySatisfy(line -> assertThat(line).matches("deadline +baseline +1( +1\\.0000){6}"))
                .anySatisfy(line -> assertThat(line).startsWith("Confusion of comparator"))
                .noneSatisfy(line -> assertThat(line).contains("missing"));
    }

    @Test
    void listsErrorsOfOneLayerOrOfAll() {
        assertThat(run("evaluate", gold.toString(), "--errors", "measure").lines())
                .endsWith("measure missing: plan, line 1: …到2025年，常住人口城镇化率达到64%。…  [常住]")
                .noneSatisfy(line -> assertThat(line).contains("target spurious"));
        // The folder after the option is no layer.
        assertThat(run("evaluate", "--errors", gold.toString()).lines())
                .anySatisfy(line -> assertThat(line).startsWith("target spurious: plan, line 1: "))
                .anySatisfy(line -> assertThat(line).startsWith("measure missing: "));
    }

    @Test
    void unknownLayerIsWrongUse() {
        Result result = run("evaluate", "--errors", "goals", gold.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).startsWith("zhibiao: 'goals' is no layer, nor a folder; layers are target, measure,");
    }

    @Test
    void printsJson() throws IOException {
        Result result = run("evaluate", "--format", "json", "--errors", "all", gold.toString());
        JsonNode json = new ObjectMapper().readTree(result.out());
        assertThat(json.at("/extractor/deadline/record"))
                .extracting(JsonNode::asDouble)
                .containsExactly(1.0, 1.0, 1.0);
        assertThat(json.get("errors")).hasSize(2);
    }

    @Test
    void printsMarkdown() {
        assertThat(run("evaluate", "--format", "markdown", gold.toString()).out())
                .startsWith("## Records found, and whole records\n\n| layer |")
                .contains("| deadline | baseline | 1 |");
    }

    @Test
    void everyFaultOfTheGoldIsALine() throws IOException {
        Path records = write(
                "gold/plan.jsonl", "{\n{\"layer\":\"body\",\"start\":0,\"end\":99,\"raw\":\"到\",\"role\":\"lead\"}\n");
        Result result = run("evaluate", gold.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("zhibiao: " + records + ", line 1: is no JSON"),
                        line -> assertThat(line).startsWith("zhibiao: " + records + ", line 2: start 0 and end 99"));
    }

    @Test
    void folderWithoutGoldIsWrongUse() throws IOException {
        Path folder = write("texts/plan.txt", SENTENCE).getParent();
        Result result = run("evaluate", folder.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err())
                .isEqualToIgnoringNewLines("zhibiao: " + folder + " holds no pair of files NAME.txt and NAME.jsonl");
    }

    @Test
    void helpShowsAnExample() {
        assertThat(run("evaluate", "--help").out())
                .startsWith("Usage: zhibiao evaluate")
                .contains("GOLD_DIR", "--errors", "zhibiao evaluate corpus");
    }
}
