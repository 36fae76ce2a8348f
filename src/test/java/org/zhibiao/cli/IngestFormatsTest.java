package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.format.TextAsFormat;

/** Files of every format, good and bad, through the command line. */
class IngestFormatsTest extends CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<FileFormat> FORMATS = Arrays.stream(FileFormat.values())
            .filter(format -> !EnumSet.of(
                            FileFormat.XLS,
                            FileFormat.JSON,
                            FileFormat.PARQUET,
                            FileFormat.PNG,
                            FileFormat.JPEG,
                            FileFormat.TIFF)
                    .contains(format))
            .toList();

    private static String text(int parks) {
        return "岚江市公园城市建设实施方案\n到2027年，全市新建社区公园" + parks + "座，公园绿地服务半径覆盖率达到86%。\n由市园林局牵头推进。\n";
    }

    private List<JsonNode> documents(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("documents", "--format", "jsonl"));
        command.addAll(List.of(options));
        List<JsonNode> documents = new ArrayList<>();
        for (String line : run(command.toArray(String[]::new)).lines()) {
            documents.add(JSON.readTree(line));
        }
        return documents;
    }

    private Path writeBytes(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    @Test
    void everyFormatIsToldByContentAndItsTargetFound() throws IOException {
        for (FileFormat format : FORMATS) {
            writeBytes(
                    "in/file-%02d.dat".formatted(format.ordinal()),
                    TextAsFormat.of(format, text(100 + format.ordinal())));
        }
        Result result = run("ingest", folder.resolve("in").toString());
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(ExitCode.OK);
        List<JsonNode> documents = documents();
        assertThat(documents).hasSize(FORMATS.size());
        for (FileFormat format : FORMATS) {
            String name = "in/file-%02d.dat".formatted(format.ordinal());
            JsonNode document = documents.stream()
                    .filter(node -> node.get("name").asText().startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no document of " + format));
            String read = format == FileFormat.ZIP ? FileFormat.TEXT.label() : format.label();
            assertThat(document.get("format").asText()).isEqualTo(read);
            assertThat(document.get("outcome").asText()).isEqualTo("added");
            assertThat(run(
                                    "search",
                                    "--layer",
                                    "target",
                                    "--format",
                                    "jsonl",
                                    "--doc",
                                    document.get("document").asText(),
                                    "社区公园")
                            .out())
                    .as(format.label())
                    .contains("\"value\":" + (100 + format.ordinal()));
        }
    }

    @Test
    void encodingIsToldWithItsCertainty() throws IOException {
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
            write("in/" + charset + ".txt", text(charset.length()).repeat(3), Charset.forName(charset));
        }
        run("ingest", folder.resolve("in").toString());
        assertThat(documents()).hasSize(3).allSatisfy(document -> {
            assertThat(document.get("name").asText())
                    .contains(document.get("encoding").asText().replaceAll("(?<=16)[BL]E", ""));
            assertThat(document.get("encodingCertainty").asText()).isNotEmpty();
        });
    }

    @Test
    void whatCannotBeReadIsListedWithReasonAndAdviceAndCostsNothingElse() throws IOException {
        write("in/good.txt", text(1));
        byte[] docx = TextAsFormat.of(FileFormat.DOCX, text(2));
        Path cut = writeBytes("in/cut off.docx", Arrays.copyOf(docx, docx.length / 2));
        Path nested = writeBytes("in/“deep” 😀.zip", nested(6));
        Path large = folder.resolve("in/large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        Result result = run("ingest", folder.resolve("in").toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(result.err())
                .doesNotContain("\tat ")
                .contains(large + " is larger than the limit of 64 MB (--max-megabytes)");
        List<JsonNode> failed = documents("--failed");
        assertThat(failed).hasSizeGreaterThanOrEqualTo(3).allSatisfy(document -> {
            assertThat(document.get("fault").asText()).isNotEmpty();
            assertThat(document.get("advice").asText()).isNotEmpty();
        });
        assertThat(failed.toString())
                .contains(cut.getFileName().toString())
                .contains("😀")
                .contains("--max-nesting");
        assertThat(Files.exists(nested)).isTrue();
        assertThat(run("search", "社区公园", "--format", "jsonl").lines()).isNotEmpty();
    }

    /** An archive in an archive, so many times. */
    private static byte[] nested(int depth) throws IOException {
        byte[] inner = TextAsFormat.of(FileFormat.ZIP, text(3));
        for (int i = 1; i < depth; i++) {
            var bytes = new java.io.ByteArrayOutputStream();
            try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
                zip.putNextEntry(new java.util.zip.ZipEntry("inner.zip"));
                zip.write(inner);
            }
            inner = bytes.toByteArray();
        }
        return inner;
    }

    @Test
    void limitCanBeRaisedAndARefusedFileIsTakenThen() throws IOException {
        Path file = write("a.txt", text(4) + "。".repeat(400_000));
        Result refused = run("ingest", "--max-megabytes", "1", file.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(refused.err()).contains("limit of 1 MB (--max-megabytes)");
        assertThat(run("ingest", file.toString()).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(documents("--failed")).isEmpty();
    }

    @Test
    void wrongLimitIsWrongUse() throws IOException {
        assertThat(run("ingest", "--max-pages", "0", write("a.txt", text(5)).toString())
                        .exitCode())
                .isEqualTo(ExitCode.WRONG_USE);
    }
}
