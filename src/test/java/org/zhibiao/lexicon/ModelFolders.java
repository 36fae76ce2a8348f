package org.zhibiao.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the project's tables, for tests that change them. */
public final class ModelFolders {

    private static final Path MODELS = Path.of("models");

    private ModelFolders() {}

    /** Every table and file of rules, relative to the folder. */
    public static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|yaml)"))
                    .map(MODELS::relativize)
                    .toList();
        }
    }

    /**
     * Copies all tables.
     *
     * @return the folder
     */
    public static Path copyTo(Path folder) throws IOException {
        for (Path table : tables()) {
            Path copy = folder.resolve(table);
            Files.createDirectories(copy.getParent());
            Files.copy(MODELS.resolve(table), copy);
        }
        return folder;
    }
}
