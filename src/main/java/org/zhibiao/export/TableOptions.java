package org.zhibiao.export;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a table is written where there is a choice.
 *
 * @param mark whether CSV begins with a byte order mark, without which Excel takes UTF-8 for something else; JSON has
 *     none (RFC 8259)
 * @param formulas whether text cells of CSV are left as they are even if a spreadsheet would run them as a formula;
 *     else {@link Formulas} makes them harmless
 * @param about what is told of the table, by names, where the form has a place for it: Parquet, XLSX
 */
public record TableOptions(boolean mark, boolean formulas, SortedMap<String, String> about) {

    /** No byte order mark; cells that a spreadsheet would run are made harmless. */
    public static final TableOptions USUAL = new TableOptions(false, false, new TreeMap<>());

    /** Keeps its own copy of the map. */
    public TableOptions {
        about = Collections.unmodifiableSortedMap(new TreeMap<>(about));
    }
}
