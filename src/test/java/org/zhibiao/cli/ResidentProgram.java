package org.zhibiao.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.cli.terminal.Environment;

/**
 * The packaged program as a process that stays: it runs one command after the other, each as if it had been started for
 * it. Dozens of starts of Java would else be most of what a test of the documentation takes.
 *
 * <p>A command comes as the path of a folder, a line in the pipe whose path is the argument of {@link #main}. In the
 * folder lie {@code arguments} and {@code variables}, each ended by a zero character, and {@code in}, what standard
 * input holds. What the command writes goes to the pipe {@code out} and the file {@code err}, or both to {@code out} in
 * the order in which it is written, if there is a file {@code merged}. Last its exit code goes to the pipe {@code
 * ended}. {@link
 * org.zhibiao.ResidentCommand} is the other side.
 */
public final class ResidentProgram {

    private ResidentProgram() {}

    /** Runs commands until its process is ended. */
    public static void main(String[] arguments) throws IOException {
        Path requests = Path.of(arguments[0]);
        while (true) {
            for (String folder : Files.readAllLines(requests)) {
                serve(Path.of(folder));
            }
        }
    }

    private static void serve(Path call) throws IOException {
        Map<String, String> variables = new HashMap<>(System.getenv());
        for (String variable : items(call.resolve("variables"))) {
            int equals = variable.indexOf('=');
            variables.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        boolean merged = Files.exists(call.resolve("merged"));
        PrintStream before = System.err;
        int exitCode;
        try (OutputStream out = Files.newOutputStream(call.resolve("out"));
                OutputStream errors = merged ? out : Files.newOutputStream(call.resolve("err"));
                PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
                InputStream in = Files.newInputStream(call.resolve("in"))) {
            System.setErr(err);
            exitCode = Main.run(
                    items(call.resolve("arguments")).toArray(String[]::new),
                    new Environment(new BufferedOutputStream(out), err, in, variables, false, false));
        } finally {
            System.setErr(before);
        }
        Files.writeString(call.resolve("ended"), exitCode + "\n");
    }

    private static List<String> items(Path file) throws IOException {
        String all = Files.readString(file);
        return all.isEmpty()
                ? List.of()
                : List.of(all.substring(0, all.length() - 1).split("\0", -1));
    }
}
