package org.zhibiao.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * Parquet. Text is {@code STRING}, whole numbers are {@code INT64}, decimal numbers {@code DOUBLE} (what R, Stata and
 * pandas compute with; the exact digits are in CSV and JSON Lines), lists {@code LIST} of {@code STRING}; columns that
 * every row has are {@code required}. Pages are compressed by GZIP.
 */
final class ParquetTableWriter implements TableWriter {

    /** Rows are held back until they fill so many bytes. */
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private static final String ELEMENTS = "list";
    private static final String ELEMENT = "element";

    private final ParquetWriter<ObjectNode> writer;

    ParquetTableWriter(OutputStream stream, List<Column> columns, TableOptions options) throws IOException {
        this.writer = new Builder(stream, new Rows(List.copyOf(columns), Map.copyOf(options.about())))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new GzipCodec())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    @Override
    public void write(ObjectNode row) throws IOException {
        writer.write(row);
    }

    @Override
    public void finish() throws IOException {
        writer.close();
    }

    /** The library's way to say what writes rows where. */
    private static final class Builder extends ParquetWriter.Builder<ObjectNode, Builder> {

        private final Rows rows;

        Builder(OutputStream stream, Rows rows) {
            super(new StreamOutput(stream));
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @SuppressWarnings("deprecation") // abstract in the superclass
        @Override
        protected WriteSupport<ObjectNode> getWriteSupport(Configuration configuration) {
            return rows;
        }

        @Override
        protected WriteSupport<ObjectNode> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }
    }

    /** Turns rows into values of columns. */
    private static final class Rows extends WriteSupport<ObjectNode> {

        private final List<Column> columns;
        private final Map<String, String> about;

        @SuppressWarnings("NullAway.Init") // prepareForWrite is called before any row
        private RecordConsumer consumer;

        Rows(List<Column> columns, Map<String, String> about) {
            this.columns = columns;
            this.about = about;
        }

        @SuppressWarnings("deprecation") // abstract in the superclass
        @Override
        public WriteContext init(Configuration configuration) {
            return context();
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return context();
        }

        private WriteContext context() {
            List<Type> types = columns.stream().map(ParquetTableWriter::type).toList();
            return new WriteContext(new MessageType("row", types), about);
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            this.consumer = recordConsumer;
        }

        @Override
        public void write(ObjectNode row) {
            consumer.startMessage();
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                JsonNode value = row.path(column.name());
                if (!value.isMissingNode() && !value.isNull()) {
                    consumer.startField(column.name(), i);
                    write(column, value);
                    consumer.endField(column.name(), i);
                } else if (column.required()) {
                    // The library would write a file that nobody can read.
                    throw new IllegalArgumentException("a row has no value for the required column " + column.name());
                }
            }
            consumer.endMessage();
        }

        private void write(Column column, JsonNode value) {
            switch (column.type()) {
                case TEXT -> consumer.addBinary(Binary.fromString(value.asText()));
                case INTEGER -> consumer.addLong(value.asLong());
                case NUMBER -> consumer.addDouble(value.asDouble());
                case LIST -> writeList(value);
            }
        }

        private void writeList(JsonNode values) {
            consumer.startGroup();
            if (!values.isEmpty()) {
                consumer.startField(ELEMENTS, 0);
                for (JsonNode one : values) {
                    consumer.startGroup();
                    consumer.startField(ELEMENT, 0);
                    consumer.addBinary(Binary.fromString(one.asText()));
                    consumer.endField(ELEMENT, 0);
                    consumer.endGroup();
                }
                consumer.endField(ELEMENTS, 0);
            }
            consumer.endGroup();
        }
    }

    private static Type type(Column column) {
        Repetition repetition = column.required() ? Repetition.REQUIRED : Repetition.OPTIONAL;
        return switch (column.type()) {
            case TEXT ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INTEGER -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
            case NUMBER -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
            case LIST ->
                Types.list(repetition)
                        .element(Types.required(PrimitiveTypeName.BINARY)
                                .as(LogicalTypeAnnotation.stringType())
                                .named(ELEMENT))
                        .named(column.name());
        };
    }
}
