package org.zhibiao.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Span;
import org.zhibiao.store.DocumentVersion;

/**
 * The line of the journal that an entry is: one JSON object whose last field, {@code id}, is the beginning of the SHA-256 of
 * all that stands before it on the line.
 */
final class EntryJson {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxStringLength(1 << 22)
                            .build())
                    .build())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int DIGITS = 20;
    private static final String ID = ",\"id\":\"";
    private static final String END = "\"}";

    private EntryJson() {}

    /** An entry with the id that follows from the rest. */
    static Entry entry(Instant when, Coder coder, Decision decision, Optional<String> note) {
        return new Entry(id(head(when, coder, decision, note)), when, coder, decision, note);
    }

    /** The line, without its end. */
    static String write(Entry entry) {
        return head(entry.when(), entry.coder(), entry.decision(), entry.note()) + ID + entry.id() + END;
    }

    /** Whether the line is whole and as it was written. */
    static boolean isWhole(String line) {
        int head = line.length() - END.length() - DIGITS - ID.length();
        return head > 0
                && line.endsWith(END)
                && line.startsWith(ID, head)
                && id(line.substring(0, head)).equals(line.substring(head + ID.length(), line.length() - END.length()));
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is no entry, or its checksum does not fit
     */
    static Entry read(String line) {
        if (!isWhole(line)) {
            throw new IllegalArgumentException("its checksum does not fit");
        }
        try {
            JsonNode json = JSON.readTree(line);
            return new Entry(
                    text(json, "id"),
                    Instant.parse(text(json, "when")),
                    new Coder(text(json, "coder"), json.path("adjudicates").asBoolean()),
                    decision(json),
                    Optional.ofNullable(json.path("note").textValue()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'when' is no instant", e);
        }
    }

    private static String id(String head) {
        byte[] digest = DocumentVersion.sha256().digest(head.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    /** The line up to its id. */
    private static String head(Instant when, Coder coder, Decision decision, Optional<String> note) {
        ObjectNode json = JSON.createObjectNode();
        json.put("when", when.toString());
        json.put("coder", coder.name());
        if (coder.adjudicates()) {
            json.put("adjudicates", true);
        }
        json.put("act", act(decision));
        switch (decision) {
            case Decision.Accept accept -> write(json, accept.subject());
            case Decision.Reject reject -> write(json, reject.subject());
            case Decision.Add add -> write(json, add.subject());
            case Decision.Correct correct -> {
                write(json, correct.subject());
                write(json, correct.changes());
            }
            case Decision.Undo undo -> json.put("entry", undo.entry());
            case Decision.Exclude exclude -> write(json, exclude.document());
            case Decision.Include include -> write(json, include.document());
            case Decision.ReadThrough read -> write(json, read.passage());
            case Decision.Identify identify -> {
                write(json, identify.document());
                SortedMap<String, Change> changes = new TreeMap<>();
                identify.changes()
                        .forEach((field, change) -> changes.put(field.name().toLowerCase(Locale.ROOT), change));
                write(json, changes);
            }
        }
        note.ifPresent(said -> json.put("note", said));
        try {
            String whole = JSON.writeValueAsString(json);
            return whole.substring(0, whole.length() - 1);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON always has a text", e);
        }
    }

    private static String act(Decision decision) {
        return switch (decision) {
            case Decision.Accept accept -> "accept";
            case Decision.Reject reject -> "reject";
            case Decision.Correct correct -> "correct";
            case Decision.Add add -> "add";
            case Decision.Undo undo -> "undo";
            case Decision.Exclude exclude -> "exclude";
            case Decision.Include include -> "include";
            case Decision.ReadThrough read -> "read";
            case Decision.Identify identify -> "identify";
        };
    }

    private static void write(ObjectNode json, SortedMap<String, Change> changes) {
        ObjectNode written = json.putObject("changes");
        changes.forEach((field, change) -> {
            ObjectNode both = written.putObject(field);
            both.set("old", change.from());
            both.set("new", change.to());
        });
    }

    private static void write(ObjectNode json, Subject subject) {
        write(json, subject.passage());
        json.put("item", subject.item());
        ObjectNode finding = FindingJson.write(subject.finding());
        finding.remove("doc");
        json.set("record", finding);
    }

    private static void write(ObjectNode json, Passage passage) {
        write(json, passage.document());
        json.put("start", passage.span().start());
        json.put("end", passage.span().end());
        json.put("exact", passage.span().raw());
        json.put("prefix", passage.prefix());
        json.put("suffix", passage.suffix());
    }

    private static void write(ObjectNode json, DocumentId document) {
        json.put("doc", document.name());
        json.put("text", document.textHash());
    }

    private static Decision decision(JsonNode json) {
        String act = text(json, "act");
        return switch (act) {
            case "accept" -> new Decision.Accept(subject(json));
            case "reject" -> new Decision.Reject(subject(json));
            case "add" -> new Decision.Add(subject(json));
            case "correct" -> correction(subject(json), changes(json.path("changes")));
            case "undo" -> new Decision.Undo(text(json, "entry"));
            case "exclude" -> new Decision.Exclude(document(json));
            case "include" -> new Decision.Include(document(json));
            case "read" -> new Decision.ReadThrough(passage(json));
            case "identify" -> new Decision.Identify(document(json), Identities.changes(changes(json.path("changes"))));
            default ->
                throw new IllegalArgumentException("'" + act + "' is no act; a later version may have written it");
        };
    }

    /** A correction whose values are none of their fields is refused as it is read, not when it is applied. */
    private static Decision correction(Subject subject, Map<String, Change> changes) {
        Map<String, JsonNode> values = new TreeMap<>();
        changes.forEach((field, change) -> values.put(field, change.to()));
        CodedFields.with(subject.finding(), values);
        return new Decision.Correct(subject, changes);
    }

    private static Map<String, Change> changes(JsonNode json) {
        Map<String, Change> changes = new TreeMap<>();
        json.properties()
                .forEach(field -> changes.put(
                        field.getKey(),
                        new Change(
                                field.getValue().path("old"), field.getValue().path("new"))));
        return changes;
    }

    private static Subject subject(JsonNode json) {
        Passage passage = passage(json);
        if (!(json.path("record") instanceof ObjectNode record)) {
            throw new IllegalArgumentException("field 'record' is missing");
        }
        record.put("doc", passage.document().name());
        Finding finding = FindingJson.read(record);
        return new Subject(text(json, "item"), passage, finding);
    }

    private static Passage passage(JsonNode json) {
        return new Passage(
                document(json),
                new Span(json.path("start").asInt(), json.path("end").asInt(), text(json, "exact")),
                text(json, "prefix"),
                text(json, "suffix"));
    }

    private static DocumentId document(JsonNode json) {
        return new DocumentId(text(json, "doc"), text(json, "text"));
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("field '" + field + "' is missing");
        }
        return value.textValue();
    }
}
