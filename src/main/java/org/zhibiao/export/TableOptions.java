package org.zhibiao.export;

/**
 * How a table is written where there is a choice.
 *
 * @param mark whether CSV begins with a byte order mark, without which Excel takes UTF-8 for something else; JSON has
 *     none (RFC 8259)
 * @param formulas whether text cells of CSV are left as they are even if a spreadsheet would run them as a formula;
 *     else {@link Formulas} makes them harmless
 */
public record TableOptions(boolean mark, boolean formulas) {

    /** No byte order mark; cells that a spreadsheet would run are made harmless. */
    public static final TableOptions USUAL = new TableOptions(false, false);
}
