package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibiao.CitationFile;
import org.zhibiao.export.Accuracy;
import org.zhibiao.export.Columns;
import org.zhibiao.export.Tables;
import org.zhibiao.record.Layer;

/** The data package is held against the rules of the specification, and its tables against its own description. */
class ExportPackageTest extends CommandTest {

    private static final Columns COLUMNS = Columns.load();
    private static final Set<String> TYPES = Set.of("string", "integer", "number");

    private Path made;

    @BeforeEach
    void fill() throws IOException {
        write("in/方案.txt", "岚江省云川市2025年实施方案\n到2025年，常住人口城镇化率达到64%，粮食产量稳定在430亿斤以上。方案部署8项重点任务。" + "由市住房城乡建设局牵头。\n");
        write("in/坏.pdf", "%PDF-1.4 nothing");
        run("ingest", folder.resolve("in").toString());
        made = folder.resolve("数据集");
    }

    @Test
    void holdsATableOfEachLayerTheDocumentsAndWhatExplainsThem() throws IOException {
        Result result = make();
        assertThat(result.err()).contains("findings written to " + made);
        assertThat(made.toFile().list())
                .containsExactlyInAnyOrder(
                        "target.csv",
                        "measure.csv",
                        "body.csv",
                        "deadline.csv",
                        "documents.csv",
                        "datapackage.json",
                        "CODEBOOK.md",
                        "README.md",
                        "CITATION.cff");
        List<ObjectNode> targets = Tables.readCsv(
                Files.readAllBytes(made.resolve("target.csv")), COLUMNS.ofExportedFindings(Optional.of(Layer.TARGET)));
        assertThat(targets)
                .extracting(row -> row.get("value").decimalValue().toPlainString())
                .containsExactly("64", "43000000000");
        assertThat(Tables.readCsv(Files.readAllBytes(made.resolve("documents.csv")), COLUMNS.ofDocuments()))
                .extracting(row -> row.get("outcome").asText())
                .containsExactlyInAnyOrder("added", "damaged");
    }

    @Test
    void theDescriptorKeepsTheRulesOfTheSpecification() throws IOException {
        make();
        JsonNode descriptor = descriptor();
        assertThat(descriptor.get("profile").asText()).isEqualTo("tabular-data-package");
        assertThat(descriptor.get("name").asText()).matches("[-a-z0-9._/]+");
        assertThat(descriptor.get("created").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(descriptor.at("/zhibiao/query").asText()).isEqualTo("all findings");
        assertThat(descriptor.at("/zhibiao/models").asText()).matches("[0-9a-f]{16}");
        assertThat(descriptor.get("resources")).hasSize(5).allSatisfy(resource -> {
            assertThat(resource.get("name").asText()).matches("[-a-z0-9._/]+");
            assertThat(resource.get("profile").asText()).isEqualTo("tabular-data-resource");
            Path file = made.resolve(resource.get("path").asText());
            assertThat(resource.get("bytes").asLong()).isEqualTo(Files.size(file));
            assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + sha256(file));
            assertThat(resource.get("encoding").asText()).isEqualTo("utf-8");
            assertFieldsKeepTheRules(resource.at("/schema/fields"));
        });
    }

