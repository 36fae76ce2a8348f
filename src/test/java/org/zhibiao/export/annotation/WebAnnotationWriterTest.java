package org.zhibiao.export.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.store.DocumentVersion;

/** What is written, read back by what the Web Annotation Data Model says of it. */
class WebAnnotationWriterTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Test
    void everyValueOfEveryFindingOfTheCorpusComesBack() throws IOException {
        List<AnnotatedDocument> corpus = Annotated.corpus();
        assertThat(read(collection(corpus))).isEqualTo(findings(corpus)).hasSizeGreaterThan(500);
    }

    @Test
    void awkwardTextsComeBack() throws IOException {
        List<AnnotatedDocument> documents = List.of(Annotated.awkward());
        assertThat(read(collection(documents))).isEqualTo(findings(documents));
    }

    @Test
    void positionsCountCodePointsOfTheText() throws IOException {
        for (AnnotatedDocument document :
                List.of(Annotated.awkward(), Annotated.corpus().getFirst())) {
            int[] points = document.text().stored().codePoints().toArray();
            for (JsonNode annotation : items(collection(List.of(document)))) {
                JsonNode position = selector(annotation, "TextPositionSelector");
                int start = position.get("start").asInt();
                String exact =
                        selector(annotation, "TextQuoteSelector").get("exact").asText();
                assertThat(new String(points, start, position.get("end").asInt() - start))
                        .isEqualTo(exact);
            }
        }
    }

    @Test
    void quotationsFindTheWordsAgain() throws IOException {
        for (AnnotatedDocument document : Annotated.corpus()) {
            String text = document.text().stored();
            for (JsonNode annotation : items(collection(List.of(document)))) {
                JsonNode quote = selector(annotation, "TextQuoteSelector");
                String prefix = quote.get("prefix").asText();
                int at = text.indexOf(prefix
                        + quote.get("exact").asText()
                        + quote.get("suffix").asText());
                assertThat(at).isNotNegative();
                assertThat(text.codePointCount(0, at + prefix.length()))
                        .isEqualTo(selector(annotation, "TextPositionSelector")
                                .get("start")
                                .asInt());
            }
        }
    }

    @Test
    void hasWhatTheModelRequires() throws IOException {
        JsonNode collection = collection(Annotated.corpus());
        assertThat(collection.get("@context").get(0).asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(collection.get("type").asText()).isEqualTo("AnnotationCollection");
        assertThat(collection.get("id").asText()).startsWith("urn:uuid:");
        JsonNode page = collection.get("first");
        assertThat(page.get("type").asText()).isEqualTo("AnnotationPage");
        assertThat(page.get("partOf")).isEqualTo(collection.get("id"));
        assertThat(page.get("id")).isEqualTo(collection.get("last"));
        assertThat(collection.get("total").asInt()).isEqualTo(page.get("items").size());
        assertThat(page.get("items")).allSatisfy(annotation -> {
            assertThat(annotation.get("type").asText()).isEqualTo("Annotation");
            assertThat(annotation.get("motivation").asText()).isEqualTo("classifying");
            assertThat(annotation.at("/target/source/id").asText()).startsWith("ni:///sha-256;");
        });
        assertThat(page.get("items"))
                .extracting(annotation -> annotation.get("id").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyTermHasAMeaning() throws IOException {
        JsonNode collection = collection(List.of(Annotated.awkward()));
        Set<String> terms = Set.of(
                "@context",
                "id",
                "type",
                "label",
                "first",
                "startIndex",
                "items",
                "partOf",
                "last",
                "total",
                "motivation",
                "generator",
                "name",
                "body",
                "purpose",
                "value",
                "format",
                "language",
                "target",
                "source",
                "selector",
                "exact",
                "prefix",
                "suffix",
                "start",
                "end");
        assertThat(names(collection.deepCopy()))
                .allSatisfy(name -> assertThat(terms.contains(name) || name.matches("(dcterms|schema|codebook):\\w+"))
                        .as(name)
                        .isTrue());
    }

    @Test
    void sourceIsTheAddressOfTheDocument() throws IOException {
        String address = "http://www.lanjiang.gov.cn/art/2021/1.html?a=1&b=%E5%B2%9A";
        assertThat(source(address).get("id").asText()).isEqualTo(address);
    }

    @Test
    void sourceWithoutAGoodAddressIsNamedByItsText() throws IOException {
        for (String address : List.of("见附件", "http://", "javascript:alert(1)", "http://a b/", "file:///etc/passwd")) {
            JsonNode source = source(address);
            assertThat(source.get("id").asText()).matches("ni:///sha-256;[\\w-]{43}");
            assertThat(source.get("dcterms:identifier").asText()).isEqualTo(Annotated.AWKWARD_NAME);
            byte[] text = Annotated.AWKWARD_TEXT.getBytes(StandardCharsets.UTF_8);
            assertThat(source.get("schema:sha256").asText())
                    .isEqualTo(DocumentVersion.of(text, "").contentHash());
        }
    }

    @Test
    void sameFindingsGiveTheSameBytes() throws IOException {
        assertThat(write(Annotated.corpus())).isEqualTo(write(Annotated.corpus()));
    }

    @Test
    void noFindingsAreAnEmptyCollection() throws IOException {
        JsonNode collection = collection(List.of());
        assertThat(collection.get("total").asInt()).isZero();
        assertThat(collection.at("/first/items")).isEmpty();
    }

    private static JsonNode source(String address) throws IOException {
        AnnotatedDocument document = Annotated.withAddress(Annotated.awkward(), address);
        return items(collection(List.of(document))).getFirst().at("/target/source");
    }

    private static List<Finding> findings(List<AnnotatedDocument> documents) {
        return documents.stream()
                .flatMap(document -> document.findings().stream())
                .toList();
    }

    private static List<Finding> read(JsonNode collection) {
        return items(collection).stream().map(WebAnnotationWriterTest::finding).toList();
    }

    private static Finding finding(JsonNode annotation) {
        ObjectNode json = JSON.createObjectNode();
        json.set("layer", annotation.at("/body/0/value"));
        annotation.at("/body/1").properties().stream()
                .filter(field -> field.getKey().startsWith("codebook:"))
                .forEach(field -> json.set(field.getKey().substring("codebook:".length()), field.getValue()));
        json.set("start", selector(annotation, "TextPositionSelector").get("start"));
        json.set("end", selector(annotation, "TextPositionSelector").get("end"));
        json.set("raw", selector(annotation, "TextQuoteSelector").get("exact"));
        json.set("doc", annotation.at("/target/source/dcterms:identifier"));
        return FindingJson.read(json);
    }

    private static JsonNode selector(JsonNode annotation, String type) {
        return StreamSupport.stream(annotation.at("/target/selector").spliterator(), false)
                .filter(selector -> selector.get("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> items(JsonNode collection) {
        List<JsonNode> items = new ArrayList<>();
        collection.at("/first/items").forEach(items::add);
        return items;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.properties().stream()
                .filter(field -> !field.getKey().equals("@context"))
                .forEach(field -> {
                    names.add(field.getKey());
                    names.addAll(names(field.getValue()));
                });
        if (node.isArray()) {
            node.forEach(element -> names.addAll(names(element)));
        }
        return names;
    }

    private static JsonNode collection(List<AnnotatedDocument> documents) throws IOException {
        return JSON.readTree(write(documents));
    }

    private static String write(List<AnnotatedDocument> documents) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        WebAnnotationWriter writer = new WebAnnotationWriter(stream);
        for (AnnotatedDocument document : documents) {
            writer.write(document);
        }
        writer.finish();
        return stream.toString(StandardCharsets.UTF_8);
    }
}
