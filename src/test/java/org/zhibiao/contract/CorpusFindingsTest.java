package org.zhibiao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibiao.cli.Main;

/** The findings of the sample documents are those that were last looked at and committed, to the last field. */
@Tag("contract")
class CorpusFindingsTest {

    private static final Path CORPUS = Path.of("corpus");
    /** A file for each document, named as the document, as {@code zhibiao extract} prints its findings. */
    private static final Path GOLDEN = Path.of("src/test/resources/org/zhibiao/contract/findings");

    @Test
    void everyRecordIsAsItWas() throws IOException {
        SortedMap<String, List<ObjectNode>> found = FoundRecords.read(extract(FoundRecords.documents(CORPUS)));
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

    /** The way in that users have, so that what is compared is what they get. */
    private static String extract(List<Path> files) {
        List<String> arguments = Stream.concat(
                        Stream.of("extract", "--models", "models"),
                        files.stream().map(Path::toString))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exitCode = Main.run(
                arguments.toArray(String[]::new),
                out,
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]));
        assertThat(exitCode).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
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
                    document.getValue().stream().map(ObjectNode::toString).collect(Collectors.joining("\n", "", "\n")));
        }
    }
}
