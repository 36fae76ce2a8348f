package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibiao.export.Column;
import org.zhibiao.export.Format;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.TableOptions;
import org.zhibiao.record.ValueType;

/** Rows of a Parquet file are documents as those of other tables are. */
class IngestParquetTest extends ListingTest {

    private record Report(int year, String region, String text) {}

    @Test
    void rowsOfParquetAreDocumentsWithTheirColumns() throws IOException {
        write(List.of(
                new Report(2021, "许昌市", "政府工作报告\n各位代表：\n今年城镇新增就业5万人以上，新建学校12所。\n" + "各部门要明确责任，抓好落实。".repeat(20)),
                new Report(2022, "保定市", "政府工作报告\n各位代表：\n今年城镇新增就业9万人以上，新建学校31所。\n" + "各单位要守土尽责，用心用情。".repeat(20)),
                new Report(2023, "保定市", "")));
        run("ingest", in());
        assertThat(listedField("format")).containsSubsequence("Parquet", "Parquet");
        assertThat(listed().stream()
                        .filter(line -> line.get("region").isTextual())
                        .map(line ->
                                line.get("region").asText() + line.get("year").asText()))
                .containsExactlyInAnyOrder("许昌市2021", "保定市2022");
        assertThat(found("value:50000", "target")).isEqualTo(1);
        assertThat(found("value:90000", "target")).isEqualTo(1);
    }

    @Test
    void parquetThatIsCutOffIsSaidAndTheRestGoesOn() throws IOException {
        Path file = write(List.of(new Report(2021, "许昌市", "今年城镇新增就业5万人以上。".repeat(40))));
        byte[] whole = Files.readAllBytes(file);
        writeBytes("in/reports.parquet", Arrays.copyOf(whole, whole.length / 2));
        write("in/other.txt", SENTENCE);
        run("ingest", in());
        assertThat(listedField("outcome")).containsExactly("added", "damaged");
    }

    private Path write(List<Report> reports) throws IOException {
        Path file = folder.resolve("in/reports.parquet");
        Files.createDirectories(file.getParent());
        List<Column> columns = List.of(
                column("year", ValueType.INTEGER),
                column("region", ValueType.TEXT),
                column("full_text", ValueType.TEXT));
        RecordTable<Report> table = new RecordTable<>(columns, IngestParquetTest::row);
        try (OutputStream stream = Files.newOutputStream(file)) {
            table.write(Format.PARQUET, stream, TableOptions.USUAL, RecordTable.all(reports));
        }
        return file;
    }

    private static ObjectNode row(Report report) {
        return JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("year", report.year())
                .put("region", report.region())
                .put("full_text", report.text());
    }

    private static Column column(String name, ValueType type) {
        return new Column(name, type, name, name, Optional.empty(), List.of(), Optional.empty(), "", false);
    }
}
