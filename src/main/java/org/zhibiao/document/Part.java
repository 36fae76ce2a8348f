package org.zhibiao.document;

import java.util.OptionalInt;

/**
 * A part of a document that could stand alone: a notice, the plan that it issues, 附件1.
 *
 * @param title its own title
 * @param genre what kind of text it is
 * @param start first position in the document's text, in code points
 * @param end position after the last, in code points
 * @param horizon the year in which the plan that it sets out ends
 */
public record Part(String title, Genre genre, int start, int end, OptionalInt horizon) {}
