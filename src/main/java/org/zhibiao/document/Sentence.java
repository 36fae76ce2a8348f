package org.zhibiao.document;

import java.util.Optional;

/**
 * A sentence, up to its 。 ！ or ？ (or the end of its paragraph); an over-long one is cut at the end of a clause.
 *
 * @param start first position, in code points
 * @param end position after the last, in code points
 * @param paragraph number of its paragraph, from 0
 * @param section the innermost heading above it
 * @param heading whether it is itself a heading
 */
public record Sentence(int start, int end, int paragraph, Optional<Section> section, boolean heading) {}
