package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 1 GB of text in files of 0.1 to 5 MB is ingested in a heap of 1 GB, by a process of its own. Takes long on a
 * small machine; {@code -Dmegabytes=100} makes less of it.
 */
@Tag("slow")
class IngestMemoryTest {

    private static final long TEXT_BYTES = Long.getLong("megabytes", 1024) << 20;
    private static final String HEAP = "-Xmx1g";
    private static final int MOST_HOURS = 6;
    private static final int SMALLEST_FILE = 100_000;
    /** The largest file is so many times the smallest. */
    private static final double SPREAD = 50;

    /** Years stay, for dates must stay dates. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?![\\d年])");

    @TempDir
    private Path folder;

    @Test
    void needsNoMoreForManyFilesThanForFew() throws IOException, InterruptedException {
        int files = writeFiles(Files.createDirectory(folder.resolve("texts")));
        Path said = folder.resolve("said");

        long start = System.nanoTime();
        Process process = ingest(said);
        CompletableFuture.delayedExecutor(MOST_HOURS, TimeUnit.HOURS).execute(process::destroyForcibly);
        int exitCode = process.waitFor();
        System.out.printf(
                "%d files, %d MB in %d s%n",
                files, TEXT_BYTES >> 20, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));

        String report = Files.readString(said);
        assertThat(exitCode).as(report).isZero();
        assertThat(report).containsPattern("(?m)^ +added +" + "%,d".formatted(files) + "\\b");
    }

    /** How many; their numbers differ, so that none is a duplicate of another. */
    private static int writeFiles(Path texts) throws IOException {
        List<String> samples = samples();
        Random random = new Random(4);
        int files = 0;
        for (long written = 0; written < TEXT_BYTES; files++) {
            int size = (int) (SMALLEST_FILE * Math.pow(SPREAD, random.nextDouble()));
            StringBuilder text = new StringBuilder("第" + files + "号文本\n");
            // A Chinese character takes three bytes.
            while (text.length() * 3 < size) {
                int added = random.nextInt(1, 10_000);
                text.append(NUMBER.matcher(samples.get(random.nextInt(samples.size())))
                        .replaceAll(number -> Integer.toString(Integer.parseInt(number.group()) + added)));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            Files.write(texts.resolve(files + ".txt"), bytes);
            written += bytes.length;
        }
        return files;
    }

    private static List<String> samples() throws IOException {
        List<String> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                samples.add(Files.readString(file));
            }
        }
        return samples;
    }

    private Process ingest(Path said) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "ingest",
                        "--kb",
                        folder.resolve("kb").toString(),
                        folder.resolve("texts").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }
}
