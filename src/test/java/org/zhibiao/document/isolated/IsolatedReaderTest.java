package org.zhibiao.document.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.format.ContentReader;

/** Whatever a file does to its reader, it costs that file and none before or after it. */
@Timeout(120)
class IsolatedReaderTest {

    private static final String SENTENCE = "到2027年,云川市森林覆盖率达到41%。";
    private static final Limits PATIENT = new Limits(1L << 20, 1L << 20, 200, 5_000, 3, 20_000, 60, 64);
    /** So long that a fresh process on a busy machine reads a sentence meanwhile. */
    private static final Limits FAIR = new Limits(1L << 20, 1L << 20, 200, 5_000, 3, 20_000, 15, 64);

    private static final Limits IMPATIENT = new Limits(1L << 20, 1L << 20, 200, 5_000, 3, 20_000, 2, 64);

    @TempDir
    private Path folder;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private IsolatedReader reader = reader(1, PATIENT);

    @AfterEach
    void close() {
        reader.close();
        others.shutdownNow();
    }

    @Test
    void readsAsTheReaderDoesInTheSameProcess() throws Exception {
        reader.close();
        reader = new IsolatedReader(1, Limits.DEFAULT, DocumentColumns.NONE);
        for (byte[] bytes : List.of(
                SENTENCE.getBytes(StandardCharsets.UTF_8),
                SENTENCE.getBytes("GB18030"),
                SENTENCE.repeat(50_000).getBytes(StandardCharsets.UTF_16),
                new byte[] {0, 1, 2, 3},
                new byte[0])) {
            Path file = Files.write(folder.resolve("file"), bytes);
            assertThat(reader.read("a name", file)).isEqualTo(ContentReader.read("a name", bytes, Limits.DEFAULT));
        }
    }

    @Test
    void bringsOverEverythingThatAReadingHolds() throws Exception {
        assertThat(reader.read("a.zip", file("everything"))).isEqualTo(MisbehavingReader.EVERYTHING);
    }

