package org.zhibiao.document.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Reading.Ground;

/**
 * How a table of documents is read.
 *
 * @param header the number of the row that names the columns; empty where none does
 * @param columns all columns, in their order
 * @param texts the columns that make up the text, in their order
 * @param remarks what is doubtful
 */
record TablePlan(OptionalLong header, List<Reading.Column> columns, List<Integer> texts, List<String> remarks) {

    /** A row's cells, by what they tell; places in the order of the roles, the widest first. */
    Map<ColumnRole, List<String>> values(TableRow row) {
        Map<ColumnRole, List<String>> values = new EnumMap<>(ColumnRole.class);
        for (int i = 0; i < columns.size(); i++) {
            Optional<ColumnRole> role = columns.get(i).role();
            String cell = row.cell(i).strip();
            if (role.isPresent() && !cell.isEmpty()) {
                values.computeIfAbsent(role.get(), key -> new ArrayList<>()).add(cell);
            }
        }
        return values;
    }

    /** Whether the row names the columns again, as at the head of each page. */
    boolean isHeader(TableRow row) {
        return texts.stream()
                        .allMatch(column -> row.cell(column)
                                .strip()
                                .equals(columns.get(column).heading()))
                && columns.stream().anyMatch(column -> column.ground() == Ground.NAME);
    }
}
