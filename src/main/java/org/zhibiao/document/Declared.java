package org.zhibiao.document;

import java.util.EnumMap;
import java.util.Map;
import org.zhibiao.document.format.MetadataField;

/** Puts together what a page and a manifest say of a document beside its text. */
final class Declared {

    private Declared() {
    }

    /** The manifest's values, and the page's where the manifest says nothing. */
    static Map<MetadataField, Known<String>> of(Map<MetadataField, String> page, Map<MetadataField, String> manifest) {
        Map<MetadataField, Known<String>> declared = new EnumMap<>(MetadataField.class);
        page.forEach((field, value) -> declared.put(field, new Known<>(value, Evidence.PAGE)));
        manifest.forEach((field, value) -> declared.put(field, new Known<>(value, Evidence.MANIFEST)));
        return declared;
    }
}
