package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckCommandTest extends CommandTest {

    private Path tables;

    @BeforeEach
    void copyTables() throws IOException {
        tables = write("tables/README", "").getParent();
        try (Stream<Path> files = Files.walk(Path.of("models"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = tables.resolve(Path.of("models").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void change(String table, String from, String to) throws IOException {
        Path file = tables.resolve(table);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void saysHowManyExamplesHold() {
        Result result = run("check", "models");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).matches("\\d{3} examples, 0 failed\\R");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void namesTheExampleThatFailsAndWhatItGives() throws IOException {
        change("constructions/bodies.yaml", "raw: 市自然资源局, role: responsible", "raw: 市自然资源局, role: lead");
        Result result = run("check", "models", "--models", tables.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(result.err())
                .contains("body-label: the example '强化用地、用能要素保障。（责任单位：市发展改革委、市自然资源局）'")
                .contains("\"raw\":\"市自然资源局\",\"role\":\"responsible\"")
                .contains(" examples, 1 failed");
    }

    @Test
    void listsTheRecordsThatBecomeOtherByOtherTables() throws IOException {
        change("adverbials.csv", "adverbial-同比,同比,yes,yes,yes", "adverbial-同比,同比较之,yes,yes,yes");
        Path text = write("report.txt", "今年一季度，全市城镇新增就业4860人，同比减少37.5%。\n");
        Result result = run("check", "models", text.toString(), "--models", tables.toString());
        assertThat(result.out())
                .contains("changed target")
                .contains("→ 同比")
                .contains("gained 0, lost 0, changed 1 records, in 1 of 1 documents with findings");
    }

    @Test
    void tablesWithAMistakeAndPlacesThatAreNotThereAreWrongUse() throws IOException {
        assertThat(run("check", "models", tables.resolve("none").toString()).exitCode())
                .isEqualTo(ExitCode.WRONG_USE);
        change("adverbials.csv", "adverbial-同比,同比,yes,yes,yes", "adverbial-同比,同比,,,");
        Result result = run("check", "models", "--models", tables.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("adverbials.csv, line ").contains("'同比' stands nowhere");
    }
}
