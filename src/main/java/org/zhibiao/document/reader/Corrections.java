package org.zhibiao.document.reader;

import java.util.Map;
import org.zhibiao.document.content.MetadataField;

/** What people say of documents whose title, place or year the program read wrong. */
@FunctionalInterface
public interface Corrections {

    /** Nobody says anything. */
    Corrections NONE = (name, text) -> Map.of();

    /**
     * What is said of a document, in the form in which a manifest says it.
     *
     * @param name its name
     * @param text its text as it was read
     */
    Map<MetadataField, String> of(String name, String text);
}
