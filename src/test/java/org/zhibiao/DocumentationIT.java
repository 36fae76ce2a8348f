package org.zhibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documentation says what the program does: every command of a console block is run by a shell with the packaged
 * program, in order, and prints what stands below it. Each document has a folder of its own with the sample documents
 * as {@code corpus}, the tables as {@code models} and a knowledge base of the sample documents. Chinese documents are
 * run in Chinese. What a reader types first, of the READMEs and the page on installing, starts the program each time;
 * all else goes to the same program in a process that stays.
 *
 * <p>{@code mvn -q verify -Dtest=DocumentationTest -Dit.test=DocumentationIT -Ddocs.rewrite} writes what
 * the commands print now into the documents and their pictures; read the difference before it is committed.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are those of a POSIX shell")
class DocumentationIT {

    private static final Path PACKAGED = Path.of("target", "zhibiao").toAbsolutePath();
    private static final Path IMAGES = Path.of("src", "docs", "images");
    private static final boolean REWRITE = System.getProperty("docs.rewrite") != null;
    private static final Pattern DRAWN_TEXT = Pattern.compile("<text[^>]*>([^<]*)</text");

    private static final Pattern STARTED_EACH_TIME = Pattern.compile("README.*|install\\.md");

    @TempDir
    private static Path ingested;

    @TempDir
    private static Path desk;

    /** Where commands are run; emptied for each document. */
    @TempDir
    private static Path folder;

    /** What the ingest of the sample documents printed. */
    private static List<String> firstRun = List.of();

    private static ResidentCommand resident;

    @BeforeAll
    static void ingestSampleDocuments() throws Exception {
        Files.createSymbolicLink(ingested.resolve("corpus"), PACKAGED.resolve("corpus"));
        firstRun = run("zhibiao ingest corpus", ingested, "en", PACKAGED.resolve("bin"));
        resident = ResidentCommand.start(PACKAGED, desk, folder);
    }

    @ParameterizedTest
    @CsvSource({"README.md, '%s documents, %s findings'", "README.zh-CN.md, '%s 篇文件，%s 条结果'"})
    void theFirstRunEndsWithTheNumbersThatTheReadmeTells(Path readme, String told) throws IOException {
        assertThat(Files.readString(readme)).contains(told.formatted(counted("documents"), counted("findings")));
    }

    /** The number beside a label in the table that the first run ends with. */
    private static String counted(String label) {
        return firstRun.stream()
                .filter(line -> line.startsWith(label + " "))
                .map(line -> line.substring(label.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in " + firstRun));
    }

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path file : ConsoleDocument.files()) {
            if (!ConsoleDocument.read(file).claims().isEmpty()) {
                documents.add(file);
            }
        }
        return documents.stream();
    }

    /** Links are taken away, not followed. */
    @AfterEach
    void emptyTheFolder() throws IOException {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) left.sorted(Comparator.reverseOrder())::iterator) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    @AfterAll
    static void end() throws IOException {
        Files.delete(ingested.resolve("corpus"));
        resident.close();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commandsPrintWhatTheDocumentSays(Path file) throws Exception {
        prepare();
        ConsoleDocument document = ConsoleDocument.read(file);
        List<List<String>> printed = new ArrayList<>();
        boolean each = STARTED_EACH_TIME.matcher(file.getFileName().toString()).matches();
        Path bin = each ? PACKAGED.resolve("bin") : resident.bin();
        for (ConsoleDocument.Claim claim : document.claims()) {
            printed.add(run(claim.command(), folder, isChinese(file) ? "zh" : "en", bin));
        }
        if (REWRITE) {
            document.rewrite(printed);
        }
        assertThat(transcript(document.claims(), REWRITE ? printed : claimed(document)))
                .as(file.toString())
                .isEqualTo(transcript(document.claims(), printed));
        comparePictures();
    }

    private void prepare() throws IOException {
        Files.createSymbolicLink(folder.resolve("corpus"), PACKAGED.resolve("corpus"));
        Files.createSymbolicLink(folder.resolve("models"), PACKAGED.resolve("models"));
        Path from = ingested.resolve("zhibiao-kb");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve("zhibiao-kb").resolve(from.relativize(file)));
            }
        }
    }

    private static boolean isChinese(Path file) {
        return file.toString().contains("zh-CN") || file.startsWith(Path.of("src", "docs", "zh"));
    }

    private static List<List<String>> claimed(ConsoleDocument document) {
        return document.claims().stream().map(ConsoleDocument.Claim::printed).toList();
    }

    /** Commands and what they print as on a terminal, so that a difference is seen in its place. */
    private static String transcript(List<ConsoleDocument.Claim> claims, List<List<String>> printed) {
        StringBuilder transcript = new StringBuilder();
        for (int i = 0; i < claims.size(); i++) {
            transcript.append("$ ").append(claims.get(i).command()).append('\n');
            printed.get(i).forEach(line -> transcript.append(line).append('\n'));
        }
        return transcript.toString();
    }

    /**
     * A picture that a document's commands drew under the name of one in the documentation says the same words. Where
     * they stand depends on the fonts of the machine.
     */
    private void comparePictures() throws IOException {
        try (Stream<Path> drawn = Files.list(folder)) {
            for (Path picture :
                    (Iterable<Path>) drawn.filter(file -> file.toString().endsWith(".svg"))::iterator) {
                Path kept = IMAGES.resolve(picture.getFileName());
                if (REWRITE && !Files.exists(kept) || REWRITE && !words(kept).equals(words(picture))) {
                    Files.copy(picture, kept, StandardCopyOption.REPLACE_EXISTING);
                }
                assertThat(words(picture))
                        .as(kept.toString())
                        .isEqualTo(words(kept))
                        .isNotEmpty();
            }
        }
    }

    private static List<String> words(Path picture) throws IOException {
        return DRAWN_TEXT
                .matcher(Files.readString(picture))
                .results()
                .map((MatchResult result) -> result.group(1).strip())
                .toList();
    }

    /**
     * The lines that a command writes on standard output and standard error, as they come. Of a pipeline those on
     * standard error stand last, since its programs run at the same time.
     */
    private static List<String> run(String command, Path folder, String language, Path bin)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("documentation", ".out");
        Path errors = Files.createTempFile("documentation", ".err");
        boolean pipeline = command.contains(" | ");
        try {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                    .directory(folder.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(!pipeline)
                    .redirectError(errors.toFile())
                    .redirectOutput(output.toFile());
            Map<String, String> environment = builder.environment();
            List.of("ZHIBIAO_KB", "JAVA_OPTS", "COLUMNS", "SOURCE_DATE_EPOCH", "XDG_CONFIG_HOME")
                    .forEach(environment::remove);
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            // Commands are over before the second compiler pays.
            environment.put("ZHIBIAO_OPTS", "-XX:TieredStopAtLevel=1");
            environment.put("HOME", folder.toString());
            environment.put("PATH", bin + ":" + environment.get("PATH"));
            if (!pipeline && !command.contains("2>")) {
                environment.put("MERGED", "yes");
            }
            environment.put("LC_ALL", "C.UTF-8");
            environment.put("ZHIBIAO_LANG", language);
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + command);
            }
            return (Files.readString(output) + Files.readString(errors))
                    .lines()
                    .map(String::stripTrailing)
                    .toList();
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
