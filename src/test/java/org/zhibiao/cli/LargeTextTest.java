package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text of 20 MB is read and extracted in a heap of 512 MB, and read to its end. */
@Tag("slow")
class LargeTextTest {

    private static final long TEXT_BYTES = 20L << 20;
    private static final String HEAP = "-Xmx512m";
    private static final int MOST_MINUTES = 10;

    /** Years stay, for dates must stay dates. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?![\\d年])");

    private static final Pattern START = Pattern.compile("\"start\":(\\d+)");

    @TempDir
    private Path folder;

    private Path text;
    private Path messages;
    /** Where each copy of the samples begins, in code points. */
    private final List<Integer> copies = new ArrayList<>();

    @Test
    void isReadInSmallHeap() throws IOException, InterruptedException {
        text = folder.resolve("large.txt");
        messages = folder.resolve("messages");
        writeCopies(samples());
        assertThat(Files.size(text)).isGreaterThanOrEqualTo(TEXT_BYTES);

        Process process = startExtraction();
        CompletableFuture.delayedExecutor(MOST_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        int[] findings = findingsByCopy(process);

        assertThat(process.waitFor()).as(() -> "exit code; " + messages()).isZero();
        assertThat(findings[0]).isPositive();
        assertThat(findings).as("findings of each copy").satisfies(counts -> {
            for (int count : counts) {
                assertThat(count).isGreaterThan(counts[0] / 2);
            }
        });
    }

    private static String samples() throws IOException {
        StringBuilder joined = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                joined.append(Files.readString(file)).append('\n');
            }
        }
        return joined.toString();
    }

    /** Numbers differ from copy to copy, so that nothing is gained by keeping what was read before. */
    private void writeCopies(String samples) throws IOException {
        int position = 0;
        try (Writer writer = Files.newBufferedWriter(text)) {
            while (Files.size(text) < TEXT_BYTES) {
                int added = copies.size();
                String copy = NUMBER.matcher(samples)
                        .replaceAll(number -> Integer.toString(Integer.parseInt(number.group()) + added));
                copies.add(position);
                position += copy.codePointCount(0, copy.length());
                writer.write(copy);
                writer.flush();
            }
        }
    }

    private Process startExtraction() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "extract",
                        text.toString())
                .redirectError(messages.toFile())
                .start();
    }

    private int[] findingsByCopy(Process process) throws IOException {
        int[] findings = new int[copies.size()];
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher start = START.matcher(line);
                assertThat(start.find()).as(line).isTrue();
                int place = Collections.binarySearch(copies, Integer.valueOf(start.group(1)));
                findings[place >= 0 ? place : -place - 2]++;
            }
        }
        return findings;
    }

    private String messages() {
        try {
            return Files.readString(messages);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
