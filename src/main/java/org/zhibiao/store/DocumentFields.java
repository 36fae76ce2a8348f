package org.zhibiao.store;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.zhibiao.document.Metadata;
import org.zhibiao.record.Layer;

/** A document to the fields of its Lucene document, and back. */
final class DocumentFields {

    private static final Set<String> SUMMARY = summaryFields();

    private DocumentFields() {
    }

    /** The Lucene document of a document. */
    static Iterable<IndexableField> of(Block block) {
        var fields = new org.apache.lucene.document.Document();
        DocumentSummary document = block.document();
        Metadata metadata = document.metadata();
        fields.add(new KeywordField(Schema.KIND, Schema.DOCUMENT, Store.NO));
        addShared(fields, document.name(), metadata);
        fields.add(new StoredField(Schema.NAME, document.name()));
        fields.add(new StoredField(Schema.METADATA, MetadataJson.write(metadata)));
        fields.add(new TextField(Schema.TITLE_WORDS, metadata.title().value(), Store.NO));
        metadata.horizon().ifPresent(year -> fields.add(new IntField(Schema.HORIZON, year.value(), Store.NO)));
        fields.add(new StoredField(Schema.HASH, document.version().contentHash()));
        fields.add(new StoredField(Schema.EXTRACTION, document.version().extraction()));
        fields.add(new StoredField(Schema.LENGTH, document.length()));
        for (Layer layer : Layer.values()) {
            fields.add(new StoredField(Schema.countOf(layer), document.findings().getOrDefault(layer, 0)));
        }
        fields.add(new StoredField(Schema.HOLDER, document.holder()));
        fields.add(new StoredField(Schema.TEXT_HASH, document.textHash()));
        fields.add(new StoredField(Schema.ORIGIN, OriginJson.write(document.origin())));
        fields.add(new StoredField(Schema.PARTS, OriginJson.writeParts(document.parts())));
        fields.add(new StoredField(Schema.DECLARED, OriginJson.writeDeclared(block.declared())));
        fields.add(new StoredField(Schema.TEXT, block.text()));
        return fields;
    }

    /** Fields by which both documents and their findings are found. */
    static void addShared(org.apache.lucene.document.Document fields, String name, Metadata metadata) {
        fields.add(new KeywordField(Schema.DOC, Schema.key(name), Store.NO));
        fields.add(new KeywordField(Schema.FILE, Schema.keyword(Schema.fileOf(name)), Store.NO));
        fields.add(new KeywordField(Schema.GENRE, metadata.genre().value().name().toLowerCase(Locale.ROOT), Store.NO));
        metadata.regionName().ifPresent(region -> {
            fields.add(new KeywordField(Schema.REGION, Schema.keyword(region), Store.NO));
            fields.add(new TextField(Schema.REGION_WORDS, region, Store.NO));
        });
        metadata.year().ifPresent(year -> fields.add(new IntField(Schema.YEAR, year.value(), Store.NO)));
    }

    /** The fields that {@link #read} needs. */
    static Set<String> summary() {
        return SUMMARY;
    }

    /** The summary of a stored Lucene document; of the sources only the one that it is named after. */
    static DocumentSummary read(org.apache.lucene.document.Document stored) throws IOException {
        Map<Layer, Integer> counts = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            counts.put(layer, number(stored, Schema.countOf(layer)).orElse(0));
        }
        return new DocumentSummary(stored.get(Schema.NAME), MetadataJson.read(stored.get(Schema.METADATA)),
                version(stored), number(stored, Schema.LENGTH).orElse(0), counts, List.of(stored.get(Schema.HOLDER)),
                OriginJson.readOrigin(stored.get(Schema.ORIGIN)), stored.get(Schema.TEXT_HASH),
                OriginJson.readParts(stored.get(Schema.PARTS)));
    }

    /** The version of a stored Lucene document. */
    static DocumentVersion version(org.apache.lucene.document.Document stored) {
        return new DocumentVersion(stored.get(Schema.HASH), stored.get(Schema.EXTRACTION));
    }

    /** What a stored Lucene document can be laid out from again. */
    static StoredDocument readWhole(org.apache.lucene.document.Document stored) throws IOException {
        return new StoredDocument(stored.get(Schema.NAME), OriginJson.readOrigin(stored.get(Schema.ORIGIN)),
                stored.get(Schema.TEXT), OriginJson.readDeclared(stored.get(Schema.DECLARED)));
    }

    private static OptionalInt number(org.apache.lucene.document.Document stored, String field) {
        IndexableField value = stored.getField(field);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value.numericValue().intValue());
    }

    private static Set<String> summaryFields() {
        Set<String> fields = new HashSet<>(Set.of(Schema.NAME, Schema.METADATA, Schema.HASH,
                Schema.EXTRACTION, Schema.LENGTH, Schema.HOLDER, Schema.TEXT_HASH, Schema.ORIGIN, Schema.PARTS));
        for (Layer layer : Layer.values()) {
            fields.add(Schema.countOf(layer));
        }
        return Set.copyOf(fields);
    }
}
