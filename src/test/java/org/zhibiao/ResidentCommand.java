package org.zhibiao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhibiao.cli.ResidentProgram;

/**
 * A command {@code zhibiao} for shells that hands what it is asked to a {@link ResidentProgram}, which has the packaged
 * jar and all that belongs to it. It works in the folder in which the resident program was started, whatever the
 * folder of the shell.
 */
final class ResidentCommand implements AutoCloseable {

    /** The program writes into a pipe, so that it notices as ever when nobody reads on. */
    private static final String SCRIPT = """
            #!/bin/sh
            desk=${0%/bin/zhibiao}
            call=$(mktemp -d "$desk/call.XXXXXX") || exit 99
            for argument; do printf '%s\\0' "$argument"; done > "$call/arguments"
            for name in ZHIBIAO_LANG ZHIBIAO_KB COLUMNS; do
                eval "value=\\${$name:-}"
                printf '%s=%s\\0' "$name" "$value"
            done > "$call/variables"
            cat > "$call/in"
            if [ -n "${MERGED:-}" ]; then : > "$call/merged"; fi
            mkfifo "$call/out" "$call/ended"
            echo "$call" > "$desk/requests"
            cat "$call/out"
            read -r code < "$call/ended"
            if [ -e "$call/err" ]; then cat "$call/err" >&2; fi
            rm -r "$call"
            exit "$code"
            """;

    private final Path desk;
    private final Process program;

    private ResidentCommand(Path desk, Process program) {
        this.desk = desk;
        this.program = program;
    }

    /**
     * Starts the program.
     *
     * @param distribution the folder of the packaged program
     * @param desk an empty folder for calls
     * @param folder where the program works
     */
    static ResidentCommand start(Path distribution, Path desk, Path folder) throws IOException, InterruptedException {
        Path script = Files.createDirectories(desk.resolve("bin")).resolve("zhibiao");
        Files.writeString(script, SCRIPT);
        Path requests = desk.resolve("requests");
        if (!script.toFile().setExecutable(true)
                || new ProcessBuilder("mkfifo", requests.toString()).start().waitFor() != 0) {
            throw new IOException("cannot prepare " + desk);
        }
        String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dzhibiao.home=" + distribution,
                        "-cp",
                        distribution.resolve("lib/zhibiao.jar") + System.getProperty("path.separator") + tests,
                        ResidentProgram.class.getName(),
                        requests.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(desk.resolve("program.log").toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        List.of("ZHIBIAO_KB", "COLUMNS", "SOURCE_DATE_EPOCH", "XDG_CONFIG_HOME").forEach(builder.environment()::remove);
        return new ResidentCommand(desk, builder.start());
    }

    /** The folder that is to stand first in {@code PATH}. */
    Path bin() {
        return desk.resolve("bin");
    }

    @Override
    public void close() throws IOException {
        program.destroyForcibly();
        String log = Files.readString(desk.resolve("program.log"));
        if (!log.isEmpty()) {
            throw new IOException("the resident program said: " + log);
        }
    }
}
