package org.zhibiao.spark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.zhibiao.bulk.BulkReader;
import org.zhibiao.bulk.BulkRow;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.lexicon.Models;

/** Reads documents and finds what they say, by one reader in each executor. */
final class Extraction implements FlatMapFunction<Row, Row> {

    static final StructType SCHEMA = new StructType()
            .add("source", DataTypes.StringType, false)
            .add("place", DataTypes.LongType, false)
            .add("name", DataTypes.StringType, false)
            .add("hash", DataTypes.StringType, true)
            .add("listed", DataTypes.StringType, false)
            .add("sha256", DataTypes.StringType, false)
            .add("bytes", DataTypes.LongType, false)
            .add("extraction", DataTypes.StringType, false)
            .add("outcome", DataTypes.StringType, false)
            .add("fault", DataTypes.StringType, false)
            .add("advice", DataTypes.StringType, false)
            .add("origin", DataTypes.StringType, true)
            .add("declared", DataTypes.StringType, true)
            .add("worded_aims", DataTypes.StringType, true)
            .add("unread_cells", DataTypes.LongType, true)
            .add("findings", DataTypes.StringType, true)
            .add("text", DataTypes.StringType, true);

    private static final long serialVersionUID = 1L;

    /** An executor is a process; its tasks share a reader, whose tables take some hundred megabytes. */
    private static final Map<Settings, BulkReader> READERS = new ConcurrentHashMap<>();

    private final SerializableConfiguration configuration;
    private final Settings settings;

    Extraction(SerializableConfiguration configuration, Settings settings) {
        this.configuration = configuration;
        this.settings = settings;
    }

    @Override
    public Iterator<Row> call(Row given) {
        BulkReader reader =
                READERS.computeIfAbsent(settings, one -> new BulkReader(Models.bundled(), one.limits(), one.columns()));
        List<Row> rows = new ArrayList<>();
        for (BulkRow row : read(reader, given)) {
            rows.add(row(row));
        }
        return rows.iterator();
    }

    private List<BulkRow> read(BulkReader reader, Row given) {
        String name = given.getAs("name");
        long length = given.<Long>getAs("length");
        String fault = given.getAs("fault");
        if (fault != null) {
            return List.of(reader.failed(name, length, fault));
        }
        byte[] content = given.getAs("content");
        if (content != null) {
            String address = given.getAs("address");
            return reader.file(name, content, Map.of(MetadataField.ADDRESS, address));
        }
        if (given.getAs("path") == null) {
            return List.of(reader.row(
                    name,
                    given.getAs("kind").equals(Piece.Kind.PARQUET.name()) ? FileFormat.PARQUET : FileFormat.JSON,
                    given.<Long>getAs(Given.NUMBER),
                    cells(given)));
        }
        return file(reader, name, given.getAs("path"), length);
    }

    private static Map<String, String> cells(Row given) {
        List<String> columns = given.getList(given.fieldIndex("columns"));
        List<String> values = given.getList(given.fieldIndex("cells"));
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), values.get(i));
        }
        return cells;
    }

    private List<BulkRow> file(BulkReader reader, String name, String path, long length) {
        if (length > settings.bytes()) {
            return List.of(reader.refused(name, length, reader.tooLarge()));
        }
        Path file = new Path(URI.create(path));
        Configuration conf = configuration.value();
        try (InputStream stream = file.getFileSystem(conf).open(file)) {
            return reader.file(name, stream.readAllBytes(), Map.of());
        } catch (IOException e) {
            return List.of(reader.failed(name, length, "failed: " + e.getMessage()));
        }
    }

    private static Row row(BulkRow row) {
        BulkRow.Text text = row.text();
        return RowFactory.create(
                row.source(),
                (long) row.place(),
                row.name(),
                text == null ? null : text.hash(),
                row.listed(),
                row.sha256(),
                row.bytes(),
                row.extraction(),
                row.outcome().name(),
                row.fault(),
                row.advice(),
                text == null ? null : text.origin(),
                text == null ? null : text.declared(),
                text == null ? null : text.wordedAims(),
                text == null ? null : (long) text.unreadCells(),
                text == null ? null : String.join("\n", text.findings()),
                text == null ? null : text.text());
    }
}
