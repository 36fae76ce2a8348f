/**
 * Aims that have no number, and what the words around a number say of its standing.
 *
 * <p>Comes in: the text of a document, or a finding with the sentence and the headings that it stands under. Goes out:
 * the clauses that set an aim for an indicator in words ({@link org.zhibiao.extract.aim.QualitativeClauses}, which to
 * open first), and whether a number is named with its time, an estimate, an aim, or what there was before
 * ({@link org.zhibiao.extract.aim.Surroundings}). Rooms above ask for both when they compare what is stored.
 *
 * <p>Example:
 * <pre>{@code
 * QualitativeClauses clauses = new QualitativeClauses(models.lexicon(), models.qualitativeWords());
 * SourceText text = new SourceText("今年预期目标是：地区生产总值增长6%，居民消费价格保持稳定。");
 * // gives the clause 居民消费价格保持稳定
 * clauses.in(text, new AimedIndicator("consumer_price_index", Optional.of(prices), MeasureType.RATE));
 * }</pre>
 */
@NullMarked
package org.zhibiao.extract.aim;

import org.jspecify.annotations.NullMarked;
