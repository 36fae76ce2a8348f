/**
 * How sure a finding is: named weights that add up.
 *
 * <p>Comes in: a finding with the evidence about it, a {@link org.zhibiao.extract.choose.Weighed}. Goes out: the finding
 * with its score. The weights of its evidence in {@code models/weights.csv} are added, and the logistic function makes a
 * probability of the sum, since the weights were fitted so (logistic regression). Open
 * {@link org.zhibiao.extract.choose.Scorer} first.
 *
 * <p>Example: the pieces of evidence that tipped the scale:
 * <pre>{@code
 * Scorer scorer = new Scorer(Models.bundled().scoreWeights());
 * scorer.contributions(weighed).forEach(piece -> print(piece.evidence().meaning() + " " + piece.weight()));
 * }</pre>
 */
@NullMarked
package org.zhibiao.extract.choose;

import org.jspecify.annotations.NullMarked;
