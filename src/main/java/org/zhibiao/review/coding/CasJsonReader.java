package org.zhibiao.review.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.record.Layer;

/** Reads UIMA CAS JSON 0.4.0 as INCEpTION exports it: https://github.com/apache/uima-uimaj-io-jsoncas. */
final class CasJsonReader {

    private CasJsonReader() {}

    static CodedDocument read(Path file, DocumentNames names) throws IOException {
        ObjectNode json = CodingReader.object(CodingReader.text(file), file.toString());
        if (!(json.path("%FEATURE_STRUCTURES") instanceof ArrayNode structures)) {
            throw new CodingException(file + " is no UIMA CAS JSON; export the coding again");
        }
        String text = "";
        for (JsonNode one : structures) {
            text = one.path("sofaString").asText(text);
        }
        List<CodedRecord> records = new ArrayList<>();
        for (JsonNode one : structures) {
            String type = one.path("%TYPE").asText();
            Optional<Layer> layer = type.contains("zhibiao") ? LayerTypes.layer(type) : Optional.empty();
            if (layer.isPresent() && one instanceof ObjectNode fields) {
                records.add(XmiReader.Utf16.record(
                        text,
                        layer.get(),
                        one.path("begin").asInt(-1),
                        one.path("end").asInt(-1),
                        fields,
                        file));
            }
        }
        return CodedDocument.of(names.document(file), text, records);
    }
}