    @Test
    void readsOneFileAfterTheOtherInOneProcess() throws Exception {
        String process = textOf("pid");
        assertThat(textOf(SENTENCE)).isEqualTo(SENTENCE);
        assertThat(textOf("pid")).isEqualTo(process);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "岚江市 工作报告(2026年).txt",
                "it's \"so\".txt",
                "\uD83C\uDF32\uD840\uDC0B.txt",
                "100%25 #1?.txt",
                "-Xmx1m",
                " "
            })
    void readsAFileOfAnyName(String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name), SENTENCE);
        Reading reading = reader.read(name, file).getFirst();
        assertThat(reading.name()).isEqualTo(name);
        assertThat(text(reading)).isEqualTo(SENTENCE);
    }

    @Test
    void readsAFileWhoseNameTheLocaleDoesNotKnow() throws Exception {
        Files.writeString(folder.resolve("岚江市.txt"), "read");
        ProcessBuilder builder = run(folder.toString());
        builder.environment().put("LC_ALL", "C");
        Process run = builder.start();
        assertThat(run.inputReader().readLine()).isEqualTo("read");
        assertThat(run.waitFor()).isZero();
    }

    @Test
    void readsBytesThatAreInNoFile() throws Exception {
        assertThat(text(reader.read("-", SENTENCE.getBytes(StandardCharsets.UTF_8))
                        .getFirst()))
                .isEqualTo(SENTENCE);
    }

    @Test
    void givesUpAFileThatTakesTooLong() throws Exception {
        reader.close();
        reader = reader(1, IMPATIENT);
        textOf("pid");
        long start = System.nanoTime();
        Refusal refusal = refusalOf("hang");
        // A machine that does other work ends and wakes processes late, but not by the minute that others may take.
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TIMED_OUT);
        assertThat(refusal.fault()).isEqualTo("took longer than the limit of 2 s (--max-seconds)");
        assertThat(textOf(SENTENCE)).isEqualTo(SENTENCE);
    }

    @Test
    void givesUpAFileThatFillsTheMemory() throws Exception {
        Refusal refusal = refusalOf("fill");
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_LARGE);
        assertThat(refusal.fault())
                .isEqualTo("needs more memory than the 64 MB that reading one file may take (--max-memory)");
        assertThat(textOf(SENTENCE)).isEqualTo(SENTENCE);
    }

    @Test
    void givesUpAFileThatEndsTheProcess() throws Exception {
        Refusal refusal = refusalOf("halt");
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.DAMAGED);
        assertThat(refusal.fault()).isEqualTo("made the reader crash (exit code 1)");
        assertThat(textOf(SENTENCE)).isEqualTo(SENTENCE);
    }

    @Test
    void refusesAFileThatOverflowsTheStack() throws Exception {
        String process = textOf("pid");
        Refusal refusal = refusalOf("recurse");
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.DAMAGED);
        assertThat(refusal.fault()).isEqualTo("made the reader fail (StackOverflowError)");
        assertThat(textOf("pid")).isEqualTo(process);
    }

    @Test
    void refusesAFileThatHasGrownBeyondTheLimit() throws Exception {
        Refusal refusal = refusalOf("x".repeat((1 << 20) + 1));
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_LARGE);
        assertThat(refusal.fault()).isEqualTo("is larger than the limit of 1 MB (--max-megabytes)");
    }

    @Test
    void isNotDisturbedByAParserThatPrints() throws Exception {
        assertThat(textOf("print")).isEqualTo("printed");
        assertThat(textOf(SENTENCE)).isEqualTo(SENTENCE);
    }

    @Test
    void holdsNothingAgainstAFileThatEarlierOnesLeftInMemory() throws Exception {
        assertThat(textOf("keep")).isEqualTo("kept");
        assertThat(textOf("keep")).isEqualTo("kept");
    }

    @Test
    void replacesAProcessThatHasServedItsNumber() throws Exception {
        reader.close();
        reader = new IsolatedReader(1, PATIENT, DocumentColumns.NONE, MisbehavingReader.class.getName(), 2);
        String first = textOf("pid");
        assertThat(textOf("pid")).isEqualTo(first);
        assertThat(textOf("pid")).isNotEqualTo(first);
        assertThat(isAlive(first)).isFalse();
    }

    @Test
    void startsAnotherProcessWhenOneWasEndedWhileIdle() throws Exception {
        String first = textOf("pid");
        ProcessHandle.of(Long.parseLong(first)).orElseThrow().destroyForcibly();
        awaitEnd(first);
        assertThat(textOf(SENTENCE)).isEqualTo(SENTENCE);
    }

    @Test
    void goesOnWhenATerminalSignalsAllItsProcesses() throws Exception {
        String process = textOf("pid");
        ProcessHandle.of(Long.parseLong(process)).orElseThrow().destroy();
        Thread.sleep(500);
        assertThat(textOf("pid")).isEqualTo(process);
    }

    @Test
    void readsAsManyFilesAtATimeAsItHasProcesses() throws Exception {
        reader.close();
        reader = reader(2, FAIR);
        Path hang = file("hang");
        Path sentence = file(SENTENCE);
        textOf("pid");
        Future<List<Reading>> hanging = others.submit(() -> reader.read("file", hang));
        for (int i = 0; i < 5; i++) {
            assertThat(text(reader.read("file", sentence).getFirst())).isEqualTo(SENTENCE);
        }
        assertThat(((Reading.Refused) hanging.get().getFirst()).refusal().reason())
                .isEqualTo(Refusal.Reason.TIMED_OUT);
    }

    @Test
    void servesMoreThreadsThanItHasProcesses() throws Exception {
        reader.close();
        reader = reader(2, PATIENT);
        Callable<String> reading =
                () -> textOf(SENTENCE + Thread.currentThread().threadId());
        List<Future<String>> texts = others.invokeAll(Collections.nCopies(20, reading));
        for (Future<String> text : texts) {
            assertThat(text.get()).startsWith(SENTENCE);
        }
    }

    @Test
    void ownsItsTemporaryFilesAndDeletesThem() throws Exception {
        Path litter = Path.of(textOf("litter"));
        assertThat(litter).exists();
        reader.close();
        assertThat(litter.getParent()).doesNotExist();
    }

    @Test
    void allowsTheMemoryOfTheLimitAlone() throws Exception {
        assertThat(Integer.parseInt(textOf("memory"))).isBetween(50, 64);
    }

    @Test
    void throwsWhatReadingTheFileHereWouldThrow() throws Exception {
        Path absent = folder.resolve("没有.txt");
        assertThatThrownBy(() -> reader.read("file", absent))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(absent.toString());
        assertThatThrownBy(() -> reader.read("file", folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString());
        assertThat(textOf(SENTENCE)).isEqualTo(SENTENCE);
    }

    @Test
    void givesUpWhenItsThreadIsInterrupted() throws Exception {
        String process = textOf("pid");
        Path hang = file("hang");
        Future<List<Reading>> hanging = others.submit(() -> reader.read("file", hang));
        Thread.sleep(200);
        hanging.cancel(true);
        awaitEnd(process);
        assertThat(textOf(SENTENCE)).isEqualTo(SENTENCE);
    }

    @Test
    void endsItsProcessesWhenClosedEvenThoseThatHang() throws Exception {
        String process = textOf("pid");
        Path hang = file("hang");
        Future<List<Reading>> hanging = others.submit(() -> reader.read("file", hang));
        Thread.sleep(200);
        reader.close();
        assertThat(isAlive(process)).isFalse();
        assertThatThrownBy(hanging::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reader.read("file", hang)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProcessThatHangsEndsAndTidiesUpWhenItsParentIsKilled() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("file"), "litter");
        Process run = run(files.toString(), file("hang").toString()).start();
        try (BufferedReader output = run.inputReader()) {
            Path litter = Path.of(output.readLine());
            ProcessHandle process = run.children().findFirst().orElseThrow();
            run.destroyForcibly().waitFor();
            process.onExit().get(5, TimeUnit.SECONDS);
            assertThat(litter.getParent()).doesNotExist();
        }
    }

    @Test
    void aProcessWhoseParentIsKilledWhileItStartsTidiesUp() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReaderProcess.class.getName(),
                        temporary.toString())
                .start();
        process.getInputStream().close();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(temporary).doesNotExist();
    }

    @Test
    void saysWhyNoProcessStarts() {
        IsolatedReader broken = new IsolatedReader(1, PATIENT, DocumentColumns.NONE, "org.zhibiao.NoSuchProgram", 500);
        assertThatThrownBy(() -> broken.read("file", file(SENTENCE)))
                .isInstanceOf(ReaderProcessException.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("NoSuchProgram");
    }

    private static IsolatedReader reader(int processes, Limits limits) {
        return new IsolatedReader(processes, limits, DocumentColumns.NONE, MisbehavingReader.class.getName(), 500);
    }

    private static ProcessBuilder run(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReadingRun.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ".txt"), text);
    }

    private String textOf(String text) throws Exception {
        return text(reader.read("file", file(text)).getFirst());
    }

    private Refusal refusalOf(String text) throws Exception {
        return ((Reading.Refused) reader.read("file", file(text)).getFirst()).refusal();
    }

    private static String text(Reading reading) {
        return switch (reading) {
            case Reading.Read(String name, Content content) -> content.text();
            case Reading.Refused(String name, Refusal refusal) -> "refused: " + refusal;
            case Reading.Table table -> "table: " + table;
        };
    }

    private static boolean isAlive(String process) {
        return ProcessHandle.of(Long.parseLong(process))
                .map(ProcessHandle::isAlive)
                .orElse(false);
    }

    private static void awaitEnd(String process) throws Exception {
        ProcessHandle.of(Long.parseLong(process))
                .map(ProcessHandle::onExit)
                .ifPresent(end -> end.orTimeout(5, TimeUnit.SECONDS).join());
        assertThat(isAlive(process)).isFalse();
    }
}
