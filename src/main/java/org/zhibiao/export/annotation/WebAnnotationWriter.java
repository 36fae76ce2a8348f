package org.zhibiao.export.annotation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhibiao.document.Known;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.DocumentVersion;

/**
 * Web Annotations: one AnnotationCollection of JSON-LD with all annotations on its first page, one a line.
 *
 * <p>After the W3C Web Annotation Data Model, section 4.2, positions count code points, not code units. An annotation
 * has two bodies: the layer's name as text, and the record, whose fields have the codebook's names under the prefix
 * {@code codebook}. Its target is the document at its address, or else named by the digest of its text (RFC 6920); its
 * place in it is told both by quotation and by position. Ids follow from the content alone.
 */
public final class WebAnnotationWriter implements AnnotationWriter {

    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    /** Prefix of the codebook's fields. */
    static final String CODEBOOK = "codebook";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    /** What the other body, the selectors and the source say already. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("layer", "start", "end", "raw", "doc");

    private final JsonGenerator generator;
    private final MessageDigest all = DocumentVersion.sha256();
    private long count;

    /**
     * Begins the collection.
     *
     * @param stream takes UTF-8; stays open
     * @throws IOException when it does not take the beginning
     */
    public WebAnnotationWriter(OutputStream stream) throws IOException {
        this.generator = JSON.createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        generator.writeStartObject();
        generator.writeFieldName("@context");
        generator.writeTree(context());
        generator.writeStringField("type", "AnnotationCollection");
        generator.writeStringField("label", "Findings of Zhibiao in policy documents");
        generator.writeObjectFieldStart("first");
        generator.writeStringField("type", "AnnotationPage");
        generator.writeNumberField("startIndex", 0);
        generator.writeArrayFieldStart("items");
    }

    /** The specification's terms, and a prefix for the codebook's; no domain is needed to name it. */
    private static ArrayNode context() {
        ObjectNode own = JSON.createObjectNode().put(CODEBOOK, named("org.zhibiao.record") + "#");
        own.putObject(CODEBOOK + ":section").put("@container", "@list");
        return JSON.createArrayNode().add(CONTEXT).add(own);
    }

    @Override
    public void write(AnnotatedDocument annotated) throws IOException {
        ObjectNode source = source(annotated);
        for (Finding finding : annotated.findings()) {
            ObjectNode annotation = annotation(annotated, finding, source);
            all.update(annotation.get("id").asText().getBytes(StandardCharsets.UTF_8));
            generator.writeRaw((count++ == 0 ? "\n" : ",\n") + JSON.writeValueAsString(annotation));
        }
    }

    private static ObjectNode annotation(AnnotatedDocument annotated, Finding finding, ObjectNode source) {
        ObjectNode record = FindingJson.write(finding);
        ObjectNode annotation = JSON.createObjectNode();
        annotation.put("id", named(record.toString()));
        annotation.put("type", "Annotation");
        annotation.put("motivation", "classifying");
        annotation
                .putObject("generator")
                .put("type", "Software")
                .put("name", annotated.document().version().extraction());
        annotation.putArray("body").add(layer(finding)).add(record(finding, record));
        ObjectNode target = annotation.putObject("target").put("type", "SpecificResource");
        target.set("source", source);
        target.putArray("selector").add(quote(annotated, finding)).add(position(finding));
        return annotation;
    }

    private static ObjectNode layer(Finding finding) {
        return JSON.createObjectNode()
                .put("type", "TextualBody")
                .put("purpose", "classifying")
                .put("value", finding.layer().code())
                .put("format", "text/plain")
                .put("language", "en");
    }

    private static ObjectNode record(Finding finding, ObjectNode json) {
        ObjectNode body = JSON.createObjectNode().put("type", CODEBOOK + ":" + TypeName.of(finding.layer()));
        json.properties().stream()
                .filter(field -> !SAID_ELSEWHERE.contains(field.getKey())
                        && !field.getValue().isNull())
                .forEach(field -> body.set(CODEBOOK + ":" + field.getKey(), field.getValue()));
        return body;
    }

    private static ObjectNode quote(AnnotatedDocument annotated, Finding finding) {
        Quote quote = Quote.of(annotated.text(), finding.span());
        return JSON.createObjectNode()
                .put("type", "TextQuoteSelector")
                .put("exact", quote.exact())
                .put("prefix", quote.prefix())
                .put("suffix", quote.suffix());
    }

    private static ObjectNode position(Finding finding) {
        return JSON.createObjectNode()
                .put("type", "TextPositionSelector")
                .put("start", finding.span().start())
                .put("end", finding.span().end());
    }

    private static ObjectNode source(AnnotatedDocument annotated) {
        DocumentSummary document = annotated.document();
        byte[] digest =
                DocumentVersion.sha256().digest(annotated.text().stored().getBytes(StandardCharsets.UTF_8));
        return JSON.createObjectNode()
                .put(
                        "id",
                        address(document)
                                .orElseGet(() -> "ni:///sha-256;"
                                        + Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString(digest)))
                .put("type", "Text")
                .put("language", "zh")
                .put("dcterms:title", document.metadata().title().value())
                .put("dcterms:identifier", document.name())
                .put("schema:sha256", HexFormat.of().formatHex(digest));
    }

    private static Optional<String> address(DocumentSummary document) {
        return document.metadata().address().map(Known::value).filter(WebAnnotationWriter::isWebAddress);
    }

    /** An address comes from a page or a user and may be anything. */
    private static boolean isWebAddress(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String named(String content) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the collection with its size and its id, which follows from those of the annotations. */
    @Override
    public void finish() throws IOException {
        String id = named(HexFormat.of().formatHex(all.digest()));
        generator.writeEndArray();
        generator.writeStringField("id", id + "#first");
        generator.writeStringField("partOf", id);
        generator.writeEndObject();
        generator.writeStringField("last", id + "#first");
        generator.writeStringField("id", id);
        generator.writeNumberField("total", count);
        generator.writeEndObject();
        generator.writeRaw('\n');
        generator.flush();
    }
}
