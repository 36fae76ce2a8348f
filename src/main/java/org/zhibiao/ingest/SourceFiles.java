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
import java.util.LinkedHashMap;
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

    private final Map<String, SourceFile> files = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<SourceFile> readmes = new ArrayList<>();
    private final List<SourceFile> partsOfPages = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();
    private final List<Inaccessible> inaccessible = new ArrayList<>();
    private final List<SourceFile> noFiles = new ArrayList<>();
    private final Path knowledgeBase;

    /**
     * What could not be looked into: a file, or a folder with all that may be in it.
     *
     * @param place where it is; its name is what the names of the documents in it begin with
     * @param reason why, to be read after its name
     */
    record Inaccessible(SourceFile place, String reason) {}

    private SourceFiles(Path knowledgeBase) {
        this.knowledgeBase = knowledgeBase.toAbsolutePath().normalize();
    }

    /**
     * Looks paths up.
     *
     * @param named files and folders
     * @param knowledgeBase a folder that is passed over
     */
    public static SourceFiles below(List<Path> named, Path knowledgeBase) throws IOException {
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

    /** The files, in the order of the paths, and of names in a folder. */
    public List<SourceFile> files() {
        return List.copyOf(files.values());
    }

    /** What cannot be told apart from another file that was named. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** Files that are told by their names to be no documents. */
    List<SourceFile> readmes() {
        return List.copyOf(readmes);
    }

    /** Folders that were saved with a page. */
    List<SourceFile> partsOfPages() {
        return List.copyOf(partsOfPages);
    }

    /** The folders that were named, as the names of the documents in them begin; empty for the working directory. */
    List<String> folders() {
        return List.copyOf(folders);
    }

    /** What could not be looked into: nobody knows whether the documents in it are gone. */
    List<Inaccessible> inaccessible() {
        return List.copyOf(inaccessible);
    }

    /** Pipes, sockets and devices, which may never end. */
    List<SourceFile> noFiles() {
        return List.copyOf(noFiles);
    }

    private void walk(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(folder, found));
        found.stream().sorted().forEach(file -> add(folder, file));
    }

    private void add(Path named, Path path) {
        SourceFile file = SourceFile.of(named, path);
        SourceFile other = files.putIfAbsent(file.name(), file);
        if (other != null && !isSame(other.path(), path)) {
            failures.add(new Failure(
                    path.toString(),
                    "would have the same name in the knowledge base as " + other.path()
                            + "; ingest a folder that holds both"));
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
                partsOfPages.add(SourceFile.of(root, folder));
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
                    readmes.add(SourceFile.of(root, file));
                } else if (attributes.isRegularFile()) {
                    found.add(file);
                } else {
                    noFiles.add(SourceFile.of(root, file));
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
            inaccessible.add(new Inaccessible(place, reason));
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
