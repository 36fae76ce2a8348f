package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Part;
import org.zhibiao.document.Region;
import org.zhibiao.document.Rival;
import org.zhibiao.document.content.Encoding;
import org.zhibiao.record.Layer;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.Source;

/** A line of the list of documents as a row; what is not known is {@code null}. */
public final class SourceJson {

    private static final List<String> FIELDS =
            Columns.load().ofDocuments().stream().map(Column::name).toList();

    private SourceJson() {}

    /** The row. It has a field for every column of {@link Columns#ofDocuments}, and no other. */
    public static ObjectNode write(SourceEntry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        FIELDS.forEach(json::putNull);
        Source source = entry.source();
        json.put("name", entry.name());
        json.put("outcome", entry.outcome().label());
        text(json, "fault", source.fault());
        text(json, "advice", source.advice());
        text(json, "sha256", source.version().contentHash());
        json.put("bytes", source.size());
        text(json, "extraction", source.version().extraction());
        entry.document().ifPresent(document -> write(json, document));
        return json;
    }

    private static void text(ObjectNode json, String field, String value) {
        if (!value.isEmpty()) {
            json.put(field, value);
        }
    }

    private static void write(ObjectNode json, DocumentSummary document) {
        json.put("document", document.name());
        document.sources().forEach(json.putArray("sources")::add);
        write(json, document.metadata());
        List<Rival> doubts = document.metadata().doubts();
        json.put("doubtful", doubts.isEmpty() ? "no" : "yes");
        ArrayNode fields = json.putArray("doubts");
        doubts.forEach(doubt -> fields.add(doubt.field().name().toLowerCase(Locale.ROOT)));
        document.parts().stream().map(Part::title).forEach(json.putArray("parts")::add);
        json.put("format", document.origin().format().label());
        document.origin().encoding().map(Encoding::charset).ifPresent(charset -> json.put("encoding", charset));
        document.origin()
                .encoding()
                .ifPresent(encoding -> json.put(
                        "encodingCertainty", encoding.certainty().name().toLowerCase(Locale.ROOT)));
        document.origin().encoding().ifPresent(encoding -> text(json, "damage", encoding.damage()));
        document.origin().pages().ifPresent(pages -> json.put("pages", pages));
        document.origin().recognised().ifPresent(confidence -> json.put("ocrConfidence", confidence));
        document.origin().attachments().forEach(json.putArray("attachments")::add);
        json.put("characters", document.length());
        for (Layer layer : Layer.values()) {
            json.put(plural(layer), document.findings().get(layer));
        }
        json.put("unreadCells", document.unreadCells());
    }

    private static String plural(Layer layer) {
        return switch (layer) {
            case TARGET -> "targets";
            case MEASURE -> "measures";
            case BODY -> "bodies";
            case DEADLINE -> "deadlines";
        };
    }

    private static void write(ObjectNode json, Metadata metadata) {
        known(json, "title", Optional.of(metadata.title()));
        known(json, "genre", Optional.of(metadata.genre().map(Genre::code)));
        json.put("form", metadata.form());
        known(json, "unknownPlace", metadata.unknownPlace());
        known(json, "issuer", metadata.issuer());
        known(json, "documentNumber", metadata.documentNumber());
        known(json, "written", metadata.written());
        known(json, "published", metadata.published());
        known(json, "region", metadata.region().map(region -> region.map(Region::name)));
        known(json, "year", metadata.year());
        known(json, "horizon", metadata.horizon());
        known(json, "publisher", metadata.publisher());
        known(json, "address", metadata.address());
        metadata.region().map(Known::value).ifPresent(region -> {
            region.code().ifPresent(code -> json.put("regionCode", code));
            region.level()
                    .ifPresent(level -> json.put("regionLevel", level.name().toLowerCase(Locale.ROOT)));
            region.above().forEach(json.putArray("regionAbove")::add);
        });
    }

    private static <T> void known(ObjectNode json, String field, Optional<Known<T>> known) {
        known.ifPresent(found -> {
            json.put(field, found.value().toString());
            json.put(field + "Evidence", found.evidence().name().toLowerCase(Locale.ROOT));
        });
    }
}
