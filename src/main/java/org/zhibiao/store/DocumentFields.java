package org.zhibiao.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Shingles;
import org.zhibiao.document.content.Origin;
import org.zhibiao.extract.WordedAim;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.store.json.MetadataJson;
import org.zhibiao.store.json.OriginJson;
import org.zhibiao.store.json.WordedAimJson;

/** A document to the fields of its Lucene document, and back. */
final class DocumentFields {

    /** Decimals are kept as written, as in {@link FindingFields}. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Set<String> SUMMARY = summaryFields();
    /** In a summary the numbers of findings stand behind so many other parts. */
    private static final int COUNTS = 9;

    private DocumentFields() {}

    /** The Lucene document of a document. */
    static Iterable<IndexableField> of(Block block) {
        Document fields = new Document();
        DocumentSummary document = block.document();
        Metadata metadata = document.metadata();
        IndexField.term(fields, Schema.KIND, block.standing().isCopy() ? Schema.COPY : Schema.DOCUMENT);
        IndexField.keyword(fields, Schema.DOC, Schema.key(document.name()));
        IndexField.term(fields, Schema.FILE, document.file());
        if (!block.standing().isCopy()) {
            addSearched(fields, metadata);
        }
        fields.add(new StoredField(Schema.NAME, document.name()));
        fields.add(new StoredField(Schema.METADATA, MetadataJson.write(metadata)));
        fields.add(new StoredField(Schema.HASH, document.version().contentHash()));
        fields.add(new StoredField(Schema.EXTRACTION, document.version().extraction()));
        fields.add(new StoredField(Schema.LENGTH, document.length()));
        for (Layer layer : Layer.values()) {
            fields.add(
                    new StoredField(Schema.countOf(layer), document.findings().getOrDefault(layer, 0)));
        }
        fields.add(new StoredField(Schema.UNREAD_CELLS, document.unreadCells()));
        fields.add(new StoredField(Schema.HOLDER, document.holder()));
        fields.add(new StoredField(Schema.TEXT_HASH, document.textHash()));
        fields.add(new StoredField(Schema.BANDS, bytes(Shingles.of(block.text()).bands())));
        addStanding(fields, block);
        fields.add(new StoredField(Schema.ORIGIN, OriginJson.write(document.origin())));
        fields.add(new StoredField(Schema.PARTS, OriginJson.writeParts(document.parts())));
        fields.add(new StoredField(Schema.DECLARED, OriginJson.writeDeclared(block.declared())));
        fields.add(new StoredField(Schema.WORDED_AIMS, WordedAimJson.write(block.wordedAims())));
        if (!block.standing().isCopy()) {
            addCompared(fields, block);
        }
        fields.add(new StoredField(Schema.TEXT, block.text()));
        return fields;
    }

    /** What comparing needs of all documents that are shown. */
    private static void addCompared(Document fields, Block block) {
        IndexField.longColumn(fields, Schema.SUMMARY, summary(block.document()));
        IndexField.columns(
                fields,
                Schema.WORDED_INDICATORS,
                block.wordedAims().stream().map(WordedAim::indicator).collect(Collectors.toSet()));
    }

    private static void addStanding(Document fields, Block block) {
        if (block.standing().apart()) {
            fields.add(new StoredField(Schema.APART, 1));
        }
        block.standing().copyOf().ifPresent(shown -> {
            fields.add(new StoredField(Schema.COPY_OF, shown));
            ArrayNode findings = JSON.createArrayNode();
            block.findings().forEach(finding -> findings.add(FindingJson.write(finding)));
            fields.add(new StoredField(Schema.FINDINGS, findings.toString()));
        });
    }

