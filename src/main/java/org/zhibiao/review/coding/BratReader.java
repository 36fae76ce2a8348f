package org.zhibiao.review.coding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;

/**
 * Reads brat's standoff files (https://brat.nlplab.org/standoff.html) as {@code zhibiao annotations} writes them: a record is
 * a text-bound annotation, its closed lists are attributes, the other fields stand as a JSON object in its note. A note that
 * is no JSON is a remark of the annotator. Events and relations are passed over.
 */
final class BratReader {

    private final Path file;
    private final SourceText text;
    private final Map<String, Bound> bound = new LinkedHashMap<>();
    private int number;

    /** A text-bound annotation with what belongs to it. */
    private static final class Bound {
        private final Layer layer;
        private final Span span;
        private final ObjectNode fields = CodingReader.JSON.createObjectNode();

        private Bound(Layer layer, Span span) {
            this.layer = layer;
            this.span = span;
        }
    }

    private BratReader(Path file, SourceText text) {
        this.file = file;
        this.text = text;
    }

    static CodedDocument read(Path file, DocumentNames names) throws IOException {
        Path textFile = CodingReader.beside(file, ".txt");
        String text = CodingReader.text(textFile);
        BratReader reader = new BratReader(file, new SourceText(text));
        String[] lines = CodingReader.text(file).split("\n");
        for (String line : lines) {
            reader.number++;
            reader.readBound(line.stripTrailing());
        }
        reader.number = 0;
        for (String line : lines) {
            reader.number++;
            reader.readField(line.stripTrailing());
        }
        List<CodedRecord> records = new ArrayList<>();
        reader.bound
                .values()
                .forEach(one -> records.add(CodedRecord.of(one.layer, one.span, one.fields, !one.fields.isEmpty())));
        return CodedDocument.of(names.document(textFile), text, records);
    }

    /** {@code T1<tab>Target 17 20<tab>64%}; a stretch over several lines is {@code 17 20;22 25}. */
    private void readBound(String line) throws CodingException {
        String[] parts = line.split("\t", 3);
        if (!line.startsWith("T") || parts.length < 2) {
            return;
        }
        int blank = parts[1].indexOf(' ');
        Optional<Layer> layer = blank < 0 ? Optional.empty() : LayerTypes.layer(parts[1].substring(0, blank));
        if (layer.isPresent()) {
            String[] places = parts[1].substring(blank + 1).split("[ ;]");
            try {
                int start = Integer.parseInt(places[0]);
                int end = Integer.parseInt(places[places.length - 1]);
                bound.put(parts[0], new Bound(layer.get(), new Span(start, end, text.slice(start, end))));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new CodingException(place() + ": the text has no stretch '" + parts[1] + "'", e);
            }
        }
    }

    /** {@code A1<tab>Status T1 target}, and {@code #1<tab>AnnotatorNotes T1<tab>{…}}. */
    private void readField(String line) throws CodingException {
        String[] parts = line.split("\t", 3);
        String[] said = parts.length < 2 ? new String[0] : parts[1].split(" ", 3);
        Bound of = said.length < 2 ? null : bound.get(said[1]);
        if (of == null) {
            return;
        }
        if (line.startsWith("A") && said.length == 3) {
            LayerTypes.field(of.layer, said[0]).ifPresent(field -> of.fields.put(field, said[2]));
        }
        if (line.startsWith("#") && parts.length == 3 && parts[2].startsWith("{")) {
            of.fields.setAll(CodingReader.object(parts[2], place()));
        }
    }

    private String place() {
        return file + ", line " + number;
    }
}
