package org.zhibiao.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that takes step after step until it is killed, and says after each commit how many it took. */
public final class EndlessWriter {

    private static final int PER_COMMIT = 3;

    private final Process process;
    private final Path errors;
    private final BufferedReader output;
    private int committed;

    private EndlessWriter(Process process, Path errors, int from) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.committed = from;
    }

    /** Starts the process at a step. */
    static EndlessWriter start(Path folder, Path errors, long seed, int from) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(seed),
                        String.valueOf(from))
                .redirectError(errors.toFile())
                .start();
        return new EndlessWriter(process, errors, from);
    }

    /** The process. */
    public static void main(String[] args) throws IOException {
        long seed = Long.parseLong(args[1]);
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(Path.of(args[0]))) {
            for (int number = Integer.parseInt(args[2]); ; number++) {
                Step.random(seed, number).on(writer);
                if (number % PER_COMMIT == 0) {
                    writer.commit();
                    // One write, so that no line is cut by the end of the process.
                    System.out.write((number + 1 + "\n").getBytes(StandardCharsets.US_ASCII));
                    System.out.flush();
                }
            }
        }
    }

    /** Waits until it has committed so many times. */
    void await(int commits) throws IOException {
        for (int commit = 0; commit < commits; commit++) {
            if (!readLine()) {
                throw new IOException("the writer ended by itself: " + Files.readString(errors));
            }
        }
    }

    /** Kills it as {@code kill -9} does; gives how many steps it had said to be committed. */
    int kill() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IOException("the writer ended by itself: " + Files.readString(errors));
        }
        // Process.destroyForcibly would also close the stream with what it said.
        process.toHandle().destroyForcibly();
        process.waitFor();
        while (readLine()) {
            // What it said before it was killed.
        }
        return committed;
    }

    private boolean readLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            return false;
        }
        committed = Integer.parseInt(line);
        return true;
    }
}
