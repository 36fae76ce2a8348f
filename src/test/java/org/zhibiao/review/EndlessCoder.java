package org.zhibiao.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** A process that writes decision after decision until it is killed, and says the id of each that it wrote. */
final class EndlessCoder {

    private EndlessCoder() {}

    /** The process. */
    public static void main(String[] args) throws IOException {
        Journal journal = Journal.of(Path.of(args[0]), Clock.systemUTC());
        Coder coder = Coder.named(args[1]);
        for (int number = 0; ; number++) {
            Entry entry = journal.add(coder, new Decision.Accept(Records.target(number, "64%")), Optional.empty());
            // One write, so that no line is cut by the end of the process.
            System.out.write((entry.id() + "\n").getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
        }
    }

    static Process start(Path folder, String coder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessCoder.class.getName(),
                        folder.toString(),
                        coder)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
