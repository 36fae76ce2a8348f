package org.zhibiao.review.agreement;

import java.util.Locale;

/**
 * A coefficient with its interval of 95 %.
 *
 * @param value the coefficient: 1 for agreement without exception, 0 for what chance gives
 * @param low the lower end; {@link Double#NaN} where too little was coded to tell
 * @param high the upper end; {@link Double#NaN} likewise
 */
public record Estimate(double value, double low, double high) {

    /** As a table shows it: the coefficient, with its interval in brackets where there is one; empty where there is none. */
    public String written() {
        if (Double.isNaN(value)) {
            return "";
        }
        return Double.isNaN(low) ? number(value) : number(value) + " [" + number(low) + ", " + number(high) + "]";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
