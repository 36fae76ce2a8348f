package org.zhibiao.store;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.record.Layer;

/** A document to the fields of its Lucene document, and back. */
final class DocumentFields {

    private static final Set<String> SUMMARY = summaryFields();

    private DocumentFields() {}

    /** The Lucene document of a document. */
    static Iterable<IndexableField> of(Block block) {
        Document fields = new Document();
        DocumentSummary document = block.document();
        Metadata metadata = document.metadata();
        IndexField.term(fields, Schema.KIND, Schema.DOCUMENT);
        IndexField.keyword(fields, Schema.DOC, Schema.key(document.name()));
        IndexField.term(fields, Schema.FILE, document.file());
        addSearched(fields, metadata);
        fields.add(new StoredField(Schema.NAME, document.name()));
        fields.add(new StoredField(Schema.METADATA, MetadataJson.write(metadata)));
        fields.add(new StoredField(Schema.HASH, document.version().contentHash()));
        fields.add(new StoredField(Schema.EXTRACTION, document.version().extraction()));
        fields.add(new StoredField(Schema.LENGTH, document.length()));
        for (Layer layer : Layer.values()) {
            fields.add(
                    new StoredField(Schema.countOf(layer), document.findings().getOrDefault(layer, 0)));
        }
        fields.add(new StoredField(Schema.HOLDER, document.holder()));
        fields.add(new StoredField(Schema.TEXT_HASH, document.textHash()));
        fields.add(new StoredField(Schema.ORIGIN, OriginJson.write(document.origin())));
        fields.add(new StoredField(Schema.PARTS, OriginJson.writeParts(document.parts())));
        fields.add(new StoredField(Schema.DECLARED, OriginJson.writeDeclared(block.declared())));
        fields.add(new StoredField(Schema.TEXT, block.text()));
        return fields;
    }

    private static void addSearched(Document fields, Metadata metadata) {
        IndexField.words(fields, Schema.TITLE_WORDS, metadata.title().value());
        IndexField.term(fields, Schema.DOCUMENT_GENRE, code(metadata.genre().value()));
        metadata.issuer().ifPresent(issuer -> IndexField.words(fields, Schema.ISSUER_WORDS, issuer.value()));
        metadata.documentNumber().ifPresent(number -> IndexField.term(fields, Schema.DOCUMENT_NUMBER, number.value()));
        metadata.year().ifPresent(year -> IndexField.number(fields, Schema.DOCUMENT_YEAR, year.value()));
        metadata.horizon().ifPresent(year -> IndexField.number(fields, Schema.DOCUMENT_HORIZON, year.value()));
        metadata.region().map(Known::value).ifPresent(region -> {
            IndexField.term(fields, Schema.DOCUMENT_REGIONS, region.name());
            region.above().forEach(name -> IndexField.term(fields, Schema.DOCUMENT_REGIONS, name));
            region.code().ifPresent(regionCode -> IndexField.term(fields, Schema.DOCUMENT_REGION_CODE, regionCode));
            region.level().ifPresent(level -> IndexField.term(fields, Schema.DOCUMENT_LEVEL, code(level)));
        });
    }

    /** A constant as the index and the query language write it: {@code work_report}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The fields that {@link #read} needs. */
    static Set<String> summary() {
        return SUMMARY;
    }

    /** The summary of a stored Lucene document; of the sources only the one that it is named after. */
    static DocumentSummary read(Document stored) throws IOException {
        Map<Layer, Integer> counts = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            counts.put(layer, number(stored, Schema.countOf(layer)).orElse(0));
        }
        return new DocumentSummary(
                stored.get(Schema.NAME),
                MetadataJson.read(stored.get(Schema.METADATA)),
                version(stored),
                number(stored, Schema.LENGTH).orElse(0),
                counts,
                List.of(stored.get(Schema.HOLDER)),
                OriginJson.readOrigin(stored.get(Schema.ORIGIN)),
                stored.get(Schema.TEXT_HASH),
                OriginJson.readParts(stored.get(Schema.PARTS)));
    }

    /** The version of a stored Lucene document. */
    static DocumentVersion version(Document stored) {
        return new DocumentVersion(stored.get(Schema.HASH), stored.get(Schema.EXTRACTION));
    }

    /** What a stored Lucene document can be laid out from again. */
    static StoredDocument readWhole(Document stored) throws IOException {
        return new StoredDocument(
                stored.get(Schema.NAME),
                OriginJson.readOrigin(stored.get(Schema.ORIGIN)),
                stored.get(Schema.TEXT),
                OriginJson.readDeclared(stored.get(Schema.DECLARED)));
    }

    private static OptionalInt number(Document stored, String field) {
        IndexableField value = stored.getField(field);
        return value == null
                ? OptionalInt.empty()
                : OptionalInt.of(value.numericValue().intValue());
    }

    private static Set<String> summaryFields() {
        Set<String> fields = new HashSet<>(Set.of(
                Schema.NAME,
                Schema.METADATA,
                Schema.HASH,
                Schema.EXTRACTION,
                Schema.LENGTH,
                Schema.HOLDER,
                Schema.TEXT_HASH,
                Schema.ORIGIN,
                Schema.PARTS));
        for (Layer layer : Layer.values()) {
            fields.add(Schema.countOf(layer));
        }
        return Set.copyOf(fields);
    }
}
