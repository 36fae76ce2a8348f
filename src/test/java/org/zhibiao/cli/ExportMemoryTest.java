package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.extract.Extractor;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.FindingJson;
import org.zhibiao.store.DocumentVersion;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.Source;

/**
 * A million findings are exported in a heap of 512 MB in every form, each by a process of its own; the time and the
 * memory of the process are printed. {@code -Dfindings=100000} takes fewer.
 */
@Tag("slow")
class ExportMemoryTest {

    private static final int FINDINGS = Integer.getInteger("findings", 1_000_000);
    private static final String HEAP = "-Xmx512m";

    private final Extractor extractor = Extractor.of(Models.bundled());

    @TempDir
    private Path folder;

    @Test
    void aMillionFindingsNeedNoMoreThanAFew() throws IOException, InterruptedException, UnreadableDocumentException {
        fill();
        for (String form : List.of("csv", "jsonl", "parquet", "xlsx")) {
            Path file = folder.resolve("all." + form);
            export(file);
            System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(file));
            assertThat(rows(form, file)).as(form).isEqualTo(FINDINGS);
            Files.delete(file);
        }
    }

    /** Documents of the texts of the corpus, over and over, until there are findings enough. */
    private void fill() throws IOException, UnreadableDocumentException {
        List<Document> shapes = shapes();
        List<List<ObjectNode>> findings = shapes.stream()
                .map(document -> extractor.extract(document).stream()
                        .map(FindingJson::write)
                        .toList())
                .toList();
        int made = 0;
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder.resolve("kb"))) {
            for (int i = 0; made < FINDINGS; i++) {
                String name = "%07d.txt".formatted(i);
                String text = shapes.get(i % shapes.size()).text().stored() + "第" + i + "号\n";
                Document document = Readers.WITHOUT_PLACES.parse(name, text);
                List<ObjectNode> some = findings.get(i % shapes.size());
                writer.put(
                        Source.read(name, DocumentVersion.of(name.getBytes(StandardCharsets.UTF_8), "by hand"), 0),
                        List.of(new DocumentWithFindings(
                                document,
                                some.stream()
                                        .limit(FINDINGS - made)
                                        .map(json ->
                                                FindingJson.read(json.deepCopy().put("doc", name)))
                                        .toList(),
                                List.of())));
                made += some.size();
            }
        }
    }

    private static List<Document> shapes() throws IOException, UnreadableDocumentException {
        List<Document> shapes = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                shapes.add(Readers.WITHOUT_PLACES.parse(file.toString(), Files.readString(file)));
            }
        }
        return shapes;
    }

    private void export(Path file) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        java,
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:+HeapDumpOnOutOfMemoryError",
                        "-XX:HeapDumpPath=" + folder,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "export",
                        "--kb",
                        folder.resolve("kb").toString(),
                        "--out",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        String most = "";
        while (process.isAlive()) {
            most = mostMemory(process).orElse(most);
            Thread.sleep(200);
        }
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, %s in memory at most, ",
                file.getFileName(),
                (System.nanoTime() - start) / 1e9,
                most);
    }

    /** The most that a process had in memory at once, where the system tells (Linux). */
    private static Optional<String> mostMemory(Process process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.substring(6).strip())
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static long rows(String form, Path file) throws IOException {
        return switch (form) {
            case "csv" -> lines(file) - 1;
            case "jsonl" -> lines(file);
            case "parquet" -> {
                try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(file))) {
                    yield parquet.getFileMetaData().numRows();
                }
            }
            default -> rowsOfSheet(file);
        };
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    /** By the number of the last row in the sheet's XML, which POI would need gigabytes to hold. */
    private static long rowsOfSheet(Path file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file, Map.of());
                InputStream sheet = Files.newInputStream(zip.getPath("/xl/worksheets/sheet1.xml"))) {
            String end = "";
            byte[] buffer = new byte[1 << 16];
            for (int read = sheet.read(buffer); read >= 0; read = sheet.read(buffer)) {
                end = (end + new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                end = end.substring(Math.max(0, end.length() - buffer.length));
            }
            String last = end.substring(end.lastIndexOf("<row r=\"") + 8);
            return Long.parseLong(last.substring(0, last.indexOf('"'))) - 1;
        }
    }
}
