package org.zhibiao.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;

/** Records for tests, written as JSON with single quotes; {@code raw} is filled in. */
final class Gold {

    /** Forty code points, the last but one outside the basic plane. */
    static final String TEXT = "零一二三四五六七八九".repeat(3) + "零一二三四五六七" + "\uD840\uDC0B" + "九";
    /** A target whose fields are of no matter to a test. */
    static final String TARGET = "'layer':'target','indicator':'粮食产量','action':null,'status':'target','value':5,"
            + "'valueMax':null,'unit':'斤','comparator':'ge','measure':'level','direction':null,'deadline':'2025',"
            + "'timing':'in','strength':'expected'";

    private Gold() {}

    /** A record of a text of forty code points. */
    static CodedRecord record(int start, int end, String fields) {
        try {
            ObjectNode json = (ObjectNode) new ObjectMapper().readTree(("{" + fields + "}").replace('\'', '"'));
            json.put("start", start).put("end", end).put("raw", raw(start, end));
            return new CodedRecord(
                    Coded.of(Layer.class, json.get("layer").asText()),
                    new Span(start, end, raw(start, end)),
                    json.path("optional").asBoolean(),
                    json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(fields, e);
        }
    }

    /** A target like {@link #TARGET} but for the fields given. */
    static CodedRecord target(int start, int end, String otherFields) {
        return record(start, end, otherFields.isEmpty() ? TARGET : TARGET + "," + otherFields);
    }

    static CodedRecord body(int start, int end, String role) {
        return record(start, end, "'layer':'body','role':'" + role + "','duty':null");
    }

    private static String raw(int start, int end) {
        return TEXT.substring(TEXT.offsetByCodePoints(0, start), TEXT.offsetByCodePoints(0, end));
    }

    /** An evaluation of one document. */
    static Evaluation evaluate(List<CodedRecord> gold, CodedRecord... found) {
        try {
            GoldDocument document = new GoldDocument("a", Readers.WITHOUT_PLACES.parse("a", TEXT), gold, List.of());
            return Evaluation.ofRecords(List.of(document), any -> Arrays.asList(found));
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
