package org.zhibiao.store.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhibiao.extract.WordedAim;
import org.zhibiao.extract.WordedAim.Said;

/** The aims of a document that have no number as JSON, and back. */
public final class WordedAimJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WordedAimJson() {}

    /** Aims, as an array. */
    public static String write(List<WordedAim> aims) {
        ArrayNode array = JSON.createArrayNode();
        for (WordedAim aim : aims) {
            ArrayNode said = array.addObject()
                    .put("indicator", aim.indicator())
                    .put("start", aim.start())
                    .put("end", aim.end())
                    .put("clause", aim.clause())
                    .put("sentence", aim.sentence())
                    .putArray("said");
            aim.said().stream().map(Said::name).sorted().forEach(said::add);
        }
        return array.toString();
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws IOException when it is not of that form
     */
    public static List<WordedAim> read(String stored) throws IOException {
        try {
            List<WordedAim> aims = new ArrayList<>();
            for (JsonNode aim : JSON.readTree(stored)) {
                Set<Said> said = EnumSet.noneOf(Said.class);
                aim.required("said").forEach(one -> said.add(Said.valueOf(one.asText())));
                aims.add(new WordedAim(
                        aim.required("indicator").asText(),
                        aim.required("start").asInt(),
                        aim.required("end").asInt(),
                        aim.required("clause").asText(),
                        aim.required("sentence").asText(),
                        said));
            }
            return aims;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("stored aims cannot be read: " + e.getMessage(), e);
        }
    }
}