    private static byte[] bytes(List<Long> numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.size() * Long.BYTES);
        numbers.forEach(bytes::putLong);
        return bytes.array();
    }

    private static void addSearched(Document fields, Metadata metadata) {
        IndexField.words(fields, Schema.TITLE_WORDS, metadata.title().value());
        IndexField.term(fields, Schema.DOCUMENT_GENRE, code(metadata.genre().value()));
        IndexField.term(fields, Schema.DOCUMENT_FORM, metadata.form());
        metadata.unknownPlace().ifPresent(name -> IndexField.term(fields, Schema.DOCUMENT_UNKNOWN_PLACE, name.value()));
        IndexField.term(fields, Schema.DOCUMENT_DOUBTFUL, doubtful(metadata));
        metadata.issuer().ifPresent(issuer -> IndexField.words(fields, Schema.ISSUER_WORDS, issuer.value()));
        metadata.documentNumber().ifPresent(number -> IndexField.term(fields, Schema.DOCUMENT_NUMBER, number.value()));
        metadata.year().ifPresent(year -> IndexField.number(fields, Schema.DOCUMENT_YEAR, year.value()));
        metadata.horizon().ifPresent(year -> IndexField.number(fields, Schema.DOCUMENT_HORIZON, year.value()));
        metadata.place().map(Known::value).ifPresent(region -> {
            IndexField.term(fields, Schema.DOCUMENT_REGIONS, region.name());
            region.above().forEach(name -> IndexField.term(fields, Schema.DOCUMENT_REGIONS, name));
            region.code().ifPresent(regionCode -> IndexField.term(fields, Schema.DOCUMENT_REGION_CODE, regionCode));
            region.level().ifPresent(level -> IndexField.term(fields, Schema.DOCUMENT_LEVEL, code(level)));
        });
    }

    /** Whether something of a document's metadata is doubtful, as the index and the query language write it. */
    static String doubtful(Metadata metadata) {
        return metadata.doubts().isEmpty() ? Schema.DOUBTFUL_NO : Schema.DOUBTFUL_YES;
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
                OriginJson.readParts(stored.get(Schema.PARTS)),
                number(stored, Schema.UNREAD_CELLS).orElse(0));
    }

    /** All that {@link #read} gives, as one text. */
    private static String summary(DocumentSummary document) {
        ArrayNode parts = JSON.createArrayNode()
                .add(document.name())
                .add(MetadataJson.write(document.metadata()))
                .add(document.version().contentHash())
                .add(document.version().extraction())
                .add(document.length())
                .add(document.holder())
                .add(OriginJson.write(document.origin()))
                .add(document.textHash())
                .add(OriginJson.writeParts(document.parts()));
        for (Layer layer : Layer.values()) {
            parts.add(document.findings().getOrDefault(layer, 0));
        }
        return parts.add(document.unreadCells()).toString();
    }

    /**
     * The summary of which {@link #summary} gave the text.
     *
     * @param origins those that are known, by how they are written; a new one is added
     */
    static DocumentSummary readSummary(String written, Map<String, Origin> origins) throws IOException {
        JsonNode parts = JSON.readTree(written);
        String origin = parts.required(6).asText();
        if (!origins.containsKey(origin)) {
            origins.put(origin, OriginJson.readOrigin(origin));
        }
        Map<Layer, Integer> counts = new EnumMap<>(Layer.class);
        int place = COUNTS;
        for (Layer layer : Layer.values()) {
            counts.put(layer, parts.required(place++).asInt());
        }
        return new DocumentSummary(
                parts.required(0).asText(),
                MetadataJson.read(parts.required(1).asText()),
                new DocumentVersion(
                        parts.required(2).asText(), parts.required(3).asText()),
                parts.required(4).asInt(),
                counts,
                List.of(parts.required(5).asText()),
                Objects.requireNonNull(origins.get(origin)),
                parts.required(7).asText(),
                OriginJson.readParts(parts.required(8).asText()),
                parts.required(place).asInt());
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

    /** How a stored Lucene document stands to others. */
    static Standing standing(Document stored) {
        return new Standing(Optional.ofNullable(stored.get(Schema.COPY_OF)), stored.getField(Schema.APART) != null);
    }

    /** What a stored Lucene document is compared with others by. */
    static Duplicates.Candidate candidate(Document stored) throws IOException {
        BytesRef bytes = stored.getBinaryValue(Schema.BANDS);
        List<Long> bands = new ArrayList<>();
        for (ByteBuffer rest = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length); rest.hasRemaining(); ) {
            bands.add(rest.getLong());
        }
        return new Duplicates.Candidate(
                stored.get(Schema.NAME),
                number(stored, Schema.LENGTH).orElse(0),
                MetadataJson.read(stored.get(Schema.METADATA)),
                bands,
                standing(stored));
    }

    /** The findings of a stored copy. */
    static List<Finding> copiedFindings(Document stored) throws IOException {
        try {
            List<Finding> findings = new ArrayList<>();
            for (JsonNode finding : JSON.readTree(stored.get(Schema.FINDINGS))) {
                findings.add(FindingJson.read(finding));
            }
            return findings;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("the stored records of a copy cannot be read: " + e.getMessage(), e);
        }
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
                Schema.PARTS,
                Schema.UNREAD_CELLS));
        for (Layer layer : Layer.values()) {
            fields.add(Schema.countOf(layer));
        }
        return Set.copyOf(fields);
    }
}