    private static void assertFieldsKeepTheRules(JsonNode fields) {
        Set<String> names = new HashSet<>();
        assertThat(fields).isNotEmpty().allSatisfy(field -> {
            String name = field.get("name").asText();
            assertThat(name).matches("[A-Za-z][A-Za-z0-9_]{0,31}");
            assertThat(names.add(name)).as(name).isTrue();
            assertThat(TYPES).contains(field.get("type").asText());
            assertThat(field.get("description").asText())
                    .containsPattern("[a-z]")
                    .containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void everyTableKeepsTheConstraintsOfItsSchema() throws IOException {
        make();
        for (JsonNode resource : descriptor().get("resources")) {
            String name = resource.get("name").asText();
            var columns = name.equals("documents")
                    ? COLUMNS.ofDocuments()
                    : COLUMNS.ofExportedFindings(Optional.of(Layer.valueOf(name.toUpperCase(Locale.ROOT))));
            List<ObjectNode> rows = Tables.readCsv(
                    Files.readAllBytes(made.resolve(resource.get("path").asText())), columns);
            assertThat(rows).as(name).isNotEmpty();
            for (JsonNode field : resource.at("/schema/fields")) {
                rows.forEach(row -> assertKept(field, row.get(field.get("name").asText())));
            }
        }
    }

    private static void assertKept(JsonNode field, JsonNode value) {
        JsonNode constraints = field.path("constraints");
        boolean empty = value.isNull() || value.isArray() && value.isEmpty();
        if (constraints.path("required").asBoolean()) {
            assertThat(empty).as(field.toString()).isFalse();
        }
        if (!empty && constraints.has("enum")) {
            List<String> codes = new ArrayList<>();
            constraints.get("enum").forEach(code -> codes.add(code.asText()));
            assertThat(codes).contains(value.asText());
        }
        if (!empty && constraints.has("pattern")) {
            assertThat(value.asText()).matches(constraints.get("pattern").asText());
        }
    }

    @Test
    void findingsNameDocumentsThatAreListed() throws IOException {
        make();
        List<String> listed =
                Tables.readCsv(Files.readAllBytes(made.resolve("documents.csv")), COLUMNS.ofDocuments()).stream()
                        .map(row -> row.get("document").asText())
                        .toList();
        assertThat(descriptor()
                        .at("/resources/0/schema/foreignKeys/0/reference/resource")
                        .asText())
                .isEqualTo("documents");
        assertThat(Tables.readCsv(
                        Files.readAllBytes(made.resolve("body.csv")),
                        COLUMNS.ofExportedFindings(Optional.of(Layer.BODY))))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(listed).contains(row.get("doc").asText()));
    }

    @Test
    void onlyTheDescriptorHasADate() throws IOException {
        make();
        Path second = folder.resolve("second");
        runOnTerminal(Map.of("SOURCE_DATE_EPOCH", "0"), "export", "--package", second.toString());
        for (String file : made.toFile().list()) {
            if (!file.equals("datapackage.json")) {
                assertThat(second.resolve(file)).hasSameBinaryContentAs(made.resolve(file));
            }
        }
        assertThat(Files.readString(second.resolve("datapackage.json"))).contains("\"1970-01-01T00:00:00Z\"");
    }

    @Test
    void parquetStandsBesideWhenItIsAskedFor() throws IOException {
        run("export", "--package", made.toString(), "--format", "parquet", "--layer", "target");
        assertThat(made.toFile().list())
                .contains("target.csv", "target.parquet", "documents.parquet")
                .doesNotContain("body.csv");
        var columns = COLUMNS.ofExportedFindings(Optional.of(Layer.TARGET));
        assertThat(Tables.readParquet(Files.readAllBytes(made.resolve("target.parquet")), columns))
                .isEqualTo(Tables.readCsv(Files.readAllBytes(made.resolve("target.csv")), columns));
        assertThat(descriptor().get("profile").asText()).isEqualTo("data-package");
    }

    @Test
    void citationAndCodebookSayWhatIsCited() throws IOException {
        run("export", "--package", made.toString(), "--title", "云川市: 目标 #1", "--author", "张某", "--author", "Li, M.");
        JsonNode citation =
                new YAMLMapper().readTree(made.resolve("CITATION.cff").toFile());
        assertThat(citation.get("cff-version").asText()).isEqualTo("1.2.0");
        assertThat(citation.get("title").asText()).isEqualTo("云川市: 目标 #1");
        assertThat(citation.get("authors"))
                .extracting(author -> author.get("name").asText())
                .containsExactly("张某", "Li, M.");
        assertThat(made.resolve("CODEBOOK.md")).content().contains("`comparator`", "不低于", "`name-before`");
    }

    @Test
    void citationIsValidWhateverIsSaidOfThePackage() throws IOException {
        make();
        assertThat(CitationFile.faults(Files.readString(made.resolve("CITATION.cff"))))
                .isEmpty();
        run(
                "export",
                "--package",
                made.toString(),
                "--force",
                "--author",
                "张某: #1",
                "--author",
                "张某: #1",
                "--license",
                "MIT");
        assertThat(CitationFile.faults(Files.readString(made.resolve("CITATION.cff"))))
                .isEmpty();
    }

    @Test
    void licenseIsWhatTheAuthorsSayAndNothingElse() throws IOException {
        make();
        assertThat(descriptor().has("licenses")).isFalse();
        assertThat(made.resolve("README.md")).content().contains("no license", "--license CC-BY-4.0");
        run("export", "--package", made.toString(), "--force", "--license", "CC-BY-4.0");
        assertThat(descriptor().at("/licenses/0/name").asText()).isEqualTo("CC-BY-4.0");
        assertThat(descriptor().at("/licenses/0/path").asText()).isEqualTo("https://spdx.org/licenses/CC-BY-4.0.html");
        assertThat(new YAMLMapper()
                        .readTree(made.resolve("CITATION.cff").toFile())
                        .get("license")
                        .asText())
                .isEqualTo("CC-BY-4.0");
        assertThat(made.resolve("README.md"))
                .content()
                .contains("[CC-BY-4.0](https://spdx.org/licenses/CC-BY-4.0.html)");
        Result wrong = run("export", "--package", made.toString(), "--force", "--license", "free for all");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(wrong.err()).contains("--license: 'free for all'", "CC0-1.0");
    }

    @Test
    void sourcesAreTheDocumentsWithTheirTitles() throws IOException {
        make();
        List<String> titles = new ArrayList<>();
        descriptor()
                .get("sources")
                .forEach(source -> titles.add(source.get("title").asText()));
        assertThat(titles)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        Tables.readCsv(Files.readAllBytes(made.resolve("documents.csv")), COLUMNS.ofDocuments())
                                .stream()
                                .filter(row -> !row.get("document").isNull())
                                .map(row -> row.get("title").asText())
                                .toList());
    }

    /** The words 方案部署8项重点任务 name what the tasks belong to, but not surely enough. */
    @Test
    void fieldsTellHowOftenTheyAreRightAndThoseSeldomRightAreLeftOut() throws IOException {
        make();
        assertThat(field("body", "duty").at("/accuracy/right").asDouble()).isGreaterThanOrEqualTo(0.75);
        assertThat(field("body", "duty").at("/accuracy/records").asInt()).isPositive();
        assertThat(field("body", "duty").get("description").asText())
                .contains("; right in 0.", "records found", "正确率为0.");
        assertThat(field("body", "sentence").has("accuracy")).isFalse();
        boolean exported = Accuracy.load().of(Layer.MEASURE, "of").orElseThrow().isExported();
        assertThat(field("measure", "of").isMissingNode()).isNotEqualTo(exported);
        assertThat(Files.readString(made.resolve("measure.csv")).contains(",of,"))
                .isEqualTo(exported);
        assertThat(Files.readString(made.resolve("CODEBOOK.md")).contains("Left out 未导出: `of`, right in 0."))
                .isNotEqualTo(exported);

        run("export", "--package", made.toString(), "--force", "--all-fields");
        assertThat(field("measure", "of").at("/accuracy/right").asDouble() >= Accuracy.LEAST_EXPORTED)
                .isEqualTo(exported);
        assertThat(Files.readString(made.resolve("measure.csv"))).contains(",of,");
        assertThat(made.resolve("CODEBOOK.md")).content().doesNotContain("Left out");
    }

    private JsonNode field(String table, String name) throws IOException {
        for (JsonNode resource : descriptor().get("resources")) {
            for (JsonNode field : resource.at("/schema/fields")) {
                if (resource.get("name").asText().equals(table)
                        && field.get("name").asText().equals(name)) {
                    return field;
                }
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void aFolderThatIsThereStays() throws IOException {
        Files.createDirectories(made);
        Path mine = Files.writeString(made.resolve("mine.txt"), "mine");
        Result result = make();
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err().lines()).singleElement().asString().contains(made.toString(), "--force");
        assertThat(run("export", "--package", made.toString(), "--force").exitCode())
                .isNotEqualTo(ExitCode.OK);
        assertThat(mine).hasContent("mine");
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith(".数据集"));
    }

    private Result make() {
        return run("export", "--package", made.toString());
    }

    private JsonNode descriptor() throws IOException {
        return new ObjectMapper().readTree(made.resolve("datapackage.json").toFile());
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
