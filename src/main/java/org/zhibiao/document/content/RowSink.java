package org.zhibiao.document.content;

import java.util.List;

/** Takes the rows of a table as they are read. */
@FunctionalInterface
public interface RowSink {

    /**
     * Takes a row.
     *
     * @param sheet the name of the sheet that it is in; empty where the format has one table only
     * @param number its number as a spreadsheet shows it, from 1
     * @param cells what is shown in its cells, from the first column on; an empty cell is an empty string
     */
    void row(String sheet, long number, List<String> cells);
}
