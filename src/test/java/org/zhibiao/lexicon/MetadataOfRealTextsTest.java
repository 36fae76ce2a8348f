package org.zhibiao.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.document.Document;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Region;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.format.ContentReader;
import org.zhibiao.document.reader.DocumentReader;

/** What real documents say of themselves, against a table that was written by reading them. */
class MetadataOfRealTextsTest {

    private static final Path TEXTS = Path.of("../shared/texts");
    private static final List<String> CHECKED = List.of("title", "region", "year", "genre");
    private static final DocumentReader READER = Readers.WITH_PLACES;

    @BeforeEach
    void needsTheTexts() {
        Assumptions.assumeTrue(Files.isDirectory(TEXTS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void readsTheMetadataOfAFile(String file) throws Exception {
        List<Map<String, String>> expected =
                table().stream().filter(row -> row.get("file").equals(file)).toList();
        assertThat(documents(file).stream().map(MetadataOfRealTextsTest::row).toList())
                .isEqualTo(expected.stream()
                        .map(MetadataOfRealTextsTest::withoutNames)
                        .toList());
    }

    /** A field that is listed as read wrongly and is read rightly fails too, so that the list can only shrink. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("filesOfTheWrittenTable")
    void readsPlaceYearTitleAndGenreButForWhatIsKnownToBeWrong(String file) throws Exception {
        Map<String, String> right = writtenTable().stream()
                .filter(row -> row.get("file").equals(file))
                .findFirst()
                .orElseThrow();
        Map<String, String> read = row(documents(file).getFirst());
        List<String> wrong = CHECKED.stream()
                .filter(field -> !right.get(field).equals(read.get(field)))
                .toList();
        List<String> knownToBeWrong = resource("metadata-read-wrongly.csv").stream()
                .filter(row -> row.get("file").equals(file))
                .map(row -> row.get("field"))
                .toList();
        assertThat(wrong).as("read: " + read).isEqualTo(knownToBeWrong);
    }

    /** The names of files tell place, year and kind of these texts; without them the texts must do. */
    @Test
    void readsTheTextsUnderNamesThatTellNothing() throws Exception {
        Map<String, Integer> right = new LinkedHashMap<>();
        List<Map<String, String>> rows = writtenTable();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            Map<String, String> read =
                    row(documents("doc" + i + ".txt", row.get("file")).getFirst());
            CHECKED.forEach(field -> right.merge(field, row.get(field).equals(read.get(field)) ? 1 : 0, Integer::sum));
        }
        assertThat(right.get("title")).isGreaterThanOrEqualTo(rows.size() - 1);
        assertThat(right.get("region")).isGreaterThanOrEqualTo(rows.size() - 1);
        assertThat(right.get("year")).isGreaterThanOrEqualTo(rows.size() - 1);
        assertThat(right.get("genre")).isEqualTo(rows.size());
    }

    @Test
    void readsThePlacesOfAllProvincialReports() throws Exception {
        List<Region> regions = new java.util.ArrayList<>();
        String archive = "formats/provinces-2025.zip";
        for (Reading reading :
                ContentReader.read("a.zip", Files.readAllBytes(TEXTS.resolve(archive)), Limits.DEFAULT)) {
            Document document = READER.documents("doc" + regions.size(), ((Reading.Read) reading).content(), Map.of())
                    .getFirst();
            assertThat(document.metadata().yearNumber()).hasValue(2025);
            regions.add(document.metadata().region().orElseThrow().value());
        }
        assertThat(regions).hasSize(31).doesNotHaveDuplicates().allSatisfy(region -> {
            assertThat(region.code()).isPresent();
            assertThat(region.level()).contains(Region.Level.PROVINCE);
        });
    }

    @Test
    void theTablesHoldEveryText() throws IOException {
        Stream<String> known = Stream.of(
                        files(),
                        filesOfTheWrittenTable(),
                        resource("metadata-not-written-down.csv").stream().map(row -> row.get("file")))
                .flatMap(names -> names);
        try (Stream<Path> files = Files.walk(TEXTS).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> TEXTS.relativize(file).toString())
                            .filter(name -> !name.equals("README.md") && !name.equals("metadata.tsv")))
                    .hasSameElementsAs(known.toList());
        }
    }

    static Stream<String> files() throws IOException {
        return table().stream().map(row -> row.get("file")).distinct().sorted();
    }

    static Stream<String> filesOfTheWrittenTable() throws IOException {
        return Files.isDirectory(TEXTS) ? writtenTable().stream().map(row -> row.get("file")) : Stream.of("(none)");
    }

    private static List<Map<String, String>> table() throws IOException {
        return resource("metadata-of-real-texts.csv");
    }

    /** The table beside the texts: file, title, region, year and genre. */
    private static List<Map<String, String>> writtenTable() throws IOException {
        try (InputStream table = Files.newInputStream(TEXTS.resolve("metadata.tsv"))) {
            return rows(table, '\t');
        }
    }

    private static List<Map<String, String>> resource(String name) throws IOException {
        try (InputStream table = MetadataOfRealTextsTest.class.getResourceAsStream("/org/zhibiao/document/" + name)) {
            return rows(table, ',');
        }
    }

    private static List<Map<String, String>> rows(InputStream table, char separator) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(separator))
                .readValues(table)) {
            return rows.readAll();
        }
    }

    private static Map<String, String> withoutNames(Map<String, String> row) {
        Map<String, String> values = new LinkedHashMap<>(row);
        values.keySet().removeAll(List.of("file", "part"));
        return values;
    }

    private static List<Document> documents(String file) throws Exception {
        return documents(file, file);
    }

    private static List<Document> documents(String name, String file) throws Exception {
        Reading reading = ContentReader.read(name, Files.readAllBytes(TEXTS.resolve(file)), Limits.DEFAULT)
                .getFirst();
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return READER.documents(name, ((Reading.Read) reading).content(), Map.of());
    }

    private static Map<String, String> row(Document document) {
        Metadata metadata = document.metadata();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("title", metadata.title().value());
        row.put("genre", metadata.genre().value().code());
        row.put("issuer", value(metadata.issuer()));
        row.put("document_number", value(metadata.documentNumber()));
        row.put("written", value(metadata.written()));
        row.put("published", value(metadata.published()));
        row.put("region", metadata.placeName().orElse(""));
        row.put(
                "region_code",
                metadata.region().map(Known::value).flatMap(Region::code).orElse(""));
        row.put("year", value(metadata.year()));
        row.put("horizon", value(metadata.horizon()));
        row.put("publisher", value(metadata.publisher()));
        row.put("address", value(metadata.address()));
        return row;
    }

    private static String value(Optional<? extends Known<?>> known) {
        return known.map(value -> value.value().toString()).orElse("");
    }
}
