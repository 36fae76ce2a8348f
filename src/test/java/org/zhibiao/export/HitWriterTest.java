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
import org.junit.jupiter.api.Test;
import org.zhibiao.document.Document;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.store.Hit;
import org.zhibiao.store.Samples;

class HitWriterTest {

    private static final String AWKWARD = "他说：\"增长5%,\r\n达到\"，‘’ ,;";

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    @Test
    void csvComesBackWithQuotesLineBreaksAndChinese() throws IOException {
        write(Format.CSV, false, List.of(
                Samples.target(Samples.NAME, "5%", AWKWARD, AWKWARD, Optional.empty(), "5", "%", 2025)));
        Map<String, String> row = readCsv().getFirst();
        assertThat(row).containsEntry("indicator", AWKWARD).containsEntry("sentence", AWKWARD)
                .containsEntry("value", "5").containsEntry("unit", "%").containsEntry("deadline", "2025")
                .containsEntry("section", "主要目标 > 城镇化").containsEntry("doc", Samples.NAME)
                .containsEntry("indicatorId", "");
    }

    @Test
    void csvFollowsRfc4180() throws IOException {
        write(Format.CSV, false, Samples.findings(Samples.NAME));
        String csv = stream.toString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith(String.join(",", CsvHitWriter.COLUMNS) + "\r\n").endsWith("\r\n");
        assertThat(csv.split("\r\n")).hasSize(6).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
        assertThat(readCsv()).allSatisfy(row -> assertThat(row).containsOnlyKeys(CsvHitWriter.COLUMNS));
    }

    @Test
    void csvNamesItsColumnsEvenWithoutFindings() throws IOException {
        write(Format.CSV, false, List.of());
        assertThat(stream.toString(StandardCharsets.UTF_8))
                .isEqualTo(String.join(",", CsvHitWriter.COLUMNS) + "\r\n");
    }

    @Test
    void csvHasAColumnForEveryFieldOfEveryLayer() {
        Samples.findings(Samples.NAME).forEach(finding ->
                assertThat(CsvHitWriter.COLUMNS).containsAll(HitJson.write(hit(finding)).properties().stream()
                        .map(Map.Entry::getKey).toList()));
    }

    @Test
    void markForExcelStandsFirst() throws IOException {
        write(Format.CSV, true, List.of());
        assertThat(stream.toByteArray()).startsWith(0xEF, 0xBB, 0xBF, 'd', 'o', 'c');
    }

    @Test
    void numbersArePlain() throws IOException {
        write(Format.CSV, false, List.of(Samples.target(Samples.NAME, "5万亿元", "", "产值", Optional.empty(),
                "5E+12", "元", 2025)));
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
            assertThat(json.get("region").asText()).isEqualTo("岚江市");
            assertThat(json.get("genre").asText()).isEqualTo("implementation_plan");
        }
    }

    private void write(Format format, boolean mark, List<Finding> findings) throws IOException {
        HitWriter writer = HitWriter.of(format, stream, mark);
        for (Finding finding : findings) {
            writer.write(hit(finding));
        }
        writer.flush();
    }

    private static Hit hit(Finding finding) {
        Document document = Samples.document(Samples.NAME, Samples.TEXT);
        return new Hit(Samples.summary(document, Map.of(Layer.TARGET, 1)), finding);
    }

    private List<Map<String, String>> readCsv() throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper().readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader()).readValues(stream.toByteArray())) {
            return rows.readAll();
        }
    }
}
