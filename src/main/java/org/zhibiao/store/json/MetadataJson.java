package org.zhibiao.store.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Region;
import org.zhibiao.document.Rival;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.record.CalendarDate;

/** A document's metadata as JSON, each value with its evidence, and back. */
public final class MetadataJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MetadataJson() {}

    /** What is known of a document, as one object. */
    public static String write(Metadata metadata) {
        ObjectNode json = JSON.createObjectNode();
        put(json, "title", Optional.of(metadata.title()));
        put(json, "genre", Optional.of(metadata.genre()));
        json.put("form", metadata.form());
        putRivals(json, metadata.rivals());
        put(json, "issuer", metadata.issuer());
        put(json, "documentNumber", metadata.documentNumber());
        put(json, "written", metadata.written());
        put(json, "published", metadata.published());
        put(json, "year", metadata.year());
        put(json, "horizon", metadata.horizon());
        put(json, "publisher", metadata.publisher());
        put(json, "address", metadata.address());
        put(json, "unknownPlace", metadata.unknownPlace());
        metadata.region().ifPresent(region -> {
            put(json, "region", Optional.of(region.map(Region::name)));
            region.value().code().ifPresent(code -> json.put("regionCode", code));
            region.value().level().ifPresent(level -> json.put("regionLevel", level.name()));
            region.value().above().forEach(json.putArray("regionAbove")::add);
        });
        return json.toString();
    }

    private static <T> void put(ObjectNode json, String name, Optional<Known<T>> known) {
        known.ifPresent(value -> json.putObject(name)
                .put("value", value.value().toString())
                .put("evidence", value.evidence().name()));
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws IOException when it is not of that form
     */
    public static Metadata read(String stored) throws IOException {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(stored);
            return new Metadata(
                    get(json, "title", value -> value).orElseThrow(),
                    get(json, "genre", Genre::valueOf).orElseThrow(),
                    json.path("form")
                            .asText(json.get("genre").get("value").asText().toLowerCase(Locale.ROOT)),
                    get(json, "issuer", value -> value),
                    get(json, "documentNumber", value -> value),
                    get(json, "written", CalendarDate::parse),
                    get(json, "published", CalendarDate::parse),
                    get(json, "region", name -> region(json, name)).or(() -> get(json, "unknownPlace", Region::named)),
                    get(json, "year", Integer::valueOf),
                    get(json, "horizon", Integer::valueOf),
                    get(json, "publisher", value -> value),
                    get(json, "address", value -> value),
                    rivals(json));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IOException("the metadata of a stored document cannot be read: " + e.getMessage(), e);
        }
    }

    private static void putRivals(ObjectNode json, List<Rival> rivals) {
        ArrayNode array = json.putArray("rivals");
        rivals.forEach(rival -> array.addObject()
                .put("field", rival.field().name())
                .put("value", rival.value())
                .put("words", rival.words())
                .put("weight", rival.weight())
                .put("chosen", rival.chosen())
                .put("doubtful", rival.doubtful()));
    }

    private static List<Rival> rivals(ObjectNode json) {
        List<Rival> rivals = new ArrayList<>();
        json.path("rivals")
                .forEach(node -> rivals.add(new Rival(
                        MetadataField.valueOf(node.get("field").asText()),
                        node.get("value").asText(),
                        node.get("words").asText(),
                        node.get("weight").asInt(),
                        node.get("chosen").asInt(),
                        node.get("doubtful").asBoolean())));
        return rivals;
    }

    private static <T> Optional<Known<T>> get(ObjectNode json, String name, Function<String, T> parse) {
        return json.has(name)
                ? Optional.of(new Known<>(
                        parse.apply(json.get(name).get("value").asText()),
                        Evidence.valueOf(json.get(name).get("evidence").asText())))
                : Optional.empty();
    }

    private static Region region(ObjectNode json, String name) {
        List<String> above = new ArrayList<>();
        json.path("regionAbove").forEach(node -> above.add(node.asText()));
        return new Region(
                name,
                Optional.ofNullable(json.get("regionCode")).map(node -> node.asText()),
                Optional.ofNullable(json.get("regionLevel")).map(node -> Region.Level.valueOf(node.asText())),
                above);
    }
}
