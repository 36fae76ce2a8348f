package org.zhibiao.document.content;

/**
 * A text with how its bytes became characters.
 *
 * @param text the characters, without a byte order mark
 * @param encoding the charset and how sure it is
 */
public record DecodedText(String text, Encoding encoding) {}
