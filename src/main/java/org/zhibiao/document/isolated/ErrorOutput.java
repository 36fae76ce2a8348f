package org.zhibiao.document.isolated;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what a process writes to its standard error, which would halt it were nobody to take it. */
final class ErrorOutput implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorOutput.class);
    private static final int KEPT = 1_000;

    private final Process process;
    private final StringBuilder beginning = new StringBuilder();

    ErrorOutput(Process process) {
        this.process = process;
    }

    /** Logs it for those who look for a fault. Pieces, not lines: a line may have no end. */
    @Override
    public void run() {
        char[] piece = new char[4096];
        try (Reader reader = new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)) {
            for (int count = reader.read(piece); count >= 0; count = reader.read(piece)) {
                keep(piece, count);
                LOG.debug("process {}: {}", process.pid(), new String(piece, 0, count));
            }
        } catch (IOException e) {
            LOG.debug("process {}: its standard error was closed", process.pid(), e);
        }
    }

    private synchronized void keep(char[] piece, int count) {
        beginning.append(piece, 0, Math.min(count, KEPT - beginning.length()));
    }

    /** How it began, where a Java that cannot start says why; in one line. */
    synchronized String beginning() {
        return beginning.toString().strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
