package org.zhibiao.document.format.table;

import java.util.List;

/** A row with its number. */
record TableRow(long number, List<String> cells) {

    /** What stands in a column; nothing where the row has ended. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
