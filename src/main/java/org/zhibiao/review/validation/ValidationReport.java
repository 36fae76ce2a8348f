package org.zhibiao.review.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Layer;

/**
 * A validation with what it holds of. The last one stands in the folder of the knowledge base, from where data packages take it.
 *
 * @param validation the figures
 * @param when it was reckoned
 * @param program the program's version
 * @param models checksum of the tables and rules
 * @param journal SHA-256 of the review journal; empty where there was none
 */
public record ValidationReport(
        Validation validation, Instant when, String program, String models, Optional<String> journal) {

    /** The file's name. */
    public static final String FILE = "validation.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Keeps it in the folder of a knowledge base, in place of an earlier one. */
    public void keep(Path folder) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("when", when.toString());
        json.put("program", program);
        json.put("models", models);
        json.put("journal", journal.orElse(null));
        json.put("findings", validation.findings());
        json.put("sentences", validation.sentences());
        json.put("open", validation.open());
        ArrayNode figures = json.putArray("figures");
        for (Validation.Measure figure : validation.figures()) {
            figures.addObject()
                    .put("layer", figure.layer().code())
                    .put("figure", figure.what())
                    .put("judged", figure.share().judged())
                    .put("share", figure.share().value())
                    .put("low", figure.share().low())
                    .put("high", figure.share().high());
        }
        Path written = folder.resolve("." + FILE + ".part");
        Files.writeString(written, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        Files.move(written, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The last one of a knowledge base.
     *
     * @throws IOException when the file cannot be read, or is none
     */
    public static Optional<ValidationReport> last(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            List<Validation.Measure> figures = new ArrayList<>();
            for (JsonNode one : json.path("figures")) {
                figures.add(new Validation.Measure(
                        Coded.of(Layer.class, one.path("layer").asText()),
                        one.path("figure").asText(),
                        new Share(
                                one.path("share").asDouble(),
                                one.path("low").asDouble(),
                                one.path("high").asDouble(),
                                one.path("judged").asInt())));
            }
            return Optional.of(new ValidationReport(
                    new Validation(
                            json.path("findings").asInt(),
                            json.path("sentences").asInt(),
                            json.path("open").asInt(),
                            figures),
                    Instant.parse(json.path("when").asText()),
                    json.path("program").asText(),
                    json.path("models").asText(),
                    Optional.ofNullable(json.path("journal").textValue())));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + " is damaged; validate again, or delete it", e);
        }
    }
}
