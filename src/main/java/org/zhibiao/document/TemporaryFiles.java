package org.zhibiao.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the program keeps what it needs for a while. A process that is killed cannot tidy up, so each name tells whose
 * it is ({@code zhibiao-PROCESS-…}), and who makes the next one deletes what processes have left that are gone.
 */
public final class TemporaryFiles {

    private static final String PREFIX = "zhibiao-" + ProcessHandle.current().pid() + "-";
    private static final Pattern NAME = Pattern.compile("zhibiao-(\\d{1,18})-.*");

    private TemporaryFiles() {}

    /** A new folder that nobody else makes use of. */
    public static Path folder() throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        deleteLeftBehind(folder);
        return folder;
    }

    /**
     * A new empty file that nobody else makes use of.
     *
     * @param ending the end of its name, such as {@code .png}
     */
    public static Path file(String ending) throws IOException {
        return Files.createTempFile(PREFIX, ending);
    }

    /**
     * Deletes a file, or a folder with all in it; what is not there is deleted already.
     *
     * @throws IOException when something in it cannot be deleted
     */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deleteLeftBehind(Path made) {
        Path parent = Objects.requireNonNull(made.toAbsolutePath().getParent());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(parent, "zhibiao-*")) {
            for (Path file : files) {
                if (isLeftBehind(file)) {
                    deleteQuietly(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // What others left is no reason to fail: the next one tries again.
            return;
        }
    }

    private static boolean isLeftBehind(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static void deleteQuietly(Path file) {
        try {
            delete(file);
        } catch (IOException e) {
            // It belongs to another user, or another process deletes it just now.
            return;
        }
    }
}
