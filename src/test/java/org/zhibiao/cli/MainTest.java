package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.store.Samples;

class MainTest extends CommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"extract", "ingest", "search", "show", "export", "stats"})
    void everyCommandHasHelpWithAnExample(String command) {
        Result result = run(command, "--help");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .startsWith("Usage: zhibiao " + command)
                .contains("--kb=DIR", "Examples:", "  zhibiao " + command);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void helpFitsTheTerminalAlsoWithChinese() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new String[] {"--help"},
                new Environment(
                        out, System.err, System.in, Map.of("COLUMNS", "80", "ZHIBIAO_LANG", "en"), false, false));
        assertThat(exitCode).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("城镇化率", "Exit codes:")
                .satisfies(text -> assertThat(text.lines())
                        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80)));
    }

    @Test
    void versionIsPrinted() {
        Result result = run("stats", "--version");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).startsWith("zhibiao ");
    }

    @Test
    void noCommandOrAnUnknownOneIsWrongUse() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(Main.run(new String[0], OutputStream.nullOutputStream(), errors, System.in))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(Main.run(new String[] {"ingset"}, OutputStream.nullOutputStream(), errors, System.in))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("name a command: extract, ingest")
                .contains("ingset'; did you mean ingest?");
    }

    @Test
    void helpOfACommandIsAskedForInTwoWays() {
        assertThat(run("help", "search").out())
                .isEqualTo(run("search", "--help").out())
                .contains("QUERY");
        Result mistaken = run("help", "serach");
        assertThat(mistaken.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(mistaken.err())
                .startsWith("zhibiao: there is no command or argument 'serach'; did you mean search?\n");
    }

    @ParameterizedTest
    @CsvSource({"serach, search", "ingset, ingest", "documnets, documents", "--modles, --models"})
    void aWordThatIsNoCommandOrOptionIsAnsweredByThoseThatAreMeant(String typed, String meant) {
        assertThat(plain(typed, "x"))
                .startsWith("2 zhibiao: ")
                .contains(typed)
                .contains("did you mean " + meant + "?")
                .contains("Try 'zhibiao --help'.");
    }

    @Test
    void aWordLikeNoCommandGetsNoSuggestion() {
        assertThat(plain("城镇化率")).startsWith("2 ").doesNotContain("did you mean");
    }

    @Test
    void tooLittleMemoryNamesTheVariableThatTheLauncherReads() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                Map.of(),
                false,
                false);
        assertThat(new Errors(environment).failed(new OutOfMemoryError(), false))
                .isEqualTo(ExitCode.SOME_FAILED);
        Matcher variable = Pattern.compile("(\\w+)=-Xmx").matcher(err.toString(StandardCharsets.UTF_8));
        assertThat(variable.find()).isTrue();
        for (String launcher : List.of("zhibiao", "zhibiao.cmd")) {
            assertThat(Path.of("src/main/launcher", launcher)).content().contains(variable.group(1));
        }
    }

    /** Runs arguments as they are; gives back the exit code and all that was said. */
    private static String plain(String... arguments) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int exitCode = Main.run(
                arguments,
                all,
                new PrintStream(all, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]));
        return exitCode + " " + all.toString(StandardCharsets.UTF_8);
    }

    @Test
    void knowledgeBaseComesFromTheVariableUnlessNamed() throws IOException {
        Path other = folder.resolve("other");
        Samples.fill(other);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment environment = new Environment(
                out, System.err, InputStream.nullInputStream(), Map.of("ZHIBIAO_KB", other.toString()), false, false);
        assertThat(Main.run(new String[] {"search", "城镇化率"}, environment)).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("64%");
    }

    @Test
    void verboseShowsTheStackTrace() {
        assertThat(run("stats").err()).doesNotContain("\tat ");
        assertThat(run("stats", "--verbose").err()).contains("\tat ");
    }

    @Test
    void closedPipeEndsQuietly() throws IOException {
        Samples.fill(base());
        assertThat(writeTo("Broken pipe")).isEqualTo("0 ");
        assertThat(writeTo("断开的管道")).isEqualTo("0 ");
    }

    @Test
    void fullDiskIsAnError() throws IOException {
        Samples.fill(base());
        assertThat(writeTo("No space left on device").strip())
                .isEqualTo("1 zhibiao: cannot write to standard output: No space left on device");
    }

    /** Exports to a standard output that fails; gives back the exit code and what was said. */
    private String writeTo(String failure) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new String[] {"export", "--kb", base().toString(), "--format", "csv", "--out", "-"},
                broken,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]));
        return exitCode + " " + err.toString(StandardCharsets.UTF_8);
    }
}
