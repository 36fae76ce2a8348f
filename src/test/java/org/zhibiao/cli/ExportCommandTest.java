package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.zhibiao.export.Accuracy;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.store.Samples;

class ExportCommandTest extends CommandTest {

    @BeforeEach
    void fill() throws IOException {
        Samples.fill(base(), "b.txt", "a.txt");
    }

    @Test
    void writesEveryFindingAsCsv() throws IOException {
        Path file = folder.resolve("指标.csv");
        Result result = run("export", "--format", "csv", "--out", file.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("10 findings written to " + file);
        List<Map<String, String>> rows = rows(Files.readAllBytes(file));
        assertThat(rows).hasSize(10);
        assertThat(rows.get(1))
                .containsEntry("doc", "a.txt")
                .containsEntry("indicator", "常住人口城镇化率")
                .containsEntry("unknownPlace", "岚江市")
                .containsEntry("rule", "by-hand");
        assertThat(rows).extracting(row -> row.get("doc")).isSorted();
    }

    @Test
    void beginsWithAMarkForExcel() throws IOException {
        Path file = folder.resolve("a.csv");
        run("export", "--format", "csv", "--out", file.toString(), "--bom");
        assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void fieldThatIsSeldomRightIsWrittenOnlyWhenAskedFor() throws IOException {
        boolean exported = Accuracy.load().of(Layer.MEASURE, "of").orElseThrow().isExported();
        String header = run("export", "--format", "csv", "--out", "-", "--layer", "measure")
                .lines()
                .getFirst();
        assertThat(header).contains(",noun,");
        assertThat(header.contains(",of,")).isEqualTo(exported);
        assertThat(run("export", "--format", "csv", "--out", "-", "--layer", "measure", "--all-fields")
                        .lines()
                        .getFirst())
                .contains(",noun,of,");
        String lines = run("export", "--format", "jsonl", "--out", "-", "--layer", "measure")
                .out();
        assertThat(lines).contains("\"noun\"");
        assertThat(lines.contains("\"of\"")).isEqualTo(exported);
        assertThat(run("export", "--format", "jsonl", "--out", "-", "--layer", "measure", "--all-fields")
                        .out())
                .contains("\"of\"");
    }

    @Test
    void writesJsonLinesToStandardOutput() throws IOException {
        Result result = run("export", "--format", "jsonl", "--out", "-", "--doc", "a.txt");
        assertThat(result.lines()).hasSize(5);
        assertThat(FindingJson.read(new ObjectMapper().readTree(result.lines().getFirst())))
                .isEqualTo(Samples.findings("a.txt").getFirst());
    }

    @Test
    void doesNotReplaceAFileUnlessForced() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), "old");
        Result result = run("export", "--format", "csv", "--out", file.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err().lines()).singleElement().asString().contains(file.toString(), "--force");
        assertThat(file).hasContent("old");
        assertThat(run("export", "--format", "csv", "--out", file.toString(), "--force")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(rows(Files.readAllBytes(file))).hasSize(10);
    }

    @Test
    void missingFolderIsNamed() {
        Path file = folder.resolve("no/such/file.csv");
        Result result = run("export", "--format", "csv", "--out", file.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .contains(file.toString(), "its folder does not exist");
    }

    @Test
    void fileMustBeNamed() {
        Result result = run("export");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err().lines()).singleElement().asString().contains("--out");
    }

    @Test
    void theNameOfTheFileTellsTheForm() throws IOException {
        Path file = folder.resolve("所有.JSONL");
        assertThat(run("export", "--out", file.toString()).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Files.readAllLines(file))
                .hasSize(10)
                .allSatisfy(line -> assertThat(line).startsWith("{"));
        Result result = run("export", "--out", folder.resolve("指标.dat").toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err().lines()).singleElement().asString().contains("指标.dat", "--format", "csv");
    }

    @Test
    void binaryFormsAreNothingForATerminal() {
        Result result = runOnTerminal(Map.of(), "export", "--format", "parquet", "--out", "-");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("parquet", "terminal", "--out");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatTakesNoFilesIsNamed() {
        Result result = run("export", "--out", "/proc/指标.csv");
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .contains("/proc/指标.csv")
                .doesNotContain("part");
    }

    @Test
    void aLayerHasOnlyItsColumns() throws IOException {
        Path file = folder.resolve("机构.csv");
        run("export", "--out", file.toString(), "--layer", "body");
        assertThat(rows(Files.readAllBytes(file)))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsKeys("doc", "role", "duty", "sentence")
                        .doesNotContainKeys("indicator", "to", "count"));
    }

    private static List<Map<String, String>> rows(byte[] csv) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            return rows.readAll();
        }
    }
}
