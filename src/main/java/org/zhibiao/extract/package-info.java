/**
 * Document to findings.
 *
 * <p>Comes in: a {@link org.zhibiao.document.Document}. Goes out: its
 * {@link org.zhibiao.record.Finding}s in text order. Open {@link org.zhibiao.extract.Extractor} first;
 * it shows the order of the work. For each sentence the mentions are found
 * ({@code TimeParser}, {@code QuantityParser}), numbers that are no records are set aside
 * ({@code QuantityFilter}), then clauses are put together ({@code TargetAssembly}, {@code MeasureReader},
 * {@code BodyFinder}, {@code DeadlineReader}). {@code TargetAssembly} walks over the quantities:
 * {@code LeftPhrase} and {@code VerbReader} read what stands before one, {@code SingleQuantity} and
 * {@code ThingPhrase} what stands behind it, {@code Subjects} supplies what the clause leaves out from
 * {@code SaidSoFar}, {@code KindOfQuantity} tells level, flow, rate, change, rank and
 * multiple apart. {@code DocumentContext} knows whether the part being
 * read reports or plans, {@code StatusReader} asks it and the clause. Every finding names its rule, which
 * {@code models/rules.yaml} explains.
 *
 * <p>Example: {@code 新建高标准农田21万亩} gives 21万亩, 210000 亩, a flow, action 新建, indicator
 * 高标准农田, rule {@code verb-thing}.
 */
@NullMarked
package org.zhibiao.extract;

import org.jspecify.annotations.NullMarked;
