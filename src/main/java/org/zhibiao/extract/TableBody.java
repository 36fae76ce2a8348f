package org.zhibiao.extract;

import java.util.List;

/**
 * What stands below an indicator table's header.
 *
 * @param rows the rows that could be read
 * @param end position after the last row, read or broken
 */
record TableBody(List<TableRow> rows, int end) {

    TableBody {
        rows = List.copyOf(rows);
    }
}
