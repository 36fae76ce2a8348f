package org.zhibiao.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** A second process that writes a knowledge base until it is told to end. */
public final class LockHolder implements AutoCloseable {

    private final Process process;

    private LockHolder(Process process) {
        this.process = process;
    }

    /** Starts the process; returns when it has the knowledge base open. */
    public static LockHolder start(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int ready = process.getInputStream().read();
        if (ready != '!') {
            process.destroy();
            throw new IOException("the second process could not open " + folder + " in the class path of "
                    + new File(".").getAbsolutePath());
        }
        return new LockHolder(process);
    }

    /** The second process. */
    public static void main(String[] args) throws IOException {
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(Path.of(args[0]))) {
            writer.commit();
            System.out.write('!');
            System.out.flush();
            System.in.read();
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** Whether it still writes. */
    public boolean isAlive() {
        return process.isAlive();
    }
}
