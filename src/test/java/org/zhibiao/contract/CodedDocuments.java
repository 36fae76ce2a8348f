package org.zhibiao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The sets of documents coded by hand whose scores are published. */
enum CodedDocuments {
    /** The sample documents, which were written for the project. */
    CORPUS,
    /** Real documents, which are not in the project. */
    GOLD,
    /** Parts of real documents whose errors nobody looked at while rules were written. */
    UNSEEN;

    private static final Path REAL = Path.of("../shared/gold");

    /** Its name in marks and tables. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean areThere() {
        return switch (this) {
            case CORPUS -> true;
            case GOLD -> Files.isDirectory(REAL);
            case UNSEEN -> CodedParts.areThere();
        };
    }

    /** What {@code zhibiao evaluate} says of them, as JSON. */
    JsonNode evaluated() throws IOException {
        return switch (this) {
            case CORPUS -> evaluated(Path.of(code()));
            case GOLD -> evaluated(REAL);
            case UNSEEN -> {
                Path folder = Files.createTempDirectory("zhibiao-coded");
                try {
                    CodedParts.layOut(folder);
                    yield evaluated(folder);
                } finally {
                    delete(folder);
                }
            }
        };
    }

    private static JsonNode evaluated(Path folder) throws IOException {
        return new ObjectMapper().readTree(Program.output("evaluate", List.of(folder.toString(), "--format", "json")));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
