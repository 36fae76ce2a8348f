package org.zhibiao.web.view;

import java.util.Optional;

/**
 * A value with its sentence.
 *
 * @param text the value as its text writes it; empty for none
 * @param style {@code stated}, or which kind of none: {@code qualitative}, {@code silent}, {@code undocumented}; or {@code none}
 * @param sentence the words around it, or what kind of none it is
 * @param address where it is read in its document
 * @param doubtful whether title, place or year of the document are doubtful
 */
public record ValueCell(String text, String style, String sentence, Optional<Address> address, boolean doubtful) {

    /** No value. */
    public static final ValueCell NONE = new ValueCell("", "none", "", Optional.empty(), false);
}
