package org.zhibiao.export;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder that appears only when it is complete: it is filled under another name beside its place, then renamed.
 * Closed before {@link #complete}, it leaves nothing behind, and a folder that it would have replaced as it was.
 */
public final class ExportFolder implements AutoCloseable {

    private final Path target;
    private final boolean replace;
    private final String mark;
    private final Path temporary;

    private ExportFolder(Path target, boolean replace, String mark, Path temporary) {
        this.target = target;
        this.replace = replace;
        this.mark = mark;
        this.temporary = temporary;
    }

    /**
     * Begins a folder. An empty folder of that name counts as none.
     *
     * @param replace whether a folder of that name is replaced, with all that is in it
     * @param mark name of a file that every folder of this kind holds; a folder without it is never replaced, so that
     *     a slip of the hand does not cost somebody's own files
     * @throws FileAlreadyExistsException when there is a folder that is not to be replaced
     * @throws FileSystemException when the folder above is missing, when the name is taken by something that is no
     *     folder, or by a folder without the mark
     */
    public static ExportFolder create(Path folder, boolean replace, String mark) throws IOException {
        // A link stays a link: what it points to is replaced.
        Path target = Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        refuse(folder, target, replace, mark);
        Path above = target.getParent();
        if (above == null || !Files.isDirectory(above)) {
            throw new NoSuchFileException(folder.toString(), null, "the folder above it does not exist");
        }
        Path temporary = beside(target, ".part");
        delete(temporary);
        return new ExportFolder(target, replace, mark, Files.createDirectory(temporary));
    }

    private static void refuse(Path named, Path target, boolean replace, String mark) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new FileSystemException(named.toString(), null, "is no folder");
        }
        if (isEmpty(target)) {
            return;
        }
        if (!replace) {
            throw new FileAlreadyExistsException(named.toString());
        }
        if (!Files.isRegularFile(target.resolve(mark))) {
            throw new FileSystemException(
                    named.toString(),
                    null,
                    "it has no " + mark
                            + ", so it may hold something else and is not replaced; remove it, or name another folder");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(
                "." + target.getFileName() + ending + ProcessHandle.current().pid());
    }

    /** Where the files are written until the folder is complete. */
    public Path folder() {
        return temporary;
    }

    /**
     * Where a file of the folder is written until it is complete.
     *
     * @param name its name, perhaps with folders before it, by slashes
     * @throws IllegalArgumentException when that would not lie in the folder
     */
    public Path resolve(String name) {
        Path file = temporary.resolve(name).normalize();
        if (!file.startsWith(temporary) || file.equals(temporary)) {
            throw new IllegalArgumentException("does not lie in the folder: " + name);
        }
        return file;
    }

    /**
     * Gives the folder its name; nothing can be written after. What it replaces is removed once it stands in its place.
     *
     * @throws FileAlreadyExistsException when another program made a folder of that name meanwhile
     * @throws NoSuchFileException when the file that marks it was not written
     */
    public void complete() throws IOException {
        if (!Files.isRegularFile(temporary.resolve(mark))) {
            throw new NoSuchFileException(mark, null, "it was not written");
        }
        refuse(target, target, replace, mark);
        if (!Files.exists(target)) {
            move(temporary, target);
            return;
        }
        Path former = beside(target, ".old");
        delete(former);
        move(target, former);
        try {
            move(temporary, target);
        } catch (IOException e) {
            move(former, target);
            throw e;
        }
        delete(former);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException e) {
            throw new FileAlreadyExistsException(to.toString());
        }
    }

    @Override
    public void close() throws IOException {
        delete(temporary);
    }

    /** Removes a folder and all in it, but nothing that a link points to. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
