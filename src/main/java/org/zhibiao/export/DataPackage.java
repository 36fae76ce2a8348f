package org.zhibiao.export;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.record.Layer;
import org.zhibiao.review.Edition;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.store.KnowledgeBase;

/**
 * A folder of tables that can be published: a Data Package of Frictionless Data
 * (https://specs.frictionlessdata.io/data-package/, version 1). It holds a table for each layer, the list of documents,
 * {@code datapackage.json}, which describes them to programs, and a codebook, a README and a citation file for people.
 *
 * <p>All but {@code datapackage.json}, which has the date, are the same bytes for the same knowledge base, query and
 * version.
 */
public final class DataPackage {

    /** The file that tells a folder to be a data package. */
    public static final String DESCRIPTOR = "datapackage.json";

    private static final String DOCUMENTS = "documents";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private final Columns columns = Columns.load();
    private final ExportFolder folder;
    private final PackageDetails details;
    private final TableOptions options;
    private final List<PackageTable> tables = new ArrayList<>();

    private DataPackage(ExportFolder folder, PackageDetails details, TableOptions options) {
        this.folder = folder;
        this.details = details;
        this.options = options;
    }

    /**
     * Writes a package into a folder, which the caller completes.
     *
     * @param records the findings of the knowledge base that are to be in it, by document and position
     * @param edition as people say they should be, or as they were found
     * @param layers the layers that there are to be tables of, with the columns of each
     * @param parquet whether each table is there as Parquet too
     * @return how many findings there are
     * @throws IOException when the disk does not let it
     */
    public static long write(
            ExportFolder folder,
            KnowledgeBase base,
            RecordTable.Records<ReviewedFinding> records,
            Edition edition,
            Map<Layer, List<Column>> layers,
            boolean parquet,
            PackageDetails details,
            TableOptions options)
            throws IOException {
        DataPackage made = new DataPackage(folder, details, options);
        List<Format> forms = parquet ? List.of(Format.CSV, Format.PARQUET) : List.of(Format.CSV);
        made.writeFindings(records, edition, layers, forms);
        List<SourceEntry> entries = SourceEntry.of(base.sources(), base.documents());
        made.writeDocuments(entries, forms);
        made.describe(entries);
        return made.tables.stream()
                .filter(table -> table.layer().isPresent() && table.form() == Format.CSV)
                .mapToLong(PackageTable::rows)
                .sum();
    }

    private void writeFindings(
            RecordTable.Records<ReviewedFinding> records,
            Edition edition,
            Map<Layer, List<Column>> layers,
            List<Format> forms)
            throws IOException {
        List<OpenTable> open = new ArrayList<>();
        try {
            for (Map.Entry<Layer, List<Column>> layer : layers.entrySet()) {
                for (Format form : forms) {
                    open.add(new OpenTable(layer.getKey().code(), Optional.of(layer.getKey()), form, layer.getValue()));
                }
            }
            records.giveTo(one -> {
                ObjectNode row = ReviewedJson.write(one, edition);
                for (OpenTable table : open) {
                    if (table.layer.equals(Optional.of(one.finding().layer()))) {
                        table.write(row);
                    }
                }
            });
            for (OpenTable table : open) {
                tables.add(table.finish());
            }
        } finally {
            for (OpenTable table : open) {
                table.close();
            }
        }
    }

    private void writeDocuments(List<SourceEntry> entries, List<Format> forms) throws IOException {
        for (Format form : forms) {
            try (OpenTable table = new OpenTable(DOCUMENTS, Optional.empty(), form, columns.ofDocuments())) {
                for (SourceEntry entry : entries) {
                    table.write(SourceJson.write(entry));
                }
                tables.add(table.finish());
            }
        }
    }

    /** Columns that tell one row from all others, as the codebook codes; {@link OpenTable} looks whether they do. */
    private static List<String> key(Optional<Layer> layer) {
        return layer.map(coded -> switch (coded) {
                    case TARGET, MEASURE, DEADLINE -> List.of("doc", "start", "end");
                    // A body that is set up and given the lead is two records at one place.
                    case BODY -> List.of("doc", "start", "end", "role");
                })
                .orElse(List.of("name"));
    }

    private void describe(List<SourceEntry> entries) throws IOException {
        ObjectNode descriptor = PackageDescriptor.of(details, tables, entries);
        Files.writeString(
                folder.resolve(DESCRIPTOR),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(descriptor) + "\n");
        for (Map.Entry<String, String> text :
                PackageTexts.of(details, tables, options).entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
    }

    /** A table that is being written. */
    private final class OpenTable implements AutoCloseable {

        private final String name;
        private final Optional<Layer> layer;
        private final Format form;
        private final List<Column> of;
        private final Path file;
        private final OutputStream stream;
        private final TableWriter writer;
        private final List<String> key;
        private final Set<List<JsonNode>> seen = new HashSet<>();
        private String document = "";
        private boolean unique = true;
        private long rows;

        OpenTable(String name, Optional<Layer> layer, Format form, List<Column> of) throws IOException {
            this.name = name;
            this.layer = layer;
            this.form = form;
            this.of = of;
            this.key = key(layer);
            this.file = folder.resolve(name + "." + form.label());
            this.stream = new FileOutput(file, file.getFileName().toString());
            this.writer = TableWriter.of(form, stream, of, options);
        }

        void write(ObjectNode row) throws IOException {
            writer.write(row);
            rows++;
            notice(row);
        }

        /** Findings come a document after the other, so that only those of one have to be told apart at a time. */
        private void notice(ObjectNode row) {
            if (layer.isPresent() && !document.equals(row.path(key.getFirst()).asText())) {
                document = row.path(key.getFirst()).asText();
                seen.clear();
            }
            unique &= seen.add(key.stream().map(row::path).toList());
        }

        PackageTable finish() throws IOException {
            writer.finish();
            stream.close();
            return PackageTable.of(name, layer, form, of, unique ? key : List.of(), rows, file);
        }

        @Override
        public void close() throws IOException {
            try (stream) {
                writer.close();
            }
        }
    }
}
