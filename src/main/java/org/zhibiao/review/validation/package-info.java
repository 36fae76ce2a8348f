/**
 * How right the findings are, on this corpus and by these rules, judged by people on a sample that chance drew.
 *
 * <p>Comes in: a knowledge base and how much is to be judged. Goes out: {@link org.zhibiao.review.validation.Sample}, findings
 * (of which share is right?) and sentences (what was missed?), drawn from strata by a seed; and of a sample that was judged
 * the {@link org.zhibiao.review.validation.Validation}: precision and recall for each layer, the share right of each field, with
 * intervals. Open {@code Sample} first; {@link org.zhibiao.review.validation.Share} is the arithmetic.
 *
 * <p>Example: {@code Validation.of(sample.rows())} once each row has been judged.
 */
@NullMarked
package org.zhibiao.review.validation;

import org.jspecify.annotations.NullMarked;
