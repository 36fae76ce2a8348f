package org.zhibiao.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output that tells a reader who left ({@link ClosedOutputException}, no error) from a disk that is
 * full (an error). A {@link java.io.PrintStream} would hide both, and write to nobody till the end.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream stream;

    StandardOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            throw explained(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            stream.flush();
        } catch (IOException e) {
            throw explained(e);
        }
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
