package org.zhibiao.ingest;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.metadata.Gazetteer;
import org.zhibiao.document.metadata.Manifest;
import org.zhibiao.document.metadata.NamePattern;
import org.zhibiao.store.DocumentVersion;

/**
 * What the user says of documents: by a manifest, and by a pattern over file names where the manifest
 * says nothing.
 *
 * @param manifest the manifest
 * @param pattern the pattern
 */
record Hints(Optional<Manifest> manifest, Optional<NamePattern> pattern) {

    private static final int SHOWN_DIGITS = 8;

    /** Files that the manifest names and none of the documents that were asked for is or lies in. */
    public List<String> unused() {
        return manifest.map(Manifest::unused).orElse(List.of());
    }

    /** Regions that the manifest names, by file, and that stand in no table of places. */
    Map<String, String> unknownRegions(Gazetteer places) {
        return manifest.map(table -> table.unknownRegions(places)).orElse(Map.of());
    }

    /** What is said of a document, or of the file that it is in. */
    Map<MetadataField, String> of(String name) {
        Map<MetadataField, String> said = new EnumMap<>(MetadataField.class);
        pattern.ifPresent(names -> said.putAll(names.match(name)));
        manifest.ifPresent(table -> said.putAll(table.of(name)));
        return said;
    }

    /** What is said of a row of a table, else of the table as a whole, but for what names one document. */
    Map<MetadataField, String> ofRow(String name) {
        Map<MetadataField, String> said = of(name);
        if (!said.isEmpty()) {
            return said;
        }
        Map<MetadataField, String> ofTable = new EnumMap<>(MetadataField.class);
        ofTable.putAll(of(name.substring(0, name.lastIndexOf('#'))));
        ofTable.remove(MetadataField.TITLE);
        ofTable.remove(MetadataField.DOCUMENT_NUMBER);
        return ofTable;
    }

    /** Tells what was said of a file apart from what is said next time; empty when nothing was. */
    String mark(String name) {
        Map<MetadataField, String> said = of(name);
        if (said.isEmpty()) {
            return "";
        }
        byte[] digest =
                DocumentVersion.sha256().digest(new TreeMap<>(said).toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, SHOWN_DIGITS);
    }
}
