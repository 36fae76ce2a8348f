package org.zhibiao.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.Document;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.store.Hit;
import org.zhibiao.store.Samples;

class TableWriterTest {

    private static final String AWKWARD = "他说：\"增长5%,\r\n达到\"，‘’ ,;";

    private static final List<Column> COLUMNS = Columns.load().ofFindings(Optional.empty());
    private static final List<String> NAMES = COLUMNS.stream().map(Column::name).toList();

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    @Test
    void csvComesBackWithQuotesLineBreaksAndChinese() throws IOException {
        write(
                Format.CSV,
                false,
                List.of(Samples.target(Samples.NAME, "5%", AWKWARD, AWKWARD, Optional.empty(), "5", "%", 2025)));
        Map<String, String> row = readCsv().getFirst();
        assertThat(row)
                .containsEntry("indicator", AWKWARD)
                .containsEntry("sentence", AWKWARD)
                .containsEntry("value", "5")
                .containsEntry("unit", "%")
                .containsEntry("deadline", "2025")
                .containsEntry("section", "主要目标 > 城镇化")
                .containsEntry("doc", Samples.NAME)
                .containsEntry("indicatorId", "");
    }

    @Test
    void csvFollowsRfc4180() throws IOException {
        write(Format.CSV, false, Samples.findings(Samples.NAME));
        String csv = stream.toString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith(String.join(",", NAMES) + "\r\n").endsWith("\r\n");
        assertThat(csv.split("\r\n"))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).doesNotContain("\n"));
        assertThat(readCsv()).allSatisfy(row -> assertThat(row).containsOnlyKeys(NAMES));
    }

    @Test
    void csvNamesItsColumnsEvenWithoutFindings() throws IOException {
        write(Format.CSV, false, List.of());
        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo(String.join(",", NAMES) + "\r\n");
    }

    @Test
    void csvHasAColumnForEveryFieldOfEveryLayer() {
        Samples.findings(Samples.NAME)
                .forEach(finding -> assertThat(NAMES)
                        .containsAll(HitJson.write(hit(finding)).properties().stream()
                                .map(Map.Entry::getKey)
                                .toList()));
    }

    @Test
    void aTableOfALayerHasTheFieldsOfItsFindingsAndNoOther() {
        Samples.findings(Samples.NAME)
                .forEach(finding -> assertThat(HitJson.write(hit(finding)).properties())
                        .extracting(Map.Entry::getKey)
                        .containsExactlyInAnyOrderElementsOf(
                                Columns.load().ofFindings(Optional.of(finding.layer())).stream()
                                        .map(Column::name)
                                        .toList()));
    }

    @Test
    void whatASpreadsheetWouldRunIsMadeHarmless() throws IOException {
        List<String> texts = List.of("=1+1", "+cmd", "-甲", "@SUM(A1)", "\t=1", "＝1+1", "'=1", "-3.2%", "甲=乙", "");
        write(
                Format.CSV,
                false,
                texts.stream()
                        .<Finding>map(text ->
                                Samples.target(Samples.NAME, "5%", text, text, Optional.empty(), "-5", "%", 2025))
                        .toList());
        List<Map<String, String>> rows = readCsv();
        assertThat(rows)
                .extracting(row -> row.get("sentence"))
                .containsExactly("'=1+1", "'+cmd", "'-甲", "'@SUM(A1)", "'\t=1", "'＝1+1", "''=1", "-3.2%", "甲=乙", "");
        assertThat(rows).extracting(row -> Formulas.plain(row.get("sentence"))).isEqualTo(texts);
        assertThat(rows).extracting(row -> row.get("value")).containsOnly("-5");
    }

    @Test
    void formulasAreKeptWhenTheyAreToBe() throws IOException {
        try (TableWriter table =
                TableWriter.of(Format.CSV, stream, COLUMNS, new TableOptions(false, true, new TreeMap<>()))) {
            table.write(HitJson.write(
                    hit(Samples.target(Samples.NAME, "5%", "=1+1", "产值", Optional.empty(), "5", "%", 2025))));
            table.finish();
        }
        assertThat(readCsv().getFirst()).containsEntry("sentence", "=1+1");
    }

    @Test
    void markForExcelStandsFirst() throws IOException {
        write(Format.CSV, true, List.of());
        assertThat(stream.toByteArray()).startsWith(0xEF, 0xBB, 0xBF, 'd', 'o', 'c');
    }

    @Test
    void numbersArePlain() throws IOException {
        write(
                Format.CSV,
                false,
                List.of(Samples.target(Samples.NAME, "5万亿元", "", "产值", Optional.empty(), "5E+12", "元", 2025)));
        assertThat(readCsv().getFirst()).containsEntry("value", "5000000000000");
    }

    @Test
    void jsonLinesComeBackAsTheSameRecords() throws IOException {
        List<Finding> findings = Samples.findings(Samples.NAME);
        write(Format.JSONL, true, findings);
        List<String> lines = stream.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSameSizeAs(findings);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode json = new ObjectMapper().readTree(lines.get(i));
            assertThat(FindingJson.read(json)).isEqualTo(findings.get(i));
            assertThat(json.get("region").isNull()).isTrue();
            assertThat(json.get("unknownPlace").asText()).isEqualTo("岚江市");
            assertThat(json.get("genre").asText()).isEqualTo("implementation_plan");
        }
    }

    private void write(Format format, boolean mark, List<Finding> findings) throws IOException {
        try (TableWriter table =
                TableWriter.of(format, stream, COLUMNS, new TableOptions(mark, false, new TreeMap<>()))) {
            for (Finding finding : findings) {
                table.write(HitJson.write(hit(finding)));
            }
            table.finish();
        }
    }

    private static Hit hit(Finding finding) {
        Document document = Samples.document(Samples.NAME, Samples.TEXT);
        return new Hit(Samples.summary(document, Map.of(Layer.TARGET, 1)), finding);
    }

    private List<Map<String, String>> readCsv() throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(stream.toByteArray())) {
            return rows.readAll();
        }
    }
}
