package org.zhibiao.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that is written. What goes wrong names it as the user knows it; Java tells only what, as a full disk. */
final class FileOutput extends OutputStream {

    private final String name;
    private final OutputStream stream;

    /**
     * Begins the file, or empties it.
     *
     * @param name how it is named to the user, who may know it by another name
     * @throws FileSystemException when it cannot be made
     */
    FileOutput(Path file, String name) throws IOException {
        this.name = name;
        try {
            this.stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        } catch (AccessDeniedException e) {
            throw new FileSystemException(name, null, "permission denied; check who may write to its folder");
        } catch (NoSuchFileException e) {
            throw new FileSystemException(name, null, "its folder takes no files");
        } catch (IOException e) {
            throw named(e);
        }
    }

    private FileSystemException named(IOException e) {
        String reason =
                e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.getMessage();
        FileSystemException named = new FileSystemException(name, null, "cannot write it: " + reason);
        named.initCause(e);
        return named;
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
            throw named(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            stream.flush();
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } catch (IOException e) {
            throw named(e);
        }
    }
}
