package org.zhibiao.review.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.zhibiao.record.Layer;

/**
 * How far two coders agree on one thing.
 *
 * @param layer the layer
 * @param field the field; {@code raw} for which words are marked, {@code record} for whether a record that was shown is right
 * @param units how many were compared: records that both have; of {@code raw} those that either has
 * @param observed the share on which they agree; of {@code raw} the share of the marks of both that overlap one of the other's,
 *     which is their F-score against each other (Hripcsak and Rothschild, Journal of the American Medical Informatics
 *     Association 12, 2005)
 * @param kappa Cohen's; empty of {@code raw}
 * @param alpha Krippendorff's: nominal, and of {@code raw} for unitising
 */
public record Figure(
        Layer layer, String field, int units, OptionalDouble observed, Optional<Estimate> kappa, Estimate alpha) {}
