package org.zhibiao.review.agreement;

/**
 * A coefficient with its interval of 95 %.
 *
 * @param value the coefficient: 1 for agreement without exception, 0 for what chance gives
 * @param low the lower end; {@link Double#NaN} where too little was coded to tell
 * @param high the upper end; {@link Double#NaN} likewise
 */
public record Estimate(double value, double low, double high) {}
