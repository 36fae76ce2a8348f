/**
 * How far two coders agree, beyond chance.
 *
 * <p>Comes in: what each has coded in the same stretches of text ({@link org.zhibiao.review.agreement.CodedBlock}). Goes out:
 * {@link org.zhibiao.review.agreement.Agreement}, for each layer and field Cohen's kappa and Krippendorff's alpha with their
 * intervals, for the places of words the unitising alpha, and every disagreement. Open {@code Agreement} first; {@link
 * org.zhibiao.review.agreement.Nominal} and {@link org.zhibiao.review.agreement.Unitising} are the coefficients, each with the
 * paper that it is from and the worked example that its test compares with.
 *
 * <p>Example: {@code Agreement.of("李", "王", blocks, 1, 1000).figures()}.
 */
@NullMarked
package org.zhibiao.review.agreement;

import org.jspecify.annotations.NullMarked;
