package org.zhibiao.compare;

import org.zhibiao.store.DocumentSummary;

/**
 * An aim that names its indicator but no number: 城镇登记失业率低于全国平均水平.
 *
 * @param document the document that sets it
 * @param sentence the sentence, white space folded
 * @param clause the clause of it that sets the aim
 * @param start first position of the clause in the document's text, in code points
 * @param end position after the last
 */
public record QualitativeAim(DocumentSummary document, String sentence, String clause, int start, int end) {}
