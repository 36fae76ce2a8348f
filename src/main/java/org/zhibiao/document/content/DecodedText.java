package org.zhibiao.document.content;

/**
 * A text with how its bytes became characters.
 *
 * @param text the characters, without a byte order mark
 * @param encoding the charset and how sure it is
 */
public record DecodedText(String text, Encoding encoding) {

    /** The same, with what was wrong with its bytes; what was said of them before stays. */
    DecodedText withDamage(String damage) {
        String all = encoding.damage().isEmpty() ? damage : damage + "; " + encoding.damage();
        return new DecodedText(text, new Encoding(encoding.charset(), encoding.certainty(), all));
    }
}
