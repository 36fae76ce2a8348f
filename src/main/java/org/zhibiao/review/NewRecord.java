package org.zhibiao.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.document.Layout;
import org.zhibiao.document.Sentence;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;

/** A record of words that a person marked. */
public final class NewRecord {

    /** What stands for the id of a rule where a person made the record. */
    public static final String RULE = "reviewed";

    private NewRecord() {}

    /**
     * The record, with the sentence and the headings that it stands in.
     *
     * @param values of its fields, in the codebook's JSON form
     * @throws IllegalArgumentException when a field that must have a value has none, or not one of its own
     */
    public static Finding of(String document, SourceText text, Layer layer, Span words, Map<String, JsonNode> values) {
        CodedFields.check(layer, values);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        values.forEach(json::set);
        json.put("layer", layer.code());
        json.put("start", words.start());
        json.put("end", words.end());
        json.put("raw", words.raw());
        json.put("doc", document);
        json.put("rule", RULE);
        Optional<Sentence> sentence = Layout.of(text.normal()).sentences().stream()
                .filter(one -> one.start() < words.end() && words.start() < one.end())
                .findFirst();
        json.put(
                "sentence",
                sentence.map(one -> text.slice(one.start(), one.end()).strip().replaceAll("\\s+", " "))
                        .orElse(words.raw()));
        sentence.flatMap(Sentence::section).ifPresent(section -> section.path().forEach(json.putArray("section")::add));
        return FindingJson.read(json);
    }
}
