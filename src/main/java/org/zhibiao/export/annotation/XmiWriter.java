package org.zhibiao.export.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.StringArrayFS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.xml.sax.SAXException;
import org.zhibiao.document.SourceText;
import org.zhibiao.export.ExportFolder;
import org.zhibiao.record.CodebookField;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.ValueType;

/**
 * UIMA CAS XMI: {@code NAME.xmi} for each document, with its text, and {@code TypeSystem.xml}, which INCEpTION takes
 * for layers. Positions count UTF-16 code units, as UIMA's Java does. Characters that XML 1.0 cannot hold are replaced
 * by U+FFFD, one by one, so that positions stay.
 */
public final class XmiWriter implements AnnotationWriter {

    private static final char REPLACEMENT = '\uFFFD';

    private final ExportFolder folder;
    private final DocumentList list;
    private final FileNames names = new FileNames();
    private final CAS cas;

    /** Begins with the types. */
    public XmiWriter(ExportFolder folder) throws IOException {
        this.folder = folder;
        this.list = new DocumentList(folder);
        TypeSystemDescription types = UimaTypes.describe();
        try (OutputStream stream = Files.newOutputStream(folder.resolve("TypeSystem.xml"))) {
            types.toXML(stream);
            this.cas = CasCreationUtils.createCas(types, null, null);
        } catch (SAXException | ResourceInitializationException e) {
            throw new IOException("UIMA does not take the types: " + e.getMessage(), e);
        }
    }

    @Override
    public void write(AnnotatedDocument annotated) throws IOException {
        cas.reset();
        cas.setDocumentLanguage("zh");
        cas.setDocumentText(inXml(annotated.text().stored()));
        for (Finding finding : annotated.findings()) {
            add(annotated.text(), finding);
        }
        String name = names.next(annotated.document().name()) + ".xmi";
        // Not written to the file as it comes: UIMA would hide what was wrong with the disk.
        ByteArrayOutputStream xmi = new ByteArrayOutputStream();
        try {
            XmiCasSerializer.serialize(cas, xmi);
        } catch (SAXException e) {
            throw new IOException(annotated.document().name() + " cannot be written as XMI: " + e.getMessage(), e);
        }
        try (OutputStream stream = Files.newOutputStream(folder.resolve(name))) {
            xmi.writeTo(stream);
        }
        list.add(name, annotated);
    }

    private void add(SourceText text, Finding finding) {
        Type type = cas.getTypeSystem().getType(UimaTypes.name(finding.layer()));
        AnnotationFS annotation = cas.createAnnotation(
                type,
                text.charIndex(finding.span().start()),
                text.charIndex(finding.span().end()));
        ObjectNode json = FindingJson.write(finding);
        for (CodebookField field : AnnotatedFields.of(finding.layer())) {
            JsonNode value = json.path(field.name());
            if (!value.isNull()) {
                set(annotation, type.getFeatureByBaseName(field.name()), field.type(), value);
            }
        }
        cas.addFsToIndexes(annotation);
    }

    private void set(AnnotationFS annotation, Feature feature, ValueType type, JsonNode value) {
        switch (type) {
            case TEXT -> annotation.setStringValue(feature, inXml(value.asText()));
            case NUMBER ->
                annotation.setStringValue(feature, value.decimalValue().toPlainString());
            case INTEGER -> annotation.setIntValue(feature, value.asInt());
            case LIST -> {
                StringArrayFS texts = cas.createStringArrayFS(value.size());
                for (int i = 0; i < value.size(); i++) {
                    texts.set(i, inXml(value.get(i).asText()));
                }
                annotation.setFeatureValue(feature, texts);
            }
        }
    }

    /** Only characters of XML 1.0, section 2.2; the others are single chars, also halves of pairs that stand alone. */
    private static String inXml(String text) {
        if (text.codePoints().allMatch(XmiWriter::isInXml)) {
            return text;
        }
        StringBuilder valid = new StringBuilder(text.length());
        text.codePoints().forEach(point -> valid.appendCodePoint(isInXml(point) ? point : REPLACEMENT));
        return valid.toString();
    }

    private static boolean isInXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    @Override
    public void finish() {
        // Every file is written already.
    }
}
