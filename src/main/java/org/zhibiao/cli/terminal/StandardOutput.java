package org.zhibiao.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.commons.io.output.ProxyOutputStream;

/**
 * Standard output that tells a reader who left ({@link ClosedOutputException}, no error) from a disk that is
 * full (an error). A {@link java.io.PrintStream} would hide both, and write to nobody till the end.
 */
final class StandardOutput extends ProxyOutputStream {

    StandardOutput(OutputStream stream) {
        super(stream);
    }

    @Override
    protected void handleIOException(IOException e) throws IOException {
        throw explained(e);
    }

    /** Is not ours to close. */
    @Override
    public void close() throws IOException {
        flush();
    }

    /** The system's message is all that Java passes on; it may be in the language of the locale. */
    private static IOException explained(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean closed = message.contains("pipe") || message.contains("管道") || message.contains("管線");
        return closed
                ? new ClosedOutputException(e)
                : new IOException("cannot write to standard output: " + e.getMessage(), e);
    }
}
