package org.zhibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar and the libraries beside it, alone on the class path, in an empty folder. */
class LibraryIT {

    private static final Path LIBRARIES = Path.of("target", "zhibiao", "lib").toAbsolutePath();
    private static final String JAR = "zhibiao.jar";

    private static final String PROGRAM = """
            import org.zhibiao.Zhibiao;

            class Reads {
                public static void main(String[] arguments) {
                    Zhibiao.read("到2025年，常住人口城镇化率达到64%。").forEach(System.out::println);
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path empty;

    private record Result(int exitCode, String out, String err) {}

    @BeforeEach
    void makeEmptyFolder() throws IOException {
        empty = Files.createDirectory(folder.resolve("empty"));
    }

    @Test
    void theJarAloneReadsAText() throws Exception {
        Path source = Files.writeString(folder.resolve("Reads.java"), PROGRAM);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-cp", classPath(LIBRARIES.resolve(JAR)), source.toString()))
                .isZero();
        String withProgram = classPath(LIBRARIES.resolve(JAR)) + System.getProperty("path.separator") + folder;
        Result result = run(List.of("-cp", withProgram, "Reads"));
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("常住人口城镇化率").contains("64");
    }

    @Test
    void aJarWithoutItsTablesIsToldInOneLineOfTheUsersLanguage() throws Exception {
        Path damaged = Files.copy(LIBRARIES.resolve(JAR), folder.resolve(JAR));
        try (FileSystem content = FileSystems.newFileSystem(damaged);
                Stream<Path> tables = Files.walk(content.getPath("org", "zhibiao", "models"))) {
            for (Path table : tables.filter(Files::isRegularFile).toList()) {
                Files.delete(table);
            }
        }
        Path text = Files.writeString(folder.resolve("方案.txt"), "到2025年，常住人口城镇化率达到64%。\n");
        Result english = ingest(damaged, "en", text);
        assertThat(english.exitCode()).as(english.err()).isEqualTo(2);
        assertThat(english.out()).isEmpty();
        assertThat(english.err().lines()).singleElement().asString().contains("is missing from its jar");
        Result chinese = ingest(damaged, "zh", text);
        assertThat(chinese.exitCode()).as(chinese.err()).isEqualTo(2);
        assertThat(chinese.err().lines()).singleElement().asString().matches(".*\\p{IsHan}{4}.*");
        try (Stream<Path> made = Files.list(empty)) {
            assertThat(made).as("nothing is touched").isEmpty();
        }
    }

    private Result ingest(Path jar, String language, Path text) throws Exception {
        return run(
                List.of("-cp", classPath(jar), "org.zhibiao.cli.Main", "--lang", language, "ingest", text.toString()));
    }

    private static String classPath(Path jar) throws IOException {
        try (Stream<Path> libraries = Files.list(LIBRARIES)) {
            return String.join(
                    System.getProperty("path.separator"),
                    Stream.concat(
                                    Stream.of(jar),
                                    libraries.filter(library ->
                                            !library.getFileName().toString().equals(JAR)))
                            .map(Path::toString)
                            .toList());
        }
    }

    private Result run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Xmx512m"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .directory(empty.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
