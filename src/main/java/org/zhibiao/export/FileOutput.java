package org.zhibiao.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.commons.io.output.ProxyOutputStream;

/** A file that is written. What goes wrong names it as the user knows it; Java tells only what, as a full disk. */
final class FileOutput extends ProxyOutputStream {

    private final String name;

    /**
     * Begins the file, or empties it.
     *
     * @param name how it is named to the user, who may know it by another name
     * @throws FileSystemException when it cannot be made
     */
    FileOutput(Path file, String name) throws IOException {
        super(begun(file, name));
        this.name = name;
    }

    private static OutputStream begun(Path file, String name) throws IOException {
        try {
            return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        } catch (AccessDeniedException e) {
            throw new FileSystemException(name, null, "permission denied; check who may write to its folder");
        } catch (NoSuchFileException e) {
            throw new FileSystemException(name, null, "its folder takes no files");
        } catch (IOException e) {
            throw named(name, e);
        }
    }

    private static FileSystemException named(String name, IOException e) {
        String reason =
                e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.getMessage();
        FileSystemException named = new FileSystemException(name, null, "cannot write it: " + reason);
        named.initCause(e);
        return named;
    }

    @Override
    protected void handleIOException(IOException e) throws IOException {
        throw named(name, e);
    }
}
