package org.zhibiao.review.coding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;

/**
 * Reads UIMA CAS XMI as {@code zhibiao annotations} writes and INCEpTION exports it. It is read as XML, since the types of
 * other layers, which INCEpTION adds, do not matter here.
 */
final class XmiReader {

    private XmiReader() {}

    /** A layer's annotation; positions in UTF-16 code units. */
    private record Annotation(Layer layer, int begin, int end, ObjectNode fields) {}

    static CodedDocument read(Path file, DocumentNames names) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream stream = Files.newInputStream(file)) {
            return read(factory.createXMLStreamReader(stream), file, names);
        } catch (XMLStreamException e) {
            throw new CodingException(file + " is no XML that can be read; export the coding again", e);
        }
    }

    private static CodedDocument read(XMLStreamReader xml, Path file, DocumentNames names)
            throws XMLStreamException, CodingException {
        String text = "";
        List<Annotation> annotations = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                String sofa = xml.getAttributeValue(null, "sofaString");
                if (sofa != null) {
                    text = sofa;
                }
                annotation(xml, file).ifPresent(annotations::add);
            }
        }
        List<CodedRecord> records = new ArrayList<>();
        for (Annotation one : annotations) {
            records.add(Utf16.record(text, one.layer(), one.begin(), one.end(), one.fields(), file));
        }
        return CodedDocument.of(names.document(file), text, records);
    }

    private static Optional<Annotation> annotation(XMLStreamReader xml, Path file) throws CodingException {
        Optional<Layer> layer = String.valueOf(xml.getNamespaceURI()).contains("zhibiao")
                ? LayerTypes.layer(xml.getLocalName())
                : Optional.empty();
        if (layer.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode fields = CodingReader.JSON.createObjectNode();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            fields.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        try {
            return Optional.of(new Annotation(
                    layer.get(),
                    Integer.parseInt(fields.path("begin").asText()),
                    Integer.parseInt(fields.path("end").asText()),
                    fields));
        } catch (NumberFormatException e) {
            throw new CodingException(file + " has an annotation without a place; export the coding again", e);
        }
    }

    /** Positions of UIMA's Java, which count UTF-16 code units. */
    static final class Utf16 {

        private Utf16() {}

        static CodedRecord record(String text, Layer layer, int begin, int end, ObjectNode fields, Path file)
                throws CodingException {
            if (begin < 0 || end <= begin || end > text.length()) {
                throw new CodingException(file + ": the text has no stretch '" + begin + " " + end + "'");
            }
            int start = text.codePointCount(0, begin);
            String raw = text.substring(begin, end);
            Span span = new Span(start, start + raw.codePointCount(0, raw.length()), raw);
            return CodedRecord.of(layer, span, fields, true);
        }
    }
}
