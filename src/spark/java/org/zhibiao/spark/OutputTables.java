package org.zhibiao.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.zhibiao.bulk.TextsColumn;
import org.zhibiao.export.Columns;
import org.zhibiao.store.Outcome;

/**
 * Writes the tables. A text that several sources give is shown once, under the name of the first by name; all rows have an
 * order, so that the same documents always make the same files.
 */
final class OutputTables {

    private static final String DOCUMENT = "document";

    private final Dataset<Row> read;
    private final String folder;
    private final Optional<String> partition;

    /**
     * Prepares to write.
     *
     * @param extracted what {@link Extraction} gave, in the order of source and place within each partition
     * @param folder where the tables go
     * @param partition the column whose values divide findings and documents into folders
     */
    OutputTables(Dataset<Row> extracted, String folder, Optional<String> partition) {
        this.read = withShownDocument(extracted);
        this.folder = folder;
        this.partition = partition;
    }

    /** Adds the name of the document that is shown for a text: its own, unless an earlier source gives the same. */
    private static Dataset<Row> withShownDocument(Dataset<Row> extracted) {
        Dataset<Row> texts = extracted.where(col("hash").isNotNull());
        Column first = min(struct(col("source"), col("place"), col("name")));
        Dataset<Row> repeated = texts.groupBy(col("hash").as("same"))
                .agg(first.as("first"), count(lit(1)).as("times"))
                .where(col("times").gt(1));
        // Few texts are repeated: what is carried to every machine is a line for each of them.
        Dataset<Row> shown = repeated.select(col("same"), col("first.name").as("shown"));
        return extracted
                .join(broadcast(shown), extracted.col("hash").equalTo(shown.col("same")), "left")
                .withColumn(DOCUMENT, coalesce(col("shown"), col("name")))
                .drop("same", "shown");
    }

    /** Writes {@code findings}. */
    void writeFindings(boolean allFields) {
        Columns columns = Columns.load();
        JsonColumns findings = new JsonColumns(
                allFields ? columns.ofFindings(Optional.empty()) : columns.ofExportedFindings(Optional.empty()));
        Dataset<Row> shown = read.where(
                        col("hash").isNotNull().and(col(DOCUMENT).equalTo(col("name"))))
                .select("source", "place", "findings");
        write(rows(shown, findings, new FindingRows(findings)), findings, "findings");
    }

    /** Writes {@code documents}: a line for each text and for each source that gave none. */
    void writeDocuments() {
        JsonColumns documents = new JsonColumns(Columns.load().ofDocuments());
        Dataset<Row> listed = read.select("source", "place", "listed", "name", DOCUMENT);
        write(rows(listed, documents, new DocumentRows(documents)), documents, "documents");
    }

    /** Writes {@code failures}: the sources that gave no text, and why. */
    void writeFailures() {
        Dataset<Row> failures =
                read.where(col("hash").isNull()).select("source", "name", "outcome", "fault", "advice", "bytes");
        writer(failures).save(folder + "/failures");
    }

    /** Writes {@code texts}, from which {@code zhibiao load} makes a knowledge base. */
    void writeTexts() {
        Column[] columns =
                Arrays.stream(TextsColumn.values()).map(one -> col(one.label())).toArray(Column[]::new);
        writer(read.select(columns)).save(folder + "/" + TextsColumn.FOLDER);
    }

    /** Counts documents that are shown, findings in them, and sources that failed. */
    Row counts() {
        return read.selectExpr(
                        "count_if(hash is not null and document = name) as documents",
                        "coalesce(sum(case when hash is not null and document = name and findings != '' then"
                                + " length(findings) - length(replace(findings, '\\n', '')) + 1 else 0 end), 0) as findings",
                        "count_if(hash is not null and document != name) as duplicates",
                        "count_if(hash is null) as failures")
                .first();
    }

    private static Dataset<Row> rows(Dataset<Row> from, JsonColumns columns, FlatMapFunction<Row, Row> function) {
        StructType schema = new StructType()
                .add("sorted_source", DataTypes.StringType, false)
                .add("sorted_place", DataTypes.LongType, false)
                .add("sorted_number", DataTypes.LongType, false);
        for (var field : columns.schema().fields()) {
            schema = schema.add(field);
        }
        return from.flatMap(function, Encoders.row(schema));
    }

    private void write(Dataset<Row> rows, JsonColumns columns, String table) {
        List<Column> order = new ArrayList<>();
        partition.ifPresent(name -> order.add(col(name)));
        order.addAll(List.of(col("sorted_source"), col("sorted_place"), col("sorted_number")));
        Dataset<Row> sorted = rows.sortWithinPartitions(order.toArray(Column[]::new))
                .select(Arrays.stream(columns.schema().fieldNames())
                        .map(name -> col(name))
                        .toArray(Column[]::new));
        DataFrameWriter<Row> writer = writer(sorted);
        partition.ifPresent(writer::partitionBy);
        writer.save(folder + "/" + table);
    }

    private static DataFrameWriter<Row> writer(Dataset<Row> rows) {
        return rows.write()
                .mode(SaveMode.ErrorIfExists)
                .format("parquet")
                // What zhibiao load unpacks without a native library.
                .option("compression", "gzip")
                // Parquet's library lists the encodings of a column in an order that changes from run to run; pages of
                // the
                // second version without a dictionary have but one.
                .option("parquet.writer.version", "v2")
                .option("parquet.enable.dictionary", "false");
    }

    /** The findings of a text, each a row. */
    private record FindingRows(JsonColumns columns) implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        @Override
        public Iterator<Row> call(Row text) {
            List<Row> rows = new ArrayList<>();
            long[] number = {0};
            text.<String>getAs("findings")
                    .lines()
                    .forEach(line -> rows.add(RowFactory.create(columns.values(
                            JsonColumns.parse(line), text.getAs("source"), text.getAs("place"), number[0]++))));
            return rows.iterator();
        }
    }

    /** A line of the list of documents. */
    private record DocumentRows(JsonColumns columns) implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        @Override
        public Iterator<Row> call(Row text) {
            ObjectNode row = (ObjectNode) JsonColumns.parse(text.getAs("listed"));
            String shown = text.getAs("document");
            if (!shown.equals(text.getAs("name"))) {
                row.put("outcome", Outcome.DUPLICATE.label()).put("document", shown);
            }
            return List.of(RowFactory.create(columns.values(row, text.getAs("source"), text.getAs("place"), 0L)))
                    .iterator();
        }
    }
}
