package org.zhibiao.store.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.Part;
import org.zhibiao.document.content.Encoding;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;

/** What a document was read from as JSON, and back: its origin, what was declared of it, its parts. */
public final class OriginJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OriginJson() {}

    /** Where a text came from, as one object. */
    public static String write(Origin origin) {
        ObjectNode json = JSON.createObjectNode().put("format", origin.format().name());
        origin.encoding()
                .ifPresent(encoding -> json.put("charset", encoding.charset())
                        .put("certainty", encoding.certainty().name()));
        // Seldom there: left out, texts without damage are stored as ever.
        origin.encoding()
                .map(Encoding::damage)
                .filter(damage -> !damage.isEmpty())
                .ifPresent(damage -> json.put("damage", damage));
        origin.pages().ifPresent(pages -> json.put("pages", pages));
        origin.recognised().ifPresent(confidence -> json.put("recognised", confidence));
        origin.attachments().forEach(json.putArray("attachments")::add);
        return json.toString();
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws IOException when it is not of that form
     */
    public static Origin readOrigin(String stored) throws IOException {
        return read(stored, json -> {
            Optional<Encoding> encoding = Optional.ofNullable(json.get("charset"))
                    .map(charset -> new Encoding(
                            charset.asText(),
                            Encoding.Certainty.valueOf(
                                    json.required("certainty").asText()),
                            json.path("damage").asText("")));
            List<String> attachments = new ArrayList<>();
            json.path("attachments").forEach(name -> attachments.add(name.asText()));
            return new Origin(
                    FileFormat.valueOf(json.required("format").asText()),
                    encoding,
                    number(json, "pages"),
                    attachments,
                    number(json, "recognised"));
        });
    }

    /** In order of the fields, so that the same document always makes the same index. */
    public static String writeDeclared(Map<MetadataField, Known<String>> declared) {
        ObjectNode json = JSON.createObjectNode();
        new TreeMap<>(declared)
                .forEach((field, known) -> json.putObject(field.name())
                        .put("value", known.value())
                        .put("evidence", known.evidence().name()));
        return json.toString();
    }

    /**
     * Reads back what {@link #writeDeclared} wrote.
     *
     * @throws IOException when it is not of that form
     */
    public static Map<MetadataField, Known<String>> readDeclared(String stored) throws IOException {
        return read(stored, json -> {
            Map<MetadataField, Known<String>> declared = new EnumMap<>(MetadataField.class);
            json.properties()
                    .forEach(entry -> declared.put(
                            MetadataField.valueOf(entry.getKey()),
                            new Known<>(
                                    entry.getValue().required("value").asText(),
                                    Evidence.valueOf(entry.getValue()
                                            .required("evidence")
                                            .asText()))));
            return declared;
        });
    }

    /** The parts of a document, as an array. */
    public static String writeParts(List<Part> parts) {
        ArrayNode json = JSON.createArrayNode();
        for (Part part : parts) {
            ObjectNode node = json.addObject()
                    .put("title", part.title())
                    .put("genre", part.genre().name())
                    .put("start", part.start())
                    .put("end", part.end());
            part.horizon().ifPresent(year -> node.put("horizon", year));
        }
        return json.toString();
    }

    /**
     * Reads back what {@link #writeParts} wrote.
     *
     * @throws IOException when it is not of that form
     */
    public static List<Part> readParts(String stored) throws IOException {
        if (stored.equals("[]")) {
            return List.of();
        }
        return read(stored, json -> {
            List<Part> parts = new ArrayList<>();
            json.forEach(part -> parts.add(new Part(
                    part.required("title").asText(),
                    Genre.valueOf(part.required("genre").asText()),
                    part.required("start").asInt(),
                    part.required("end").asInt(),
                    number(part, "horizon"))));
            return parts;
        });
    }

    private static OptionalInt number(JsonNode json, String field) {
        return json.has(field) ? OptionalInt.of(json.get(field).asInt()) : OptionalInt.empty();
    }

    private static <T> T read(String stored, Function<JsonNode, T> shape) throws IOException {
        try {
            return shape.apply(JSON.readTree(stored));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("what a stored document was read from cannot be read: " + e.getMessage(), e);
        }
    }
}
