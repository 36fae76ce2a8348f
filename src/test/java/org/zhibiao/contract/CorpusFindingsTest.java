package org.zhibiao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibiao.evaluate.Differences;

/** The findings of the sample documents are those that were last looked at and committed, to the last field. */
@Tag("contract")
class CorpusFindingsTest {

    private static final Path CORPUS = Path.of("corpus");
    /** A file for each document, named as the document, as {@code zhibiao extract} prints its findings. */
    private static final Path GOLDEN = Path.of("src/test/resources/org/zhibiao/contract/findings");

    @Test
    void everyRecordIsAsItWas() throws IOException {
        SortedMap<String, List<ObjectNode>> found = FoundRecords.read(Program.output(
                "extract",
                FoundRecords.documents(CORPUS).stream().map(Path::toString).toList()));
        Differences differences = Differences.of(golden(), found);
        if (Contract.isRewritten()) {
            System.out.println("Findings of corpus: " + differences.report());
            write(found);
        } else {
            assertThat(differences.isEmpty())
                    .as(
                            "Findings of corpus are not those of %s:\n%s\n%s",
                            GOLDEN, differences.report(), Contract.ADVICE)
                    .isTrue();
        }
    }

    private static List<Path> goldenFiles() throws IOException {
        if (!Files.isDirectory(GOLDEN)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static SortedMap<String, List<ObjectNode>> golden() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : goldenFiles()) {
            lines.append(Files.readString(file));
        }
        return FoundRecords.read(lines.toString());
    }

    private static void write(SortedMap<String, List<ObjectNode>> found) throws IOException {
        for (Path file : goldenFiles()) {
            Files.delete(file);
        }
        for (Map.Entry<String, List<ObjectNode>> document : found.entrySet()) {
            Path file = GOLDEN.resolve(document.getKey() + ".jsonl");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    document.getValue().stream()
                            // Scores change with every weight; ScoresTest holds what they must do.
                            .map(record -> record.without("score").toString())
                            .collect(Collectors.joining("\n", "", "\n")));
        }
    }
}
