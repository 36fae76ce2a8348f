package org.zhibiao.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that shall become a document.
 *
 * @param path where it is
 * @param name what the document is called
 * @param named whether the user named the file itself, and not only a folder that it is in
 */
public record SourceFile(Path path, String name, boolean named) {

    /**
     * A document's name is the path as the user typed it, without {@code .} and leading {@code ..}; of
     * an absolute path only the last folder counts, so that a knowledge base says nothing of the
     * machine that it was made on and can be made again on another.
     *
     * @param named what the user named
     * @param path that file, or one below that folder
     */
    public static SourceFile of(Path named, Path path) {
        Path root = named.isAbsolute() ? shortened(named.normalize(), named.equals(path)) : named.normalize();
        Path inside = named.equals(path) ? root : root.resolve(named.relativize(path));
        List<String> parts = new ArrayList<>();
        inside.normalize().forEach(part -> parts.add(part.toString()));
        parts.removeIf(part -> part.equals("..") || part.isEmpty());
        return new SourceFile(path, String.join("/", parts), named.equals(path));
    }

    /** What the names of the documents in a folder begin with, without the slash behind it. */
    public static String folderName(Path folder) {
        String inside = of(folder, folder.resolve("x")).name();
        return inside.substring(0, Math.max(0, inside.length() - 2));
    }

    private static Path shortened(Path absolute, boolean isFile) {
        int kept = Math.min(absolute.getNameCount(), isFile ? 2 : 1);
        return kept == 0 ? Path.of("") : absolute.subpath(absolute.getNameCount() - kept, absolute.getNameCount());
    }
}
