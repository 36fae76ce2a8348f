package org.zhibiao.compare;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The target of the government above for the same indicator, kind and year.
 *
 * @param place the place above: the nearest that has such a target
 * @param join its target; of several the one that {@link Preferred} takes
 * @param margin by how much the lower target is more ambitious (层层加码), less than 0 for less, in the lower target's
 *     unit, percentages in percentage points; empty for amounts, which grow with the place
 */
public record UpperTarget(Place place, Join join, Optional<BigDecimal> margin) {}
