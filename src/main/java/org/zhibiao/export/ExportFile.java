package org.zhibiao.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears only when it is complete: it is written under another name in the same folder,
 * then renamed. Closed before {@link #complete}, it leaves nothing behind.
 */
public final class ExportFile implements AutoCloseable {

    private final Path target;
    private final boolean replace;
    private final Path temporary;
    private final OutputStream stream;

    private ExportFile(Path target, boolean replace, Path temporary, OutputStream stream) {
        this.target = target;
        this.replace = replace;
        this.temporary = temporary;
        this.stream = stream;
    }

    /**
     * Begins a file.
     *
     * @param replace whether a file of that name is replaced
     * @throws FileAlreadyExistsException when there is one and it is not to be replaced
     * @throws FileSystemException when the folder is missing, or the name is taken by something that is no file
     */
    public static ExportFile create(Path file, boolean replace) throws IOException {
        // A link stays a link: what it points to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        refuse(file, target, replace);
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString(), null, "its folder does not exist");
        }
        Path temporary = folder.resolve(
                "." + target.getFileName() + ".part" + ProcessHandle.current().pid());
        return new ExportFile(target, replace, temporary, new FileOutput(temporary, file.toString()));
    }

    private static void refuse(Path named, Path target, boolean replace) throws FileSystemException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(named.toString(), null, "is no regular file");
        }
        if (Files.exists(target) && !replace) {
            throw new FileAlreadyExistsException(named.toString());
        }
    }

    /** Takes the content. */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Gives the file its name; nothing can be written after.
     *
     * @throws FileAlreadyExistsException when another program made a file of that name meanwhile
     */
    public void complete() throws IOException {
        stream.close();
        refuse(target, target, replace);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
        try {
            stream.close();
        } catch (IOException e) {
            // What is still held back is not wanted any more; that the disk is full has been told.
        }
    }
}
