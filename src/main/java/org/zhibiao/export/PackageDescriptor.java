package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.store.DocumentSummary;

/** {@code datapackage.json}: what is in a data package, for programs. */
final class PackageDescriptor {

    private static final String DOCUMENTS = "documents";

    private PackageDescriptor() {}

    /**
     * The descriptor.
     *
     * @param entries the list of documents
     */
    static ObjectNode of(PackageDetails details, List<PackageTable> tables, List<SourceEntry> entries) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        boolean tabular = tables.stream().allMatch(table -> table.form() == Format.CSV);
        json.put("profile", tabular ? "tabular-data-package" : "data-package");
        json.put("name", "zhibiao-findings");
        json.put("title", details.title());
        json.put(
                "description",
                "Numeric targets, counts of measures, responsible bodies and deadlines of Chinese "
                        + "policy documents, each with the words that say it. README.md tells how to load it, CODEBOOK.md what "
                        + "is coded.");
        json.put("created", details.created().truncatedTo(ChronoUnit.SECONDS).toString());
        details.authors()
                .forEach(author -> json.withArray("contributors")
                        .addObject()
                        .put("title", author)
                        .put("role", "author"));
        details.license()
                .ifPresent(license -> json.putArray("licenses")
                        .addObject()
                        .put("name", license.id())
                        .put("path", license.address()));
        List<DocumentSummary> documents =
                entries.stream().flatMap(entry -> entry.document().stream()).toList();
        ArrayNode sources = json.putArray("sources");
        documents.forEach(document -> sources.add(source(document)));
        ObjectNode made = json.putObject("zhibiao");
        made.put("version", details.program()).put("models", details.models()).put("query", details.query());
        made.set("review", PackageReview.json(details));
        ArrayNode extractions = made.putArray("extractions");
        documents.stream()
                .map(document -> document.version().extraction())
                .distinct()
                .sorted()
                .forEach(extractions::add);
        ArrayNode resources = json.putArray("resources");
        tables.forEach(table -> resources.add(resource(table)));
        return json;
    }

    /** What findings were taken from: the document, and where it was published if it tells. */
    private static ObjectNode source(DocumentSummary document) {
        Metadata metadata = document.metadata();
        String title = metadata.title().value();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("title", title.isBlank() ? document.name() : title);
        metadata.address()
                .map(Known::value)
                .filter(address -> address.matches("https?://\\S+"))
                .ifPresent(address -> json.put("path", address));
        return json;
    }

    private static ObjectNode resource(PackageTable table) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                "name",
                table.form() == Format.CSV
                        ? table.name()
                        : table.name() + "-" + table.form().label());
        json.put("path", table.file());
        json.put("profile", table.form() == Format.CSV ? "tabular-data-resource" : "data-resource");
        json.put(
                "title",
                table.layer().map(layer -> "Findings of layer " + layer.code()).orElse("List of documents"));
        json.put("format", table.form().label());
        json.put("mediatype", table.form() == Format.CSV ? "text/csv" : "application/vnd.apache.parquet");
        if (table.form() == Format.CSV) {
            json.put("encoding", "utf-8");
            json.putObject("dialect")
                    .put("delimiter", ",")
                    .put("lineTerminator", "\r\n")
                    .put("quoteChar", "\"")
                    .put("doubleQuote", true)
                    .put("header", true);
        }
        json.put("bytes", table.bytes());
        json.put("hash", "sha256:" + table.hash());
        json.put("rows", table.rows());
        json.set("schema", schema(table));
        return json;
    }

    private static ObjectNode schema(PackageTable table) {
        ObjectNode schema = TableSchema.of(table.columns(), table.key(), table.layer());
        if (table.layer().isPresent()) {
            TableSchema.addReference(schema, "doc", DOCUMENTS, "document");
        }
        return schema;
    }
}
