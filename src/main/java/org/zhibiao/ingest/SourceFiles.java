package org.zhibiao.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that paths stand for: a file itself, and of a folder, recursively, all files. Hidden files
 * and folders in it are passed over, and what systems and office programs leave in folders; links are
 * followed, links in a circle are not. A README in a folder speaks of the documents and is none, nor is
 * what browsers save beside a page: its pictures, styles and scripts.
 */
final class SourceFiles {

    /** Of Explorer, and of Word and Excel while a document is open. */
    private static final Pattern OF_SYSTEM = Pattern.compile("(?i)thumbs\\.db|desktop\\.ini|~\\$.*");
    /** {@code PAGE_files} of Chrome, Edge and Firefox, {@code PAGE.files} of Internet Explorer and Word. */
    private static final Pattern OF_PAGE = Pattern.compile("(.+)(?:_files|\\.files)");

    private static final List<String> PAGE_ENDINGS = List.of(".html", ".htm", ".shtml", ".xhtml", "");

    private final List<Met> met = new ArrayList<>();
    private final Map<String, Path> taken = new HashMap<>();
    private final List<String> folders = new ArrayList<>();
    private final Path knowledgeBase;

    private SourceFiles(Path knowledgeBase) {
        this.knowledgeBase = knowledgeBase.toAbsolutePath().normalize();
    }

    /**
     * Looks paths up.
     *
     * @param named files and folders
     * @param knowledgeBase a folder that is no part of what is met
     */
    static SourceFiles below(List<Path> named, Path knowledgeBase) throws IOException {
        SourceFiles sources = new SourceFiles(knowledgeBase);
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                sources.folders.add(SourceFile.folderName(path));
                sources.walk(path);
            } else {
                sources.add(path, path);
            }
        }
        return sources;
    }

    /** All that was met; the files to be read in the order of the paths, and of names in a folder. */
    List<Met> met() {
        return List.copyOf(met);
    }

    /** What was met of one kind, in the same order. */
    <T extends Met> List<T> met(Class<T> kind) {
        return met.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The folders that were named, as the names of the documents in them begin; empty for the working directory. */
    List<String> folders() {
        return List.copyOf(folders);
    }

    private void walk(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(folder, found));
        found.stream().sorted().forEach(file -> add(folder, file));
    }

    private void add(Path named, Path path) {
        SourceFile file = SourceFile.of(named, path);
        Path other = taken.putIfAbsent(file.name(), path);
        if (other == null) {
            met.add(new Met.Taken(file));
        } else if (!isSame(other, path)) {
            met.add(new Met.Ambiguous(file, other));
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /** Collects the files of a folder. */
    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> found;

        private Visitor(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            boolean passOver = !folder.equals(root)
                    && (Files.isHidden(folder)
                            || folder.toAbsolutePath().normalize().equals(knowledgeBase));
            if (!passOver && !folder.equals(root) && isPartOfPage(folder)) {
                met.add(new Met.PassedOver(SourceFile.of(root, folder), Met.Kind.PART_OF_PAGE));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return passOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!Files.isHidden(file)
                    && !OF_SYSTEM.matcher(file.getFileName().toString()).matches()) {
                if (attributes.isSymbolicLink()) {
                    refuse(file, "is a link to nothing; mend or remove it");
                } else if (isReadme(file)) {
                    met.add(new Met.PassedOver(SourceFile.of(root, file), Met.Kind.README));
                } else if (attributes.isRegularFile()) {
                    found.add(file);
                } else {
                    met.add(new Met.PassedOver(SourceFile.of(root, file), Met.Kind.NO_FILE));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException)) {
                refuse(file, FileFault.of(e));
            }
            return FileVisitResult.CONTINUE;
        }

        private void refuse(Path file, String reason) {
            SourceFile place = file.equals(root)
                    ? new SourceFile(root, SourceFile.folderName(root), true)
                    : SourceFile.of(root, file);
            met.add(new Met.Inaccessible(place, reason));
        }

        private static boolean isPartOfPage(Path folder) {
            Matcher name = OF_PAGE.matcher(folder.getFileName().toString());
            return name.matches()
                    && PAGE_ENDINGS.stream()
                            .anyMatch(ending -> Files.isRegularFile(folder.resolveSibling(name.group(1) + ending)));
        }

        private static boolean isReadme(Path file) {
            return file.getFileName().toString().toUpperCase(Locale.ROOT).matches("README(\\.\\w+)?");
        }
    }
}
