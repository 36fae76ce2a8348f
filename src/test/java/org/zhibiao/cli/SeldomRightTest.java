package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.export.Accuracy;

/**
 * A field whose published share is under the least one is in no file that is written, whichever fields reach it at
 * present: the whole program runs with another table of published shares, as if it had been measured otherwise.
 */
class SeldomRightTest {

    private static final String TABLE = "org/zhibiao/export/accuracy.tsv";

    /** Right just too seldom, and just often enough. */
    private static final String UNDER = "gold\t29\tmeasure\tof\t0.7499\t56\n";

    private static final String AT = "gold\t29\tbody\tduty\t0.7500\t703\n";

    @TempDir
    private static Path shared;

    private static URLClassLoader program;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fill() throws Exception {
        Path tables = shared.resolve("tables").resolve(TABLE);
        Files.createDirectories(tables.getParent());
        Files.writeString(tables, "coded\tdocuments\tlayer\tfield\tright\trecords\n" + UNDER + AT);
        program = program();
        Path plan = Files.writeString(
                shared.resolve("方案.txt"), "岚江省云川市2025年实施方案\n到2025年，城镇化率达到64%。方案部署8项重点任务。由市住房城乡建设局牵头。\n");
        run("ingest", plan.toString());
    }

    @AfterAll
    static void end() throws IOException {
        program.close();
    }

    @Test
    void csvLacksTheFieldUnlessAllAreAskedFor() throws Exception {
        Path file = folder.resolve("out.csv");
        run("export", "--layer", "measure", "--out", file.toString());
        assertThat(header(file)).contains("noun", "count").doesNotContain("of");
        run("export", "--layer", "measure", "--all-fields", "--force", "--out", file.toString());
        assertThat(header(file)).contains("noun", "count", "of");
        run("export", "--layer", "body", "--force", "--out", file.toString());
        assertThat(header(file))
                .as("a field that is right in just the least share")
                .contains("duty");
    }

    @Test
    void jsonLinesLackTheFieldUnlessAllAreAskedFor() throws Exception {
        Path file = folder.resolve("out.jsonl");
        run("export", "--format", "jsonl", "--layer", "measure", "--out", file.toString());
        assertThat(Files.readString(file)).contains("\"noun\"").doesNotContain("\"of\":");
        run("export", "--format", "jsonl", "--layer", "measure", "--all-fields", "--force", "--out", file.toString());
        assertThat(Files.readString(file)).contains("\"noun\"", "\"of\":");
    }

    @Test
    void parquetLacksTheFieldUnlessAllAreAskedFor() throws Exception {
        Path file = folder.resolve("out.parquet");
        run("export", "--format", "parquet", "--layer", "measure", "--out", file.toString());
        assertThat(columns(file)).contains("noun", "count").doesNotContain("of");
        run("export", "--format", "parquet", "--layer", "measure", "--all-fields", "--force", "--out", file.toString());
        assertThat(columns(file)).contains("noun", "count", "of");
    }

    @Test
    void dataPackageLacksTheFieldAndSaysSo() throws Exception {
        Path made = folder.resolve("package");
        run("export", "--package", made.toString());
        assertThat(header(made.resolve("measure.csv"))).contains("noun").doesNotContain("of");
        assertThat(described(made, "measure")).contains("noun").doesNotContain("of");
        assertThat(described(made, "body")).contains("duty");
        assertThat(Files.readString(made.resolve("CODEBOOK.md"))).contains("Left out 未导出: `of`, right in 0.7499");
        run("export", "--package", made.toString(), "--force", "--all-fields");
        assertThat(header(made.resolve("measure.csv"))).contains("noun", "of");
        assertThat(described(made, "measure")).contains("noun", "of");
        assertThat(Files.readString(made.resolve("CODEBOOK.md"))).doesNotContain("Left out");
    }

    /** The test would hold nothing if the program took its own table. */
    @Test
    void programOfTheTestReadsTheTableOfTheTest() throws Exception {
        Class<?> accuracy = Class.forName(Accuracy.class.getName(), true, program);
        assertThat(accuracy).isNotEqualTo(Accuracy.class);
        try (InputStream table = accuracy.getResourceAsStream("accuracy.tsv")) {
            assertThat(table).hasContent("coded\tdocuments\tlayer\tfield\tright\trecords\n" + UNDER + AT);
        }
    }

    private static List<String> header(Path csv) throws IOException {
        return List.of(Files.readAllLines(csv).getFirst().split(","));
    }

    private static List<String> columns(Path parquet) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(parquet))) {
            return reader.getFileSchema().getColumns().stream()
                    .map(column -> column.name())
                    .toList();
        }
    }

    /** The columns that the data package's description tells of in a table. */
    private static List<String> described(Path made, String table) throws IOException {
        JsonNode resources = new ObjectMapper()
                .readTree(made.resolve("datapackage.json").toFile())
                .get("resources");
        return StreamSupport.stream(resources.spliterator(), false)
                .filter(resource -> resource.get("name").asText().equals(table))
                .flatMap(resource ->
                        StreamSupport.stream(resource.at("/schema/fields").spliterator(), false))
                .map(field -> field.get("name").asText())
                .toList();
    }

    private static void run(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--kb", shared.resolve("kb").toString()));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            Object exitCode = Class.forName(Main.class.getName(), true, program)
                    .getMethod("run", String[].class, OutputStream.class, PrintStream.class, InputStream.class)
                    .invoke(
                            null,
                            all.toArray(String[]::new),
                            OutputStream.nullOutputStream(),
                            told,
                            InputStream.nullInputStream());
            assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
        }
    }

    /** The program's own classes anew, beside a table that comes before its own; libraries are those of the tests. */
    private static URLClassLoader program() throws IOException {
        URL tables = shared.resolve("tables").toUri().toURL();
        URL classes = Main.class.getProtectionDomain().getCodeSource().getLocation();
        return new OwnClassesFirst(new URL[] {tables, classes});
    }

    private static final class OwnClassesFirst extends URLClassLoader {

        OwnClassesFirst(URL[] places) {
            super(places, SeldomRightTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.zhibiao.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
