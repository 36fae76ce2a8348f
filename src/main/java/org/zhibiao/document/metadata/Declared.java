package org.zhibiao.document.metadata;

import java.util.EnumMap;
import java.util.Map;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Known;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.MetadataField;

/** Puts together what a page and a manifest say of a document beside its text. */
public final class Declared {

    private Declared() {}

    /** The manifest's values, and the page's where the manifest says nothing. */
    public static Map<MetadataField, Known<String>> of(
            Map<MetadataField, String> page, Map<MetadataField, String> manifest) {
        return of(page, Content.Place.PAGE, manifest);
    }

    /** The manifest's values, and where the manifest says nothing those that stand in a place. */
    public static Map<MetadataField, Known<String>> of(
            Map<MetadataField, String> said, Content.Place place, Map<MetadataField, String> manifest) {
        Evidence evidence = switch (place) {
            case PAGE -> Evidence.PAGE;
            case COLUMNS -> Evidence.COLUMN;
        };
        Map<MetadataField, Known<String>> declared = new EnumMap<>(MetadataField.class);
        said.forEach((field, value) -> declared.put(field, new Known<>(value, evidence)));
        manifest.forEach((field, value) -> declared.put(field, new Known<>(value, Evidence.MANIFEST)));
        return declared;
    }

    /** What is declared, and in its place what a person who reviewed the document says. */
    public static Map<MetadataField, Known<String>> corrected(
            Map<MetadataField, Known<String>> declared, Map<MetadataField, String> corrections) {
        if (corrections.isEmpty()) {
            return declared;
        }
        Map<MetadataField, Known<String>> corrected = new EnumMap<>(MetadataField.class);
        corrected.putAll(declared);
        corrections.forEach((field, value) -> corrected.put(field, new Known<>(value, Evidence.CORRECTED)));
        return corrected;
    }

    /**
     * A value of a field in the form in which it is declared.
     *
     * @throws IllegalArgumentException when it has another form; the message tells the right one
     */
    public static String checked(MetadataField field, String value) {
        return ManifestColumns.checked(field, value);
    }

    /** What holds for each of several articles in one file: not what names one document, nor the page's dates. */
    public static Map<MetadataField, Known<String>> ofEach(
            Map<MetadataField, String> page, Map<MetadataField, String> manifest) {
        Map<MetadataField, Known<String>> declared = new EnumMap<>(MetadataField.class);
        of(page, manifest).forEach((field, value) -> {
            boolean shared = switch (field) {
                case TITLE, DOCUMENT_NUMBER -> false;
                case ISSUER, REGION, PUBLISHER, ADDRESS -> true;
                case GENRE, WRITTEN, PUBLISHED, YEAR, HORIZON -> value.evidence() == Evidence.MANIFEST;
            };
            if (shared) {
                declared.put(field, value);
            }
        });
        return declared;
    }
}
