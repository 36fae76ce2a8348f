package org.zhibiao.export.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.StringArrayFS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.export.ExportFolder;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Measure;
import org.zhibiao.store.Samples;

/** What is written, read back by UIMA with the type system that stands beside it. */
class XmiWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_IN_XML = "[\u0000-\u0008\u000B\f\u000E-\u001F\uFFFE\uFFFF]";

    @TempDir
    private Path above;

    @Test
    void everyValueOfEveryFindingOfTheCorpusComesBack() throws Exception {
        List<AnnotatedDocument> corpus = Annotated.corpus();
        Path folder = write("corpus", corpus);
        FileNames names = new FileNames();
        for (AnnotatedDocument document : corpus) {
            CAS cas = read(folder, names.next(document.document().name()));
            assertThat(cas.getDocumentText()).isEqualTo(document.text().stored());
            assertThat(cas.getDocumentLanguage()).isEqualTo("zh");
            assertThat(findings(cas, document.document().name()))
                    .containsExactlyInAnyOrderElementsOf(document.findings());
        }
    }

    @Test
    void awkwardTextsComeBackButForCharactersThatXmlCannotHold() throws Exception {
        AnnotatedDocument document = Annotated.awkward();
        CAS cas = read(write("awkward", List.of(document)), new FileNames().next(Annotated.AWKWARD_NAME));
        assertThat(cas.getDocumentText())
                .isEqualTo(inXml(Annotated.AWKWARD_TEXT))
                .hasSameSizeAs(Annotated.AWKWARD_TEXT);
        assertThat(findings(cas, Annotated.AWKWARD_NAME))
                .containsExactlyInAnyOrderElementsOf(
                        document.findings().stream().map(XmiWriterTest::inXml).toList());
    }

    @Test
    void positionsCountCodeUnits() throws Exception {
        CAS cas = read(write("awkward", List.of(Annotated.awkward())), new FileNames().next(Annotated.AWKWARD_NAME));
        AnnotationFS body = cas.getAnnotationIndex(cas.getTypeSystem().getType("org.zhibiao.Body"))
                .iterator()
                .next();
        assertThat(body.getBegin()).isEqualTo(Annotated.AWKWARD_TEXT.indexOf("𠀀𠮷局"));
        assertThat(body.getCoveredText()).isEqualTo("𠀀𠮷局").hasSize(5);
    }

    @Test
    void longTextOfPairsComesBack() throws Exception {
        String text = "到2025年，" + "𠀀a𠮷".repeat(20_000) + "\n";
        AnnotatedDocument document = Annotated.of(
                "a.txt",
                text,
                new Measure(Annotated.span(text, "2025年"), Annotated.provenance(), 2025, "年", Optional.empty()));
        assertThat(read(write("a", List.of(document)), "a").getDocumentText()).isEqualTo(text);
    }

    @Test
    void typesAreThoseThatInceptionTakesForLayers() throws Exception {
        TypeSystemDescription types = types(write("none", List.of()));
        assertThat(types.getTypes())
                .extracting(type -> type.getName())
                .containsExactly(
                        "org.zhibiao.Target", "org.zhibiao.Measure", "org.zhibiao.Body", "org.zhibiao.Deadline");
        assertThat(types.getTypes()).allSatisfy(type -> {
            assertThat(type.getSupertypeName()).isEqualTo(CAS.TYPE_NAME_ANNOTATION);
            assertThat(type.getFeatures())
                    .extracting(FeatureDescription::getRangeTypeName)
                    .isSubsetOf(CAS.TYPE_NAME_STRING, CAS.TYPE_NAME_INTEGER, CAS.TYPE_NAME_STRING_ARRAY);
        });
    }

    @Test
    void everyFieldOfARecordIsAFeature() throws Exception {
        TypeSystemDescription types = types(write("none", List.of()));
        Set<String> elsewhere = Set.of("layer", "start", "end", "raw", "doc");
        for (Finding finding : Samples.findings("a.txt")) {
            List<String> fields = new ArrayList<>();
            FindingJson.write(finding).fieldNames().forEachRemaining(fields::add);
            fields.removeAll(elsewhere);
            assertThat(types.getType("org.zhibiao." + finding.getClass().getSimpleName())
                            .getFeatures())
                    .extracting(FeatureDescription::getName)
                    .containsExactlyInAnyOrderElementsOf(fields);
        }
    }

    @Test
    void sameFindingsGiveTheSameBytes() throws Exception {
        Path first = write("first", Annotated.corpus());
        Path second = write("second", Annotated.corpus());
        String[] files = first.toFile().list();
        assertThat(second.toFile().list()).containsExactlyInAnyOrder(files);
        for (String file : files) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    private static String inXml(String text) {
        return text.replaceAll(NOT_IN_XML, "\uFFFD");
    }

    private static Finding inXml(Finding finding) {
        ObjectNode json = FindingJson.write(finding);
        json.properties().stream()
                .filter(field -> field.getValue().isTextual() && !field.getKey().equals("doc"))
                .toList()
                .forEach(
                        field -> json.put(field.getKey(), inXml(field.getValue().asText())));
        return FindingJson.read(json);
    }

    private static List<Finding> findings(CAS cas, String document) {
        List<Finding> findings = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            String name = layer.code().substring(0, 1).toUpperCase(Locale.ROOT)
                    + layer.code().substring(1);
            cas.getAnnotationIndex(cas.getTypeSystem().getType("org.zhibiao." + name))
                    .forEach(annotation -> findings.add(finding(annotation, layer, document)));
        }
        findings.sort(Comparator.comparing(Finding::span));
        return findings;
    }

    private static Finding finding(AnnotationFS annotation, Layer layer, String document) {
        String text = annotation.getCAS().getDocumentText();
        ObjectNode json = JSON.createObjectNode()
                .put("layer", layer.code())
                .put("doc", document)
                .put("start", text.codePointCount(0, annotation.getBegin()))
                .put("end", text.codePointCount(0, annotation.getEnd()))
                .put("raw", annotation.getCoveredText());
        for (Feature feature : annotation.getType().getFeatures()) {
            put(json, annotation, feature);
        }
        return FindingJson.read(json);
    }

    private static void put(ObjectNode json, AnnotationFS annotation, Feature feature) {
        String name = feature.getShortName();
        if (name.equals("section")) {
            ArrayNode section = json.putArray(name);
            StringArrayFS texts = (StringArrayFS) annotation.getFeatureValue(feature);
            Arrays.stream(texts == null ? new String[0] : texts.toArray()).forEach(section::add);
        } else if (name.startsWith("value") || name.equals("threshold") || name.equals("score")) {
            String value = annotation.getFeatureValueAsString(feature);
            json.put(name, value == null ? null : new BigDecimal(value));
        } else if (name.equals("count")) {
            json.put(name, annotation.getIntValue(feature));
        } else if (feature.getRange().getName().equals(CAS.TYPE_NAME_STRING)) {
            json.put(name, annotation.getStringValue(feature));
        }
    }

    private static TypeSystemDescription types(Path folder) throws Exception {
        File file = folder.resolve("TypeSystem.xml").toFile();
        return UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(file));
    }

    private static CAS read(Path folder, String name) throws Exception {
        CAS cas = CasCreationUtils.createCas(types(folder), null, null);
        try (InputStream stream = Files.newInputStream(folder.resolve(name + ".xmi"))) {
            XmiCasDeserializer.deserialize(stream, cas);
        }
        return cas;
    }

    private Path write(String name, List<AnnotatedDocument> documents) throws IOException {
        Path target = above.resolve(name);
        try (ExportFolder folder = ExportFolder.create(target, false, DocumentList.FILE)) {
            AnnotationWriter writer = new XmiWriter(folder);
            for (AnnotatedDocument document : documents) {
                writer.write(document);
            }
            writer.finish();
            folder.complete();
        }
        return target;
    }
}
