package org.zhibiao.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.zhibiao.export.Column;
import org.zhibiao.export.Columns;
import org.zhibiao.export.Format;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.TableOptions;
import org.zhibiao.export.Tables;
import org.zhibiao.record.ValueType;

/**
 * The jar as {@code spark-submit} runs it, in a session with two threads and nothing but Spark's own libraries beside it,
 * held against what the program of {@code target/zhibiao} ingests. Each run is a process of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkIT {

    private static final Path ZHIBIAO = Path.of("target/zhibiao/bin/zhibiao").toAbsolutePath();
    private static final String REPORT = "%s年政府工作报告\n\n今年发展的主要预期目标是：地区生产总值增长%s%%左右，城镇新增就业%s万人以上，城镇化率达到6%s.5%%。"
            + "坚持稳中求进工作总基调，扎实做好各项工作，不断增进民生福祉。".repeat(8);

    private Path folder;
    private Path in;
    private Path first;
    private Path ingested;
    private String said = "";

    @BeforeAll
    void runTheJobTwice(@TempDir Path empty) throws Exception {
        folder = empty;
        assertThat(ZHIBIAO).as("built before by mvn package").isExecutable();
        in = Files.createDirectory(folder.resolve("in"));
        writeTexts();
        writeTables();
        Path web = Files.createDirectory(folder.resolve("web"));
        writeWebArchive(web.resolve("pages.warc.gz"));
        first = folder.resolve("first");
        said = submit(in, web, "--out", first.toString());
        submit(in, web, "--out", folder.resolve("second").toString());
        ingested = folder.resolve("ingested");
        run("ingest", "--max-megabytes", "1", "--kb", ingested.toString(), in.toString());
    }

    private void writeTexts() throws IOException {
        try (Stream<Path> corpus = Files.list(Path.of("corpus"))) {
            for (Path file :
                    corpus.filter(one -> one.toString().endsWith(".txt")).toList()) {
                Files.copy(file, in.resolve(file.getFileName()));
            }
        }
        Files.writeString(in.resolve("page.html"), page("2019", "7"));
        Files.writeString(in.resolve("empty.txt"), "\n");
        Files.writeString(in.resolve("damaged.pdf"), "%PDF-1.7\nno page follows");
        // A limit of 1 MB stands for that of 64 MB, which a document of 200 MB passes.
        Files.writeString(in.resolve("large.txt"), "发展。".repeat(300_000));
    }

    private void writeTables() throws IOException {
        List<ObjectNode> rows = new ArrayList<>();
        for (int year = 2010; year < 2016; year++) {
            rows.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("title", "岚江省" + year + "年政府工作报告")
                    .put("year", year)
                    .put("text", REPORT.formatted(year, year - 2003, year - 2000, year - 2009)));
        }
        Path table = in.resolve("table.parquet");
        new RecordTable<ObjectNode>(
                        List.of(
                                column("title", ValueType.TEXT),
                                column("year", ValueType.INTEGER),
                                column("text", ValueType.TEXT)),
                        row -> row)
                .write(
                        Format.PARQUET,
                        table,
                        false,
                        new TableOptions(false, false, new TreeMap<>()),
                        RecordTable.all(rows));
        byte[] whole = Files.readAllBytes(table);
        Files.write(in.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length - 40));
        Files.writeString(in.resolve("lines.jsonl"), """
                {"title": "云川市2020年政府工作报告", "text": "%s"}
                {"title": "云川市2021年政府工作报告", "text":
                {"title": "云川市2022年政府工作报告", "text": "%s"}
                """.formatted(
                        REPORT.formatted("2020", "6", "11", "1").replace("\n", "\\n"),
                        REPORT.formatted("2022", "5", "12", "3").replace("\n", "\\n")));
    }

    private static Column column(String name, ValueType type) {
        return new Column(name, type, name, name, Optional.empty(), List.of(), Optional.empty(), "", true);
    }

    private static String page(String year, String growth) {
        return "<html><head><meta charset=utf-8><title>%s年政府工作报告</title></head><body><p>%s</p></body></html>"
                .formatted(year, REPORT.formatted(year, growth, "13", "2").replace("\n\n", "</p><p>"));
    }

    /** The first page is that of the folder too; the second stands in the archive alone; behind it the archive breaks off. */
    private static void writeWebArchive(Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file);
                WarcWriter writer =
                        new WarcWriter(java.nio.channels.Channels.newChannel(stream), WarcCompression.GZIP)) {
            writer.write(response("http://example.gov.cn/2019", 200, MediaType.HTML, page("2019", "7")));
            writer.write(response("http://example.gov.cn/2018", 200, MediaType.HTML, page("2018", "8")));
            writer.write(response("http://example.gov.cn/no", 404, MediaType.HTML, page("2017", "9")));
            writer.write(response("http://example.gov.cn/a.png", 200, MediaType.parse("image/png"), "PNG"));
            writer.write(response("http://example.gov.cn/2016", 200, MediaType.HTML, page("2016", "10")));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 100));
    }

    private static WarcResponse response(String address, int status, MediaType type, String body) throws IOException {
        HttpResponse http = new HttpResponse.Builder(status, "said")
                .body(type, body.getBytes(StandardCharsets.UTF_8))
                .build();
        return new WarcResponse.Builder(URI.create(address)).body(http).build();
    }

    @Test
    void findingsAreThoseOfIngestRecordByRecord() throws Exception {
        Path export = folder.resolve("ingested.parquet");
        run("export", "--all-fields", "--kb", ingested.toString(), "--out", export.toString());
        List<Column> columns = Columns.load().ofFindings(Optional.empty());
        List<JsonNode> expected = new ArrayList<>(Tables.readParquet(Files.readAllBytes(export), columns));
        List<JsonNode> found = rows(first.resolve("findings"), columns);
        found.removeIf(row -> row.get("doc").asText().startsWith("web/"));
        assertThat(found).hasSizeGreaterThan(1000).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aRerunWritesTheSameBytes() throws IOException {
        Map<String, byte[]> one = files(first);
        Map<String, byte[]> other = files(folder.resolve("second"));
        assertThat(one.keySet()).isEqualTo(other.keySet()).anyMatch(name -> name.contains("year=2010"));
        one.forEach((name, bytes) -> assertThat(other.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void whatCannotBeReadIsARowAndTheJobEndsWell() throws IOException {
        List<Column> columns = Stream.of("source", "name", "outcome", "fault", "advice")
                .map(name -> column(name, ValueType.TEXT))
                .toList();
        Map<String, String> failures = new TreeMap<>();
        rows(first.resolve("failures"), columns)
                .forEach(row ->
                        failures.put(row.get("name").asText(), row.get("fault").asText()));
        assertThat(failures)
                .containsOnlyKeys(
                        "in/cut.parquet",
                        "in/damaged.pdf",
                        "in/empty.txt",
                        "in/large.txt",
                        "in/lines.jsonl#2",
                        "web/pages.warc.gz");
        assertThat(failures.get("in/large.txt")).contains("limit of 1 MB");
        assertThat(failures.get("in/lines.jsonl#2")).contains("is no JSON");
        assertThat(failures.get("web/pages.warc.gz")).contains("behind its first 2 documents");
        assertThat(said).contains("duplicates 1, failures 6");
    }

    @Test
    void aTextThatTwoSourcesGiveIsShownOnce() throws IOException {
        List<Column> columns = Columns.load().ofDocuments();
        List<JsonNode> documents = rows(first.resolve("documents"), columns);
        assertThat(documents)
                .filteredOn(row -> row.get("name").asText().equals("web/pages.warc.gz#1"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("outcome").asText()).isEqualTo("duplicate"))
                .satisfies(row -> assertThat(row.get("document").asText()).isEqualTo("in/page.html"));
        assertThat(documents)
                .filteredOn(row -> row.get("name").asText().equals("web/pages.warc.gz#2"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("outcome").asText()).isEqualTo("added"))
                .satisfies(row -> assertThat(row.get("address").asText()).isEqualTo("http://example.gov.cn/2018"))
                .satisfies(row -> assertThat(row.get("year").asInt()).isEqualTo(2018));
    }

    @Test
    void aKnowledgeBaseOfTheTablesAnswersAsTheIngestedOneDoes() throws Exception {
        Path loaded = folder.resolve("loaded");
        assertThat(run("load", "--kb", loaded.toString(), first.toString())).contains("sources loaded");
        // A web archive is nothing that ingest reads.
        List<String> answers = exported(loaded).stream()
                .filter(line -> !line.contains("\"doc\":\"web/"))
                .toList();
        assertThat(answers).containsExactlyElementsOf(exported(ingested));
    }

    private List<String> exported(Path base) throws Exception {
        return run("export", "--all-fields", "--format", "jsonl", "--out", "-", "--kb", base.toString())
                .lines()
                .toList();
    }

    private static List<JsonNode> rows(Path table, List<Column> columns) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        List<Column> inFiles =
                columns.stream().filter(column -> !column.name().equals("year")).toList();
        try (Stream<Path> files = Files.walk(table)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".parquet"))
                    .sorted()
                    .toList()) {
                String[] place = file.getParent().getFileName().toString().split("=");
                for (ObjectNode row : Tables.readParquet(Files.readAllBytes(file), inFiles)) {
                    if (place.length == 2) {
                        JsonNode year = place[1].startsWith("__")
                                ? JsonNodeFactory.instance.nullNode()
                                : JsonNodeFactory.instance.numberNode(Integer.parseInt(place[1]));
                        row.set("year", year);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private String submit(Path one, Path other, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx1500m"));
        // What Spark's own launcher adds (org.apache.spark.launcher.JavaModuleOptions).
        command.addAll(List.of(org.apache.spark.launcher.JavaModuleOptions.defaultModuleOptions()
                .split("\\s+")));
        command.removeIf(String::isBlank);
        command.addAll(List.of("-cp", "target/spark/jars/*", "org.apache.spark.deploy.SparkSubmit"));
        command.addAll(List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
        command.addAll(
                List.of("--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.driver.bindAddress=127.0.0.1"));
        command.addAll(List.of("--class", "org.zhibiao.spark.SparkJob", "target/zhibiao-spark.jar"));
        command.addAll(List.of(one.toString(), other.toString(), "--all-fields", "--max-megabytes", "1"));
        command.addAll(List.of("--partitions", "4"));
        command.addAll(List.of(options));
        return run(command);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(ZHIBIAO.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** What a process prints; ingesting and loading what is partly damaged ends with 1. */
    private String run(List<String> command) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ZHIBIAO_LANG", "en");
        Process process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as("%s: %s", command, tail(Files.readString(err)))
                .isIn(command.contains("ingest") || command.contains("load") ? List.of(0, 1) : List.of(0));
        return Files.readString(out);
    }

    private static String tail(String said) {
        return said.substring(Math.max(0, said.length() - 4000));
    }
}
