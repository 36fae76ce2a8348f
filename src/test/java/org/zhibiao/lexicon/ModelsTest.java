package org.zhibiao.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelsTest {

    private static final Path MODELS = Path.of("models");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTables() throws IOException {
        ModelFolders.copyTo(folder);
    }

    static Stream<Path> tables() throws IOException {
        return ModelFolders.tables().stream();
    }

    @Test
    void theJarHoldsTheTablesOfTheFolder() {
        assertThat(Models.bundled().version()).isEqualTo(Models.load(MODELS).version());
        assertThat(Models.bundled().check().lexicon().unitAt("20个平台", 2))
                .map(Unit::text)
                .contains("个");
    }

    /** A table that the version leaves out could change findings without any document being read anew. */
    @ParameterizedTest
    @MethodSource("tables")
    void anotherByteInAnyTableIsAnotherVersion(Path table) throws IOException {
        String before = Models.load(folder).version();
        Files.writeString(folder.resolve(table), "\n", StandardOpenOption.APPEND);
        assertThat(Models.load(folder).version()).isNotEqualTo(before).matches("[0-9a-f]{16}");
    }

    @Test
    void whatIsNoTableIsNoOtherVersion() throws IOException {
        Files.writeString(folder.resolve("README.md"), "mine");
        assertThat(Models.load(folder).version()).isEqualTo(Models.bundled().version());
    }

    @Test
    void theReadmeOfTheFolderListsEveryFileAndNoOther() throws IOException {
        Pattern row = Pattern.compile("(?m)^\\| `([\\w/]+\\.(?:csv|yaml))` \\|");
        assertThat(row.matcher(Files.readString(MODELS.resolve("README.md")))
                        .results()
                        .map(found -> Path.of(found.group(1))))
                .containsExactlyInAnyOrderElementsOf(ModelFolders.tables());
    }

    @Test
    void readsEachTableOnce() throws IOException {
        Models models = Models.load(folder).check();
        Lexicon lexicon = models.lexicon();
        for (Path table : ModelFolders.tables()) {
            Files.delete(folder.resolve(table));
        }
        assertThat(models.check().lexicon()).isSameAs(lexicon);
        assertThat(models.version()).isEqualTo(Models.bundled().version());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void checkTellsOfAnyTableThatIsMissing(Path table) throws IOException {
        Files.delete(folder.resolve(table));
        Models models = Models.load(folder);
        assertThatThrownBy(models::check)
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining(table.getFileName() + ": is missing")
                .hasMessageContaining("--models");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> Models.load(folder.resolve("none")))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("there is no models folder there; name it with --models");
    }

    @Test
    void aJarWithoutATableSaysWhatToDo() {
        assertThatThrownBy(() -> ModelFile.bundled("none.csv"))
                .isInstanceOf(LexiconException.class)
                .hasMessage("the program's own none.csv: is missing from its jar, which is damaged; install the program"
                        + " again, or name a folder of tables with --models");
    }
}
