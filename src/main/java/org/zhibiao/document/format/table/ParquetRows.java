package org.zhibiao.document.format.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.RowSink;
import org.zhibiao.document.content.SheetText;
import org.zhibiao.document.content.UnreadableDocumentException;

/** The rows of a Parquet file, one by one; the names of its columns come first, as row 0. */
public final class ParquetRows {

    private ParquetRows() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableDocumentException when it is damaged, passes a limit, or is compressed by a codec that is not read
     */
    public static void read(byte[] bytes, Limits limits, RowSink rows) throws UnreadableDocumentException {
        try {
            read(new InMemory(bytes), rows);
        } catch (ParquetCodecs.UnknownCodecException e) {
            throw Refusals.unsupported(
                    "is a Parquet file compressed by " + e.codec(), "save it with Snappy or GZIP, or as CSV");
        } catch (SheetText.TooLongException e) {
            throw Refusals.tooLarge(
                    "holds more than " + Refusals.megabytes(limits.unpackedBytes()) + " of text",
                    "--max-unpacked-megabytes");
        } catch (IOException | RuntimeException e) {
            throw Refusals.damaged(FileFormat.PARQUET, e, "save it again, or as CSV");
        }
    }

    /**
     * Reads a file of any size; no more than a row group is held at a time.
     *
     * @throws IOException when it cannot be read; what a damaged file brings the library to throw is not only that
     */
    public static void read(InputFile file, RowSink rows) throws IOException {
        try (ParquetReader<Group> reader = new Builder(file)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .build()) {
            long number = 1;
            for (Group group = reader.read(); group != null; group = reader.read()) {
                if (number == 1) {
                    rows.row("", 0, columns(group));
                }
                rows.row("", number, cells(group));
                number++;
            }
        }
    }

    /** The names of the columns that a row has. */
    public static List<String> columns(Group row) {
        return row.getType().getFields().stream().map(Type::getName).toList();
    }

    /** What stands in the columns of a row, as a spreadsheet would show it. */
    public static List<String> cells(Group row) {
        return cells(row, row.getType().getFields());
    }

    private static List<String> cells(Group group, List<Type> fields) {
        List<String> cells = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
            cells.add(group.getFieldRepetitionCount(field) == 0 ? "" : value(group, field, 0, fields.get(field)));
        }
        return cells;
    }

    private static String value(Group group, int field, int index, Type type) {
        if (!type.isPrimitive()) {
            return parts(group.getGroup(field, index));
        }
        PrimitiveTypeName primitive = type.asPrimitiveType().getPrimitiveTypeName();
        return switch (type.getLogicalTypeAnnotation()) {
            case DateLogicalTypeAnnotation date ->
                LocalDate.ofEpochDay(group.getInteger(field, index)).toString();
            case TimestampLogicalTypeAnnotation time
            when primitive == PrimitiveTypeName.INT64 -> day(group.getLong(field, index), time.getUnit());
            case null, default -> primitive == PrimitiveTypeName.INT96 ? "" : group.getValueToString(field, index);
        };
    }

    private static String day(long since1970, TimeUnit unit) {
        long perSecond = switch (unit) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
        };
        return Instant.ofEpochSecond(Math.floorDiv(since1970, perSecond))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    /** A list of paragraphs is one text. */
    private static String parts(Group group) {
        List<String> parts = new ArrayList<>();
        List<Type> fields = group.getType().getFields();
        for (int field = 0; field < fields.size(); field++) {
            for (int index = 0; index < group.getFieldRepetitionCount(field); index++) {
                parts.add(value(group, field, index, fields.get(field)));
            }
        }
        return String.join("\n", parts);
    }

    private static final class Builder extends ParquetReader.Builder<Group> {

        private Builder(InputFile file) {
            super(file);
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new Groups();
        }
    }

    private static final class Groups extends ReadSupport<Group> {

        @Override
        public ReadContext init(InitContext context) {
            return new ReadContext(context.getFileSchema());
        }

        // The library asks the other, but has not yet ceased to demand this one.
        @SuppressWarnings("deprecation")
        @Override
        public RecordMaterializer<Group> prepareForRead(
                Configuration configuration, Map<String, String> about, MessageType schema, ReadContext context) {
            return new GroupRecordConverter(context.getRequestedSchema());
        }

        @Override
        public RecordMaterializer<Group> prepareForRead(
                ParquetConfiguration configuration,
                Map<String, String> about,
                MessageType schema,
                ReadContext context) {
            return new GroupRecordConverter(context.getRequestedSchema());
        }
    }

    private static final class InMemory implements InputFile {

        private final byte[] bytes;

        private InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long getLength() {
            return bytes.length;
        }

        @Override
        public SeekableInputStream newStream() {
            return new Seekable(new Positioned(bytes));
        }
    }

    private static final class Positioned extends ByteArrayInputStream {

        private Positioned(byte[] bytes) {
            super(bytes);
        }

        private long position() {
            return pos;
        }

        private void position(long position) {
            pos = Math.toIntExact(Math.clamp(position, 0, count));
        }
    }

    private static final class Seekable extends DelegatingSeekableInputStream {

        private final Positioned stream;

        private Seekable(Positioned stream) {
            super(stream);
            this.stream = stream;
        }

        @Override
        public long getPos() {
            return stream.position();
        }

        @Override
        public void seek(long position) {
            stream.position(position);
        }
    }
}
