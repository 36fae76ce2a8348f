package org.zhibiao.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.cli.terminal.Environment;

/** Runs commands through the entry point, on real files and a real knowledge base in a temporary folder. */
abstract class CommandTest {

    /** A sentence with one target and one deadline. */
    static final String SENTENCE = "到2025年，常住人口城镇化率达到64%。";

    @TempDir
    Path folder;

    /** What a command gave back. */
    record Result(int exitCode, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }
    }

    Path base() {
        return folder.resolve("kb");
    }

    /** Makes the temporary knowledge base one of the sample documents. */
    void ingestSamples() throws IOException {
        SampleBase.copyTo(base());
    }

    /** Runs a command with the temporary knowledge base. */
    Result run(String... args) {
        return runWithInput("", args);
    }

    Result runWithInput(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                withFolders(args),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return result(exitCode, out, err);
    }

    /** Runs a command as if its output were a terminal. */
    Result runOnTerminal(Map<String, String> variables, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> english = new HashMap<>(variables);
        english.putIfAbsent("ZHIBIAO_LANG", "en");
        int exitCode = Main.run(
                withFolders(args),
                new Environment(
                        out, new PrintStream(err, true, StandardCharsets.UTF_8), System.in, english, true, true));
        return result(exitCode, out, err);
    }

    /** The tables are those of the class path, which all tests share once they are loaded. */
    private String[] withFolders(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (!all.contains("--kb")) {
            all.addAll(1, List.of("--kb", base().toString()));
        }
        return all.toArray(String[]::new);
    }

    private static Result result(int exitCode, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Path write(String name, String text) throws IOException {
        return write(name, text, StandardCharsets.UTF_8);
    }

    Path write(String name, String text, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(charset));
    }
}
