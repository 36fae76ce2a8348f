package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.zhibiao.store.Samples;

/** Exports by a process whose files may have so many bytes and no more, as on a disk that is full. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "limits of a process are set by a shell")
class ExportDiskTest extends CommandTest {

    /** In blocks of 512 or 1024 bytes, as the shell has it. */
    private static final int MOST_BLOCKS = 2;

    private Path target;

    @BeforeEach
    void fill() throws IOException {
        Samples.fill(base(), "a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt", "g.txt", "h.txt");
        target = Files.createDirectory(folder.resolve("out"));
    }

    @Test
    void aFullDiskIsToldAndNothingStaysHalfWritten() throws IOException, InterruptedException {
        for (String name : List.of("all.csv", "all.jsonl", "all.parquet", "all.xlsx")) {
            assertFails("--out", target.resolve(name).toString());
        }
    }

    @Test
    void aPackageThatDoesNotFitLeavesNothing() throws IOException, InterruptedException {
        assertFails("--package", target.resolve("set").toString());
        assertFails("--package", target.resolve("set").toString(), "--format", "parquet");
    }

    @Test
    void whatWasThereBeforeStays() throws IOException, InterruptedException {
        Path old = Files.writeString(target.resolve("all.csv"), "old");
        exported("--force", "--out", old.toString());
        assertThat(old).hasContent("old");
        assertThat(target.toFile().list()).containsExactly("all.csv");
    }

    private void assertFails(String... options) throws IOException, InterruptedException {
        String said = exported(options);
        assertThat(said.lines())
                .as(said)
                .singleElement()
                .asString()
                .startsWith("zhibiao: ")
                .contains("oo large");
        assertThat(target.toFile().list()).as(said).isEmpty();
    }

    /** Runs an export that must fail, and gives back what it said. */
    private String exported(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "ulimit -f " + MOST_BLOCKS + "; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                // Quick to start, as the program that users start is by its class-data archive.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "export",
                "--kb",
                base().toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(ExitCode.SOME_FAILED);
        return said;
    }
}
