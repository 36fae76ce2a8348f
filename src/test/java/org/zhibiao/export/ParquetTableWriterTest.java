package org.zhibiao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hardwood.InputFile;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.metadata.RepetitionType;
import dev.hardwood.reader.ParquetFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhibiao.record.ValueType;

class ParquetTableWriterTest {

    private static final List<Column> COLUMNS = List.of(
            column("place", ValueType.TEXT, "", true),
            column("year", ValueType.INTEGER, "", false),
            column("value", ValueType.NUMBER, "", false),
            column("section", ValueType.LIST, " > ", false));

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    @Test
    void rowsComeBackWithWhatIsMissing() throws IOException {
        ObjectNode full = row("=岚江省").put("year", 2025).put("value", new BigDecimal("43000000000.5"));
        full.putArray("section").add("一 > 二").add("");
        ObjectNode bare = row("云川市").putNull("year").putNull("value");
        bare.putArray("section");
        ObjectNode none = row("").putNull("year").putNull("value").putNull("section");
        write(List.of(full, bare, none));
        assertThat(Tables.readParquet(stream.toByteArray(), COLUMNS)).containsExactly(full, bare, none);
    }

    @Test
    void columnsAreTypedAndTheFileSaysWhatItIs() throws IOException {
        write(List.of(row("岚江省")));
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(stream.toByteArray())))) {
            FileMetaData metadata = file.getFileMetaData();
            assertThat(metadata.keyValueMetadata()).containsEntry("zhibiao", "1.2.3");
            assertThat(metadata.schema().get(1).repetitionType()).isEqualTo(RepetitionType.REQUIRED);
            assertThat(metadata.schema().get(2).type()).isEqualTo(PhysicalType.INT64);
            assertThat(metadata.schema().get(3).type()).isEqualTo(PhysicalType.DOUBLE);
            assertThat(metadata.schema().get(3).repetitionType()).isEqualTo(RepetitionType.OPTIONAL);
        }
    }

    @Test
    void aTableWithoutRowsIsOneToo() throws IOException {
        write(List.of());
        assertThat(Tables.readParquet(stream.toByteArray(), COLUMNS)).isEmpty();
    }

    @Test
    void aRequiredValueThatIsMissingIsAnError() {
        assertThatThrownBy(() ->
                        write(List.of(JsonNodeFactory.instance.objectNode().put("year", 2025))))
                .hasMessageContaining("place");
    }

    private void write(List<ObjectNode> rows) throws IOException {
        TableOptions options = new TableOptions(false, false, new TreeMap<>(Map.of("zhibiao", "1.2.3")));
        try (TableWriter table = TableWriter.of(Format.PARQUET, stream, COLUMNS, options)) {
            for (ObjectNode row : rows) {
                table.write(row);
            }
            table.finish();
        }
    }

    private static ObjectNode row(String place) {
        return JsonNodeFactory.instance.objectNode().put("place", place);
    }

    private static Column column(String name, ValueType type, String separator, boolean required) {
        return new Column(name, type, name, "列", Optional.empty(), List.of(), Optional.empty(), separator, required);
    }
}
