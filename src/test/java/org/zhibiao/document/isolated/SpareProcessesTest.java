package org.zhibiao.document.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;

/** A process outlives its reader, for the next one, and does not outlive the program. */
class SpareProcessesTest {

    private static final String SENTENCE = "到2027年,云川市森林覆盖率达到41%。";

    @TempDir
    private Path folder;

    private final List<Long> before = children();

    @Test
    void nextReaderTakesTheProcessOfTheOneThatIsClosed() throws Exception {
        read(folder, 71);
        List<Long> first = started();
        assertThat(first).hasSize(1);
        read(folder, 71);
        assertThat(started()).isEqualTo(first);
    }

    @Test
    void processOfAnotherSizeIsNotTaken() throws Exception {
        read(folder, 72);
        read(folder, 73);
        assertThat(started()).hasSize(2);
    }

    @Test
    void readerOwnsTheProcessAlone() throws Exception {
        try (IsolatedReader one = reader(74);
                IsolatedReader other = reader(74)) {
            one.read("file", file(folder));
            other.read("file", file(folder));
            assertThat(started()).hasSize(2);
        }
    }

    @Test
    void processThatEndedMeanwhileIsReplaced() throws Exception {
        read(folder, 75);
        ProcessHandle process = ProcessHandle.of(started().getFirst()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(5, TimeUnit.SECONDS);
        read(folder, 75);
        assertThat(started()).hasSize(1).doesNotContain(process.pid());
    }

    @Test
    void processesEndWithTheProgramAndTheirTemporaryFilesGo() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpareProcessesTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String process = run.inputReader().readLine();
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.of(Long.parseLong(process)).map(ProcessHandle::isAlive))
                .isNotEqualTo(Optional.of(true));
        assertThat(temporary).isEmptyDirectory();
    }

    /** A program that reads a file and tells the process that waits then. */
    public static void main(String[] arguments) throws Exception {
        read(Path.of(arguments[0]), 76);
        System.out.println(children().getFirst());
    }

    private static IsolatedReader reader(int memoryMegabytes) {
        return new IsolatedReader(
                1, new Limits(1L << 20, 1L << 20, 200, 5_000, 3, 20_000, 60, memoryMegabytes), DocumentColumns.NONE);
    }

    private static void read(Path folder, int memoryMegabytes) throws Exception {
        try (IsolatedReader reader = reader(memoryMegabytes)) {
            assertThat(reader.read("file", file(folder)).getFirst()).isInstanceOf(Reading.Read.class);
        }
    }

    private static Path file(Path folder) throws IOException {
        return Files.writeString(folder.resolve("file.txt"), SENTENCE);
    }

    /** The processes that were started since the test began. */
    private List<Long> started() {
        return children().stream().filter(pid -> !before.contains(pid)).toList();
    }

    private static List<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .toList();
    }
}
