package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A knowledge base of the sample documents, made by one ingest for all tests that only ask it. */
public final class SampleBase {

    /** Made when a test first asks for it. */
    private static final class Made {
        static final Path FOLDER = ingested();
    }

    private SampleBase() {}

    /** Copies it to a folder that is not there yet; what a test changes there no other test sees. */
    public static void copyTo(Path folder) throws IOException {
        for (Path file : files(Made.FOLDER)) {
            Files.copy(file, folder.resolve(Made.FOLDER.relativize(file)));
        }
    }

    private static Path ingested() {
        try {
            Path folder = Files.createTempDirectory("samples");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Path base = folder.resolve("kb");
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            int exitCode = Main.run(
                    new String[] {"ingest", "--kb", base.toString(), "corpus"},
                    new ByteArrayOutputStream(),
                    new PrintStream(errors, true, StandardCharsets.UTF_8),
                    new ByteArrayInputStream(new byte[0]));
            assertThat(exitCode).as(errors.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
            return base;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path folder) {
        try {
            for (Path file :
                    files(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
