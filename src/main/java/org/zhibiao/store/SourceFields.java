package org.zhibiao.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;

/** A source to the fields of its Lucene document, and back. */
final class SourceFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SourceFields() {}

    /** The Lucene document of a source. */
    static Iterable<IndexableField> of(Source source) {
        Document fields = new Document();
        IndexField.term(fields, Schema.KIND, Schema.SOURCE);
        IndexField.term(fields, Schema.SOURCE_NAME, Schema.key(source.name()));
        IndexField.term(fields, Schema.OUTCOME, DocumentFields.code(source.outcome()));
        source.documents().forEach(document -> IndexField.term(fields, Schema.GIVES, Schema.key(document)));
        fields.add(new StoredField(Schema.RECORD, write(source)));
        return fields;
    }

    private static String write(Source source) {
        ObjectNode json = JSON.createObjectNode()
                .put("name", source.name())
                .put("contentHash", source.version().contentHash())
                .put("extraction", source.version().extraction())
                .put("size", source.size())
                .put("outcome", source.outcome().name())
                .put("fault", source.fault())
                .put("advice", source.advice());
        ArrayNode texts = json.putArray("texts");
        source.texts()
                .forEach(text -> texts.addObject().put("name", text.name()).put("document", text.document()));
        return json.toString();
    }

    /** The source of a stored Lucene document. */
    static Source read(Document stored) throws IOException {
        try {
            JsonNode json = JSON.readTree(stored.get(Schema.RECORD));
            List<Source.Text> texts = new ArrayList<>();
            json.required("texts")
                    .forEach(text -> texts.add(new Source.Text(
                            text.required("name").asText(),
                            text.required("document").asText())));
            return new Source(
                    json.required("name").asText(),
                    new DocumentVersion(
                            json.required("contentHash").asText(),
                            json.required("extraction").asText()),
                    json.required("size").asLong(),
                    Outcome.valueOf(json.required("outcome").asText()),
                    json.required("fault").asText(),
                    json.required("advice").asText(),
                    texts);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("a stored source cannot be read: " + e.getMessage(), e);
        }
    }
}
