package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.export.Column;
import org.zhibiao.export.Columns;
import org.zhibiao.export.HitJson;
import org.zhibiao.export.Tables;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.record.ValueType;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/** The sample documents are ingested, exported and loaded back, and every value is compared. */
class ExportRoundTripTest extends CommandTest {

    private static final Columns COLUMNS = Columns.load();

    @TempDir
    private static Path shared;

    @BeforeAll
    static void ingest() {
        int exitCode = Main.run(
                new String[] {"ingest", "--kb", shared.resolve("kb").toString(), "--models", "models", "corpus"},
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                InputStream.nullInputStream());
        assertThat(exitCode).isEqualTo(ExitCode.OK);
    }

    @Override
    Path base() {
        return shared.resolve("kb");
    }

    @Test
    void csvGivesBackEveryValue() throws IOException {
        assertThat(Tables.readCsv(exported("所有.csv"), all())).isEqualTo(expected(new Expression.All(), all()));
    }

    @Test
    void parquetGivesBackEveryValue() throws IOException {
        assertThat(Tables.readParquet(exported("所有.parquet"), all())).isEqualTo(expected(new Expression.All(), all()));
    }

    @Test
    void xlsxGivesBackEveryValue() throws IOException {
        assertThat(Tables.readXlsx(exported("所有.xlsx"), all())).isEqualTo(expected(new Expression.All(), all()));
    }

    @Test
    void everyLayerGivesBackItsFindings() throws IOException {
        for (Layer layer : Layer.values()) {
            List<Column> columns = COLUMNS.ofFindings(Optional.of(layer));
            List<ObjectNode> expected = expected(new Expression.Match(Field.LAYER, layer.code()), columns);
            assertThat(Tables.readCsv(exported(layer + ".csv", "--layer", layer.code()), columns))
                    .isEqualTo(expected);
            assertThat(Tables.readParquet(exported(layer + ".parquet", "--layer", layer.code()), columns))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aRowReadFromParquetIsTheRecordAgain() throws IOException {
        Expression targets = new Expression.Match(Field.LAYER, "target");
        List<Column> columns = COLUMNS.ofFindings(Optional.of(Layer.TARGET));
        List<ObjectNode> rows = Tables.readParquet(exported("target.parquet", "--layer", "target"), columns);
        try (KnowledgeBase base = KnowledgeBase.open(base())) {
            int[] row = {0};
            base.forEach(
                    targets,
                    hit -> assertThat(FindingJson.read(rows.get(row[0]++))).isEqualTo(hit.finding()));
            assertThat(rows).hasSize(row[0]).hasSizeGreaterThan(500);
        }
    }

    @Test
    void theSameFindingsAreTheSameBytes() throws IOException {
        for (String form : List.of("csv", "jsonl", "parquet", "xlsx")) {
            assertThat(exported("second." + form)).as(form).isEqualTo(exported("first." + form));
        }
    }

    private static List<Column> all() {
        return COLUMNS.ofFindings(Optional.empty());
    }

    private byte[] exported(String name, String... options) throws IOException {
        Path file = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("export", "--all-fields", "--out", file.toString()));
        command.addAll(List.of(options));
        Result result = run(command.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        return Files.readAllBytes(file);
    }

    /** What the knowledge base holds, as rows that have every column. */
    private List<ObjectNode> expected(Expression query, List<Column> columns) throws IOException {
        List<ObjectNode> rows = new ArrayList<>();
        try (KnowledgeBase base = KnowledgeBase.open(base())) {
            base.forEach(query, hit -> {
                ObjectNode json = HitJson.write(hit);
                ObjectNode row = json.objectNode();
                columns.forEach(column -> row.set(column.name(), value(column, json.path(column.name()))));
                rows.add(row);
            });
        }
        return rows;
    }

    /** Text that is empty (an indicator that the text leaves out) is no value in a table. */
    private static JsonNode value(Column column, JsonNode value) {
        if (value.isMissingNode() || value.isTextual() && value.asText().isEmpty()) {
            return NullNode.getInstance();
        }
        return column.type() == ValueType.NUMBER && value.isNumber()
                ? DecimalNode.valueOf(new BigDecimal(value.asText()).stripTrailingZeros())
                : value;
    }
}
